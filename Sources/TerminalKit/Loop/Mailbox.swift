internal import CTerminal
internal import Glibc
internal import Synchronization

/// The way to the loop's thread from everywhere else: post a message, and the loop wakes.
///
/// No message is lost, and messages keep their order.
package final class Mailbox<Message: Sendable>: Sendable {
    private let waiting = Mutex<[Message]>([])
    private let readEnd: Int32
    private let writeEnd: Int32

    /// Makes a mailbox; nil when the system has no descriptors left.
    package init?() {
        var descriptors: [Int32] = [-1, -1]
        guard cterm_pipe(&descriptors) == 0 else { return nil }
        (readEnd, writeEnd) = (descriptors[0], descriptors[1])
    }

    deinit {
        close(readEnd)
        close(writeEnd)
    }

    /// The descriptor that is readable while something waits.
    package var wakeDescriptor: Int32 { readEnd }

    /// Adds a message; wakes the loop when nothing waited before.
    package func post(_ message: Message) {
        waiting.withLock { waiting in
            waiting.append(message)
            guard waiting.count == 1 else { return }
            var byte: UInt8 = 1
            _ = write(writeEnd, &byte, 1)
        }
    }

    /// Takes everything that waits, oldest first.
    package func takeAll() -> [Message] {
        waiting.withLock { waiting in
            var byte: UInt8 = 0
            // Inside the lock, so that the byte of a later message cannot be taken with this one.
            while cterm_read(readEnd, &byte, 1) > 0 {}
            defer { waiting = [] }
            return waiting
        }
    }
}

extension Mailbox {
    /// Sleeps until something waits here, or until a time.
    package func waitForMail(until deadline: ContinuousClock.Instant) {
        let milliseconds = (deadline - .now) / .milliseconds(1)
        _ = cterm_wait([wakeDescriptor], 1, Int32(max(0, min(milliseconds.rounded(.up), 1_000_000))))
    }
}
