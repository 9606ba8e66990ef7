/// Whether bytes are UTF-8, and what they may be instead.
enum UTF8Text {
    /// The byte order mark.
    static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Checks that bytes are UTF-8 without zero bytes.
    /// - Throws: ``CSVError`` with the place of the first byte that is not, and what the file may be instead.
    static func check(_ bytes: [UInt8]) throws(CSVError) {
        // UTF-16 of ASCII is valid UTF-8 full of zero bytes, and no text file has those; one that has a few is damaged.
        if let zero = bytes.firstIndex(of: 0) {
            let isFull = bytes.count { $0 == 0 } * 4 > bytes.count
            throw CSVError(position: TextPosition(of: zero, in: bytes[...]), reason: isFull ? .notUTF8(.utf16) : .nul)
        }
        guard String(validating: bytes, as: UTF8.self) == nil else { return }
        let wrong = firstWrongByte(in: bytes)
        throw CSVError(
            position: TextPosition(of: wrong, in: bytes[...]),
            reason: .notUTF8(seemsCP949(bytes, wrongAt: wrong) ? .eucKR : nil))
    }

    private static func seemsCP949(_ bytes: [UInt8], wrongAt wrong: Int) -> Bool {
        let rest = bytes[(wrong + 1)...]
        // A UTF-8 file that was cut off ends in the middle of a character, which also looks like a pair of EUC-KR.
        let isCutOff = bytes[wrong] >= 0xC2 && rest.count < 3 && rest.allSatisfy { (0x80...0xBF).contains($0) }
        guard !isCutOff else { return false }
        func isEUCKR(_ byte: UInt8) -> Bool { (0xA1...0xFE).contains(byte) }
        if isEUCKR(bytes[wrong]), let next = rest.first, isEUCKR(next) { return true }
        guard let text = try? CP949.utf8(bytes) else { return false }
        return String(decoding: text, as: UTF8.self).unicodeScalars.contains { $0.isHangulSyllable }
    }

    private static func firstWrongByte(in bytes: [UInt8]) -> Int {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = 0
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            offset += UTF8.width(scalar)
        }
        return offset
    }
}

extension TextPosition {
    /// The line and column of a byte in a text, which may be a slice without its byte order mark.
    init(of offset: Int, in text: ArraySlice<UInt8>) {
        let before = text[text.startIndex..<max(text.startIndex, offset)]
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? before.startIndex
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        self.init(line: line, column: String(decoding: before[lineStart...], as: UTF8.self).count + 1)
    }
}

extension Unicode.Scalar {
    /// Whether this is one of the composed syllables, `가` to `힣`.
    package var isHangulSyllable: Bool { (0xAC00...0xD7A3).contains(value) }
}
