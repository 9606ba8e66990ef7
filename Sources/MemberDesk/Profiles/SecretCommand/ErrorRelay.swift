import Glibc
import StrictText

/// Passes on what a program says on its standard error, harmless for a terminal and not for ever.
///
/// It is passed on as it comes: it may be a question that somebody is to answer.
final class ErrorRelay {
    private static let limit = 4096
    private var rest = limit
    private var unfinished: [UInt8] = []
    /// Whether a screen is drawn where this would go.
    private let isHidden: Bool

    init() {
        var modes = termios()
        isHidden =
            isatty(STDERR_FILENO) == 1 && tcgetattr(STDERR_FILENO, &modes) == 0
            && modes.c_lflag & tcflag_t(ICANON) == 0
    }

    /// Passes on what was read.
    func pass(on bytes: [UInt8]) {
        guard !bytes.isEmpty, !isHidden, rest > 0 else { return }
        unfinished += bytes.prefix(rest)
        rest -= min(rest, bytes.count)
        let text = takeWholeCharacters()
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { TextSanitiser.visible($0) }
        if rest == 0 { lines.append("…") }
        var output = Array(lines.joined(separator: "\n").utf8)[...]
        while !output.isEmpty {
            let count = output.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
            guard count > 0 || errno == EINTR else { return }
            output = output.dropFirst(max(0, count))
        }
    }

    /// The bytes that came up to the last whole character; a line break of Windows is one of ours.
    private func takeWholeCharacters() -> String {
        let tail = unfinished.suffix(4).reversed().enumerated().first { $0.element & 0xC0 != 0x80 }
        var length = 0
        if let tail, tail.element >= 0xC0 {
            let expected = tail.element >= 0xF0 ? 4 : tail.element >= 0xE0 ? 3 : 2
            if tail.offset + 1 < expected { length = tail.offset + 1 }
        }
        if length == 0, unfinished.last == UInt8(ascii: "\r") { length = 1 }
        defer { unfinished = Array(unfinished.suffix(length)) }
        return String(decoding: unfinished.dropLast(length), as: UTF8.self).replacing("\r\n", with: "\n")
    }
}
