import StrictText
import Testing

struct CSVReaderTests {
    private func rows(_ bytes: [UInt8]) throws(CSVError) -> [[String]] {
        var reader = try CSVReader(bytes)
        var rows: [[String]] = []
        while let row = try reader.next() { rows.append(row.fields) }
        return rows
    }

    @Test(
        arguments: [
            ("nothing", "", []),
            ("only a line break", "\r\n", []),
            ("no line break at the end", "a,b\nc,d", [["a", "b"], ["c", "d"]]),
            ("CRLF", "a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
            ("byte order mark", "\u{FEFF}a\nb\n", [["a"], ["b"]]),
            ("empty fields", "a,b\n,\n\"\",\n", [["a", "b"], ["", ""], ["", ""]]),
            ("quotes", "\"a,\"\"b\"\"\",c\n", [["a,\"b\"", "c"]]),
            ("quoted line breaks", "\"a\r\nb\n\",c\n", [["a\r\nb\n", "c"]]),
            ("spaces stay", " a , b \n", [[" a ", " b "]]),
            ("blank lines at the end", "a\nb\n\r\n\n", [["a"], ["b"]]),
            ("a blank line inside", "a\n\nb\n", [["a"], [""], ["b"]]),
            ("Hangul", "김,코나\n", [["김", "코나"]]),
            ("a blank line among rows", "a,b\n\n1,2\n", [["a", "b"], [""], ["1", "2"]]),
            ("a declared separator", "sep=;\na;b,c\n", [["a", "b,c"]]),
            ("a declared separator in quotes", "\"sep=\t\"\r\na\tb\r\n", [["a", "b"]]),
            ("a declared separator behind a byte order mark", "\u{FEFF}SEP=|\na|b", [["a", "b"]]),
            ("only a declared separator", "sep=;\n", []),
            ("what is no declaration", "sep=a\n", [["sep=a"]]),
            ("texts of digits", "=\"010\",=\"\"\n\"=\"\"010\"\"\",x\n", [["=\"010\"", "=\"\""], ["=\"010\"", "x"]]),
        ] as [(String, String, [[String]])])
    func rowsAreRead(label: String, text: String, expected: [[String]]) throws {
        #expect(try rows(Array(text.utf8)) == expected)
    }

    @Test(
        arguments: [
            ("unterminated", "a\n\"b\n\nc", 2, 1, .unterminatedQuote),
            ("unterminated after Hangul", "김코나,\"b", 1, 5, .unterminatedQuote),
            ("text after a quote", "a,\"b\"c", 1, 6, .textAfterQuote),
            ("space after a quote", "\"b\" ,c", 1, 4, .textAfterQuote),
            ("bare quote", "a\n코\"b", 2, 2, .bareQuote),
            ("bare quote behind a byte order mark", "\u{FEFF}a\"", 1, 2, .bareQuote),
            ("bare carriage return", "a\rb", 1, 2, .bareCarriageReturn),
            ("carriage return at the end", "a\r", 1, 2, .bareCarriageReturn),
            ("too many fields", "a,b\n1,2,3\n", 2, 5, .fieldCount(expected: 2, found: 3)),
            ("too few fields", "a,b\n\"x\ny\"\n", 2, 1, .fieldCount(expected: 2, found: 1)),
            ("a quoted blank among rows", "a,b\n\"\"\n1,2\n", 2, 1, .fieldCount(expected: 2, found: 1)),
            ("a text of digits that does not end", "a\n=\"010\n", 2, 2, .bareQuote),
            ("a text of digits with a separator", "=\"0,1\"\n", 1, 2, .bareQuote),
            ("text after a text of digits", "=\"010\"x\n", 1, 2, .bareQuote),
            ("a mistake below a declared separator", "sep=;\na;b\n1\n", 3, 1, .fieldCount(expected: 2, found: 1)),
            ("half zero bytes", "a\0\nb\0", 1, 2, .notUTF8(.utf16)),
        ] as [(String, String, Int, Int, CSVError.Reason)])
    func mistakesHaveAPlace(label: String, text: String, line: Int, column: Int, reason: CSVError.Reason) {
        let expected = CSVError(position: TextPosition(line: line, column: column), reason: reason)
        #expect(throws: expected) { try rows(Array(text.utf8)) }
    }

    @Test(
        arguments: [
            ("half a unit of UTF-16", [0xFF, 0xFE, 0x61], 1, 1, .utf16),
            ("half a pair of UTF-16", [0xFE, 0xFF, 0xD8, 0x00], 1, 1, .utf16),
            ("EUC-KR", [0x61, 0x0A, 0x62, 0x2C, 0xB1, 0xE8, 0x0A], 2, 3, .eucKR),
            ("a cut sequence", [0x61, 0xEA, 0xB9], 1, 2, nil),
            ("a lone continuation", [0x61, 0x80, 0x62], 1, 2, nil),
        ] as [(String, [UInt8], Int, Int, CSVError.SuspectedEncoding?)])
    func otherEncodingsAreNamed(
        label: String, bytes: [UInt8], line: Int, column: Int, encoding: CSVError.SuspectedEncoding?
    ) {
        let expected = CSVError(position: TextPosition(line: line, column: column), reason: .notUTF8(encoding))
        #expect(throws: expected) { try rows(bytes) }
    }

    @Test func aCharacterHasAPlaceInItsField() throws {
        var reader = try CSVReader("a,b\n\"x\ny\",\"코\u{200B}나\"\n".utf8)
        _ = try reader.next()
        let row = try #require(try reader.next())
        #expect(reader.position(ofField: 1, in: row, of: "\u{200B}") == TextPosition(line: 3, column: 6))
    }

    @Test func rowsKnowTheirLinesAndFieldsTheirPlaces() throws {
        var reader = try CSVReader("a,b\r\n\"x\ny\",코,\n".utf8.dropLast(2))
        _ = try reader.next()
        let row = try #require(try reader.next())
        #expect(row.line == 2)
        #expect(reader.position(ofField: 1, in: row) == TextPosition(line: 3, column: 4))
    }

    @Test func errorsAreSentences() {
        let error = CSVError(position: TextPosition(line: 3, column: 7), reason: .fieldCount(expected: 2, found: 3))
        #expect(error.description == "line 3, column 7: The row has 3 fields where the header has 2.")
    }
}
