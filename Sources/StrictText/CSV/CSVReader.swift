/// Reads the rows of a CSV file strictly by RFC 4180, from bytes in UTF-8 with or without a byte order mark.
///
/// Lines end in LF or CRLF. Every row has as many fields as the first. A blank line is a row with one empty field,
/// except at the end of the file, where blank lines mean nothing.
///
/// ```swift
/// var reader = try CSVReader(bytes)
/// while let row = try reader.next() {
///     print(row.line, row.fields)
/// }
/// ```
package struct CSVReader: Sendable {
    /// One row of a file.
    package struct Row: Sendable, Equatable {
        /// The line on which the row begins, from 1.
        package let line: Int
        /// The texts of the fields, without quotes.
        package let fields: [String]
        /// Where each field begins in the bytes, so that a position is worked out only when it is needed.
        let offsets: [Int]
    }

    private let bytes: [UInt8]
    private let start: Int
    private let end: Int
    private var offset: Int
    private var line = 1
    private var expectedFields: Int?

    /// Takes the bytes of a whole file and checks that they are UTF-8.
    /// - Throws: ``CSVError`` with ``CSVError/Reason/notUTF8(_:)`` and the place of the first wrong byte.
    package init(_ bytes: some Sequence<UInt8>) throws(CSVError) {
        self.bytes = Array(bytes)
        try TextEncoding.checkUTF8(self.bytes)
        start = self.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        offset = start
        var end = self.bytes.count
        while end > start, self.bytes[end - 1] == Self.lineFeed {
            end -= 1
            if end > start, self.bytes[end - 1] == Self.carriageReturn { end -= 1 }
        }
        self.end = end
    }

    /// The next row, or `nil` at the end.
    /// - Throws: ``CSVError`` at the first place that breaks the format. The reader is of no use after that.
    package mutating func next() throws(CSVError) -> Row? {
        guard offset < end else { return nil }
        let firstLine = line
        var fields: [String] = []
        var offsets: [Int] = []
        repeat {
            offsets.append(offset)
            fields.append(try peek == Self.quote ? quotedField() : plainField())
        } while take(Self.comma)
        try lineBreak()
        let expected = expectedFields ?? fields.count
        guard fields.count == expected else {
            let offset = offsets[min(expected, offsets.count - 1)]
            throw failure(.fieldCount(expected: expected, found: fields.count), at: offset)
        }
        expectedFields = expected
        return Row(line: firstLine, fields: fields, offsets: offsets)
    }

    /// Where a field of a row begins in the file.
    package func position(ofField index: Int, in row: Row) -> TextPosition {
        position(of: row.offsets[index])
    }
}

extension CSVReader {
    private static let quote = UInt8(ascii: "\"")
    private static let comma = UInt8(ascii: ",")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    private var peek: UInt8? { offset < end ? bytes[offset] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        offset += 1
        return true
    }

    private mutating func plainField() throws(CSVError) -> String {
        let first = offset
        while let byte = peek, byte != Self.comma, byte != Self.lineFeed, byte != Self.carriageReturn {
            guard byte != Self.quote else { throw failure(.bareQuote, at: offset) }
            offset += 1
        }
        return String(decoding: bytes[first..<offset], as: UTF8.self)
    }

    private mutating func quotedField() throws(CSVError) -> String {
        let opening = offset
        offset += 1
        var content: [UInt8] = []
        while true {
            guard let byte = peek else { throw failure(.unterminatedQuote, at: opening) }
            offset += 1
            if byte == Self.quote, !take(Self.quote) { break }
            if byte == Self.lineFeed { line += 1 }
            content.append(byte)
        }
        if let byte = peek, byte != Self.comma, byte != Self.lineFeed, byte != Self.carriageReturn {
            throw failure(.textAfterQuote, at: offset)
        }
        return String(decoding: content, as: UTF8.self)
    }

    private mutating func lineBreak() throws(CSVError) {
        let first = offset
        let isReturn = take(Self.carriageReturn)
        if take(Self.lineFeed) {
            line += 1
        } else if isReturn {
            throw failure(.bareCarriageReturn, at: first)
        }
    }

    private func failure(_ reason: CSVError.Reason, at offset: Int) -> CSVError {
        CSVError(position: position(of: offset), reason: reason)
    }

    private func position(of offset: Int) -> TextPosition {
        TextEncoding.position(of: offset, in: bytes[start...])
    }
}
