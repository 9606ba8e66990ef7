internal import CTerminal
internal import Glibc

/// Lines in and out: a terminal in its own line mode, or pipes.
///
/// It moves no cursor and changes no mode, so there is nothing to give back at the end but the signals.
package struct LineTerminal: ~Copyable {
    /// What reading brought.
    enum Reading {
        case bytes([UInt8])
        /// The input has ended; on a terminal it may go on.
        case end(isFinal: Bool)
        case gone
        case nothing
    }

    let input: Int32
    let signals: Int32
    private let output: Int32
    private let isTerminal: Bool

    /// Takes the descriptors and notes signals from now on.
    package init(input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO) throws(TerminalError) {
        signals = cterm_signals_install()
        guard signals >= 0 else { throw .system(EMFILE) }
        (self.input, self.output) = (input, output)
        isTerminal = isatty(input) == 1
    }

    deinit {
        cterm_signals_remove()
    }

    /// Whether the terminal shows what is typed, with its line break.
    var echoes: Bool { isTerminal }

    /// Whether there is something to read now.
    var isReadable: Bool { cterm_wait([input], 1, 0) != 0 }

    /// Reads what is there.
    func read() -> Reading {
        let capacity = 16 * 1024
        var count = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, end in
            count = Glibc.read(input, buffer.baseAddress, capacity)
            end = max(0, count)
        }
        switch count {
        case 1...: return .bytes(bytes)
        case 0: return isTerminal && hasHungUp ? .gone : .end(isFinal: !isTerminal)
        default: return [EINTR, EAGAIN].contains(errno) ? .nothing : .gone
        }
    }

    /// Throws away what was typed and has not been read, an unfinished line too.
    /// - Returns: Whether there was anything, as far as can be told, and whether the input has ended behind it.
    func discard() -> (isAnything: Bool, end: Reading?) {
        var isAnything = false
        while isReadable {
            switch read() {
            case .bytes: isAnything = true
            case .nothing: break
            case .end(isFinal: false): isAnything = true
            case let end: return (isAnything, end)
            }
        }
        if isTerminal { tcflush(input, TCIFLUSH) }
        return (isAnything, nil)
    }

    /// Writes text; false when nobody takes it any more.
    func write(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return cterm_write_all(output, bytes, bytes.count) == 0
    }

    /// Stops the process and its group until it is continued, as the terminal's stop key asks.
    func stop() {
        cterm_stop_process_group()
    }

    private var hasHungUp: Bool {
        var entry = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
        return poll(&entry, 1, 0) > 0 && entry.revents & Int16(POLLHUP | POLLERR) != 0
    }
}
