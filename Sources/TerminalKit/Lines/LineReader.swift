/// Puts lines together from bytes that arrive in pieces.
///
/// A line that is too long or not UTF-8 is no line that somebody meant: it is reported, and nothing of it is handed out.
package struct LineReader: Sendable {
    /// The longest line in bytes.
    package static let capacity = 4096

    /// A line, or what came in place of one.
    package enum Line: Sendable, Hashable {
        case text(String)
        case tooLong
        case notUTF8
    }

    private var bytes: [UInt8] = []
    private var isTooLong = false

    /// Makes a reader.
    package init() {}

    /// Whether a line has begun that has no end yet.
    package var isWithinLine: Bool { !bytes.isEmpty || isTooLong }

    /// Takes bytes and returns the lines that they end.
    package mutating func feed(_ new: some Sequence<UInt8>) -> [Line] {
        var lines: [Line] = []
        for byte in new {
            if byte == UInt8(ascii: "\n") {
                lines.append(take())
            } else if bytes.count < Self.capacity {
                bytes.append(byte)
            } else {
                isTooLong = true
            }
        }
        return lines
    }

    /// The line that the end of the input ends; `nil` where none has begun.
    package mutating func finish() -> Line? {
        isWithinLine ? take() : nil
    }

    /// Forgets the line that has begun.
    package mutating func clear() {
        bytes = []
        isTooLong = false
    }

    private mutating func take() -> Line {
        defer { clear() }
        if isTooLong { return .tooLong }
        if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        return String(validating: bytes, as: UTF8.self).map { .text($0) } ?? .notUTF8
    }
}
