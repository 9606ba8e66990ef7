/// Reads the rows of a CSV file strictly by RFC 4180, with the separators and the cells `="0101"` that spreadsheets add.
///
/// Lines end in LF or CRLF. Every row has as many fields as the first, except a blank line: that is one empty field, and
/// at the end of the file it means nothing.
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
    private let separator: UInt8
    private var offset: Int
    private var line: Int
    private var expectedFields: Int?

    /// Takes the bytes of a whole file whose fields are separated by what it declares, or by commas.
    /// - Throws: ``CSVError`` where the bytes are no text.
    package init(_ bytes: some Sequence<UInt8>) throws(CSVError) {
        let text = try CSVText(bytes)
        self.init(text, separator: text.separators[0])
    }

    /// Reads a text with a separator.
    package init(_ text: CSVText, separator: UInt8) {
        bytes = text.bytes
        start = text.start
        self.separator = separator
        offset = text.body
        line = text.body > text.start ? 2 : 1
        var end = bytes.count
        while end > start, bytes[end - 1] == Self.lineFeed {
            end -= 1
            if end > start, bytes[end - 1] == Self.carriageReturn { end -= 1 }
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
        } while take(separator)
        try lineBreak()
        let isBlank = fields.count == 1 && fields[0].isEmpty && bytes[offsets[0]] != Self.quote
        let expected = expectedFields ?? fields.count
        guard fields.count == expected || isBlank else {
            let offset = offsets[min(expected, offsets.count - 1)]
            throw failure(.fieldCount(expected: expected, found: fields.count), at: offset)
        }
        expectedFields = expected
        return Row(line: firstLine, fields: fields, offsets: offsets)
    }

    /// Lets the next row say anew how many fields a row has.
    package mutating func forgetFieldCount() {
        expectedFields = nil
    }

    /// Where a field of a row begins in the file, or where a character stands in it for the first time.
    package func position(ofField index: Int, in row: Row, of scalar: Unicode.Scalar? = nil) -> TextPosition {
        let field = row.offsets[index]
        let offset = scalar.flatMap { first($0, from: field) } ?? field
        // Counted from the row and not from the beginning: every row of a long file may have something to be told.
        let inRow = TextPosition(of: offset, in: bytes[row.offsets[0]...])
        return TextPosition(line: row.line + inRow.line - 1, column: inRow.column)
    }
}

extension CSVReader {
    private static let quote = UInt8(ascii: "\"")
    private static let equals = UInt8(ascii: "=")
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
        if peek == Self.equals, offset + 1 < end, bytes[offset + 1] == Self.quote { return try textFormula() }
        let (separator, end) = (separator, end)
        // Every byte of a file passes here.
        offset = bytes.withUnsafeBufferPointer { bytes in
            var offset = first
            while offset < end {
                let byte = bytes[offset]
                if byte == separator || byte == 0x0A || byte == 0x0D || byte == 0x22 { break }
                offset += 1
            }
            return offset
        }
        guard peek != Self.quote else { throw failure(.bareQuote, at: offset) }
        return String(decoding: bytes[first..<offset], as: UTF8.self)
    }

    /// The cell `="0101"`, by which a text of digits stays a text in a spreadsheet; its signs are part of the field.
    private mutating func textFormula() throws(CSVError) -> String {
        let first = offset
        offset += 2
        while let byte = peek, byte != Self.quote, !endsField(byte) { offset += 1 }
        guard take(Self.quote), peek.map(endsField) ?? true else { throw failure(.bareQuote, at: first + 1) }
        return String(decoding: bytes[first..<offset], as: UTF8.self)
    }

    private func endsField(_ byte: UInt8) -> Bool {
        byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
    }

    private func first(_ scalar: Unicode.Scalar, from offset: Int) -> Int? {
        let sought = Array(String(scalar).utf8)
        return bytes[offset..<end].indices.first { bytes[$0..<end].starts(with: sought) }
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
        if let byte = peek, !endsField(byte) {
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
        CSVError(position: TextPosition(of: offset, in: bytes[start...]), reason: reason)
    }
}
