internal import CTerminal
internal import Glibc
internal import Synchronization

/// The way to the loop's thread from everywhere else: post a message, and the loop wakes.
///
/// Messages of the first lane are never lost and keep their order. The second lane is for what may come in floods,
/// such as log entries: it is bounded, drops what does not fit, and counts it.
package final class Mailbox<Message: Sendable>: Sendable {
    /// What waited in the mailbox.
    package struct Delivery: Sendable {
        /// The messages of the first lane, oldest first.
        package var messages: [Message] = []
        /// The messages of the bounded lane, oldest first.
        package var bounded: [Message] = []
        /// How many of the bounded lane were dropped.
        package var dropped = 0

        /// Whether nothing waited.
        package var isEmpty: Bool { messages.isEmpty && bounded.isEmpty && dropped == 0 }
    }

    private let waiting = Mutex(Delivery())
    private let boundedCapacity: Int
    private let readEnd: Int32
    private let writeEnd: Int32

    /// Makes a mailbox whose bounded lane holds so many messages; nil when the system has no descriptors left.
    package init?(boundedCapacity: Int = 1000) {
        var descriptors: [Int32] = [-1, -1]
        guard cterm_pipe(&descriptors) == 0 else { return nil }
        self.boundedCapacity = boundedCapacity
        (readEnd, writeEnd) = (descriptors[0], descriptors[1])
    }

    deinit {
        close(readEnd)
        close(writeEnd)
    }

    /// The descriptor that is readable while something waits.
    package var wakeDescriptor: Int32 { readEnd }

    /// Adds a message that must arrive.
    package func post(_ message: Message) {
        change { $0.messages.append(message) }
    }

    /// Adds a message to the bounded lane; false when it was dropped.
    @discardableResult
    package func offer(_ message: Message) -> Bool {
        change { waiting in
            guard waiting.bounded.count < boundedCapacity else {
                waiting.dropped += 1
                return false
            }
            waiting.bounded.append(message)
            return true
        }
    }

    /// Takes everything that waits.
    package func takeAll() -> Delivery {
        waiting.withLock { waiting in
            var byte: UInt8 = 0
            // Inside the lock, so that the byte of a later message cannot be taken with this one.
            while cterm_read(readEnd, &byte, 1) > 0 {}
            defer { waiting = Delivery() }
            return waiting
        }
    }

    /// Changes what waits; wakes the loop when nothing waited before.
    private func change<Result: Sendable>(_ body: (inout Delivery) -> Result) -> Result {
        waiting.withLock { waiting in
            let wasEmpty = waiting.isEmpty
            let result = body(&waiting)
            if wasEmpty {
                var byte: UInt8 = 1
                _ = write(writeEnd, &byte, 1)
            }
            return result
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
