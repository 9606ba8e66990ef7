/// Collects the bytes of a paste up to its end mark.
struct PasteCollector: Sendable {
    private static let endMark = Array("\u{1B}[201~".utf8)

    private let limit: Int
    private var bytes: [UInt8] = []
    private var isCut = false
    private var matched = 0

    init(limit: Int) {
        self.limit = limit
    }

    /// Takes what belongs to the paste; returns the paste when its end mark was among it.
    mutating func take(from input: inout ArraySlice<UInt8>) -> Paste? {
        while !input.isEmpty {
            if matched == 0 {
                let end = input.firstIndex(of: Self.endMark[0]) ?? input.endIndex
                keep(input[..<end])
                input = input[end...]
            }
            guard let byte = input.first else { break }
            if byte == Self.endMark[matched] {
                matched += 1
                input.removeFirst()
                if matched == Self.endMark.count { return Paste(text: text, isCut: isCut) }
            } else {
                // The mark has its only escape byte in front, so a failed match can only begin anew with this byte.
                keep(Self.endMark[..<matched])
                matched = 0
            }
        }
        return nil
    }

    /// What came of a paste whose end mark did not, or not whole.
    consuming func unfinished() -> Paste {
        keep(Self.endMark[..<matched])
        return Paste(text: text, isCut: isCut)
    }

    /// Whether the end mark of a paste is among the bytes.
    static func hasEndMark(_ bytes: ArraySlice<UInt8>) -> Bool { !bytes.ranges(of: endMark).isEmpty }

    private mutating func keep(_ piece: ArraySlice<UInt8>) {
        let room = max(0, limit - bytes.count)
        bytes.append(contentsOf: piece.prefix(room))
        if piece.count > room { isCut = true }
    }

    /// Malformed bytes become replacement characters; a character that the limit cut in two is left out.
    private var text: String {
        guard isCut else { return String(decoding: bytes, as: UTF8.self) }
        var whole = bytes.count
        // A scalar has four bytes at most, so an incomplete one begins among the last three.
        for start in max(0, bytes.count - 3)..<bytes.count where bytes[start] >= 0xC0 {
            var accumulator = UTF8Accumulator()
            for byte in bytes[start...] { _ = accumulator.feed(byte) }
            whole = accumulator.isIncomplete ? start : bytes.count
        }
        return String(decoding: bytes[..<whole], as: UTF8.self)
    }
}
