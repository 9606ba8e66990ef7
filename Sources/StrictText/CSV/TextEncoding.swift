/// What the bytes of a text file say about its encoding, and where a byte stands in it.
enum TextEncoding {
    /// Checks that bytes are UTF-8.
    /// - Throws: ``CSVError`` with the place of the first byte that is not, and what the file may be instead.
    static func checkUTF8(_ bytes: [UInt8]) throws(CSVError) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw CSVError(position: TextPosition(line: 1, column: 1), reason: .notUTF8(.utf16))
        }
        // UTF-16 of ASCII is valid UTF-8 full of zero bytes, and no text file has those.
        if let zero = bytes.firstIndex(of: 0) {
            throw CSVError(position: position(of: zero, in: bytes[...]), reason: .notUTF8(.utf16))
        }
        guard String(validating: bytes, as: UTF8.self) == nil else { return }
        let wrong = firstWrongByte(in: bytes)
        let rest = bytes[(wrong + 1)...]
        // A UTF-8 file that was cut off ends in the middle of a character, which also looks like a pair of EUC-KR.
        let isCutOff = bytes[wrong] >= 0xC2 && rest.count < 3 && rest.allSatisfy { (0x80...0xBF).contains($0) }
        let isPair = !isCutOff && isEUCKR(bytes[wrong]) && rest.first.map(isEUCKR) ?? false
        throw CSVError(position: position(of: wrong, in: bytes[...]), reason: .notUTF8(isPair ? .eucKR : nil))
    }

    /// The line and column of a byte in a text, which may be a slice without its byte order mark.
    static func position(of offset: Int, in text: ArraySlice<UInt8>) -> TextPosition {
        let before = text[text.startIndex..<max(text.startIndex, offset)]
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? before.startIndex
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        return TextPosition(line: line, column: String(decoding: before[lineStart...], as: UTF8.self).count + 1)
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

    private static func isEUCKR(_ byte: UInt8) -> Bool {
        (0xA1...0xFE).contains(byte)
    }
}
