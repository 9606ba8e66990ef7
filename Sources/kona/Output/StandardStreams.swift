import Glibc
import MemberDesk
import StrictText
import Synchronization
import TerminalKit

/// Data for people and programs.
enum StandardOutput {
    private static let firstError = Mutex<Int32?>(nil)

    /// Why not all of the data came out; a reader that went away has all that it wanted.
    static var failure: String? {
        firstError.withLock { $0 }.flatMap { $0 == EPIPE ? nil : String(cString: strerror($0)) }
    }

    /// Whether a person reads it.
    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Prints text for people; control and bidirectional characters in it become visible marks.
    static func print(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { TextSanitiser.visible($0) }
        write(lines.joined(separator: "\n") + "\n")
    }

    /// Prints JSON on a line, in which such characters are escaped already.
    static func print(_ json: JSON) {
        write(json.text + "\n")
    }

    private static func write(_ text: String) {
        guard let error = StandardStream.write(text, to: STDOUT_FILENO) else { return }
        firstError.withLock { $0 = $0 ?? error }
    }
}

/// Everything that is not data.
enum StandardError {
    /// Prints a question without a line break.
    static func ask(_ question: String) {
        StandardStream.write(TextSanitiser.visible(question), to: STDERR_FILENO)
    }

    /// Prints a line; control and bidirectional characters in it become visible marks.
    static func print(_ line: String) {
        let lines = line.split(separator: "\n", omittingEmptySubsequences: false).map { TextSanitiser.visible($0) }
        StandardStream.write(lines.joined(separator: "\n") + "\n", to: STDERR_FILENO)
    }
}

private enum StandardStream {
    /// Returns the error of a text that did not come out whole.
    @discardableResult
    static func write(_ text: String, to descriptor: Int32) -> Int32? {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                guard errno == EINTR else { return errno }
                continue
            }
            bytes = bytes.dropFirst(count)
        }
        return nil
    }
}
