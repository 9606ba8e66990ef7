import StrictText
import Testing

struct CSVWriterTests {
    @Test(arguments: [
        ("plain", ["a", "김코나"], "a,김코나\n"),
        ("comma and quote", ["a,b", "c\"d"], "\"a,b\",\"c\"\"d\"\n"),
        ("line breaks", ["a\nb", "c\r\nd"], "\"a\nb\",\"c\r\nd\"\n"),
        ("spaces at the ends", [" a", "b "], "\" a\",\"b \"\n"),
        ("empty", ["", ""], ",\n"),
        ("a single empty cell", [""], "\"\"\n"),
        ("formulas", ["=1", "+82", "-1", "@a", "\tx"], "'=1,'+82,'-1,'@a,'\tx\n"),
        ("an apostrophe of its own", ["'a", "'=1"], "'a,''=1\n"),
    ])
    func cellsAreQuotedAndGuarded(label: String, cells: [String], expected: String) {
        #expect(CSVWriter(lineBreak: .lf).line(cells) == expected)
    }

    @Test(arguments: [
        "", "a", "=1", "'=1", "''+", "'a", "'", "+82 10", "-", "@", "a,\"b\"\r\n", " x ", "\"", "\rx", "김",
    ])
    func whatIsWrittenIsReadBack(text: String) throws {
        let line = "\u{FEFF}" + CSVWriter().line([text, text])
        var reader = try CSVReader(line.utf8)
        #expect(try reader.next()?.fields.map(CSVWriter.unguarded) == [text, text])
    }

    @Test func linesEndAsTheFormatHasIt() {
        #expect(CSVWriter().line(["a"]) == "a\r\n")
    }
}
