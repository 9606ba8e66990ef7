import Glibc
import StrictText
import Synchronization
import TerminalKit

/// Data for people and programs.
enum StandardOutput {
    private struct State {
        var firstError: Int32?
        var isResult = false
    }

    private static let state = Mutex(State())

    /// Why not all of the data came out.
    ///
    /// A reader that went away has all that it wanted, unless what is printed is the result of something that was done.
    static var failure: OutputFailure? {
        state.withLock { state in
            state.firstError.flatMap { $0 == EPIPE && !state.isResult ? nil : OutputFailure(code: $0) }
        }
    }

    /// Whether a person reads it.
    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// From here on each line is the result of something that was done: one that does not come out is a failure, also
    /// where the reader went away.
    static func printsResults() {
        state.withLock { $0.isResult = true }
    }

    /// Prints text for people; control and bidirectional characters in it become visible marks.
    static func print(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { TextSanitiser.visible($0) }
        write(lines.joined(separator: "\n") + "\n")
    }

    /// Prints a line in colours, for a terminal that understands control sequences; those in the text become visible
    /// marks.
    static func print(_ pieces: [(text: String, style: Style)], colours: Int) {
        let line = pieces.map { $0.style.sequence(colours: colours) + TextSanitiser.visible($0.text) }.joined()
        write("\(line)\u{1B}[0m\n")
    }

    /// Prints JSON on a line, in which such characters are escaped already.
    static func print(_ json: JSON) {
        write(json.text + "\n")
    }

    private static func write(_ text: String) {
        guard let error = StandardStream.write(text, to: STDOUT_FILENO) else { return }
        state.withLock { $0.firstError = $0.firstError ?? error }
    }
}

/// Why data did not come out.
struct OutputFailure: Error, CustomStringConvertible {
    /// The system's number of the error.
    let code: Int32

    var description: String { String(cString: strerror(code)) }
}

/// Everything that is not data.
enum StandardError {
    /// Prints a question without a line break.
    static func ask(_ question: String) {
        StandardStream.write(TextSanitiser.visible(question), to: STDERR_FILENO)
    }

    /// Whether a person reads it.
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Draws a line over the one that was drawn before, or takes it away; for a terminal.
    static func replaceLine(with text: String?) {
        StandardStream.write("\r\u{1B}[K" + (text.map { TextSanitiser.visible($0) } ?? ""), to: STDERR_FILENO)
    }

    /// Prints one line, whatever is in it: a line break in a name does not begin another.
    static func printLine(_ line: String) {
        StandardStream.write(TextSanitiser.visible(line) + "\n", to: STDERR_FILENO)
    }

    /// Prints lines; control and bidirectional characters in them become visible marks.
    static func print(_ line: String) {
        let lines = line.split(separator: "\n", omittingEmptySubsequences: false).map { TextSanitiser.visible($0) }
        StandardStream.write(lines.joined(separator: "\n") + "\n", to: STDERR_FILENO)
    }
}

private enum StandardStream {
    /// What a pipe takes at once when it takes anything.
    private static let chunkSize = Int(PIPE_BUF)

    /// Returns the error of a text that did not come out whole; a reader that is only slow is waited for.
    @discardableResult
    static func write(_ text: String, to descriptor: Int32) -> Int32? {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.prefix(chunkSize)
                .withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                switch errno {
                case EINTR: continue
                case EAGAIN:
                    // Somebody who shares the descriptor made it non-blocking.
                    var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                    _ = poll(&waiting, 1, -1)
                default: return errno
                }
                continue
            }
            bytes = bytes.dropFirst(count)
        }
        return nil
    }
}
