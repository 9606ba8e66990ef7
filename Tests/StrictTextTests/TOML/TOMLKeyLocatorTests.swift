import TestSupport
import Testing

@testable import StrictText

struct TOMLKeyLocatorTests {
    struct Case: CustomTestStringConvertible {
        let label: String
        let path: TOMLPath
        let marked: String

        init(_ label: String, _ path: TOMLPath.Step..., in marked: String) {
            self.label = label
            self.path = TOMLPath(path)
            self.marked = marked
        }

        var testDescription: String { label }
    }

    static let cases = [
        Case("a key of the root", .key("b"), in: "a = 1\n▸b = 2\n"),
        Case("an indented key", .key("b"), in: "a = 1\n\t ▸b = 2"),
        Case("a key after a byte order mark", .key("a"), in: "\u{FEFF}▸a = 1"),
        Case("lines that end with CR LF", .key("b"), in: "a = 1\r\n▸b = 2\r\n"),
        Case("a table", .key("a"), .key("b"), in: "x = 1\n[a.▸b]\nc = 1"),
        Case("a key of a table", .key("a"), .key("b"), .key("c"), in: "[ a . b ]\n▸c = 1"),
        Case("a table that only a longer header makes", .key("a"), in: "[▸a.b]\nc = 1"),
        Case("a header after the header of its own table", .key("a"), in: "[a.b]\nc = 1\n[▸a]\nd = 1"),
        Case("a dotted key", .key("a"), .key("b"), in: "a.▸b = 1"),
        Case("the table of a dotted key", .key("a"), in: "▸a.b = 1\na.c = 2"),
        Case("a quoted key with a dot in it", .key("keys"), .key("a.b"), in: "[keys]\n▸\"a.b\" = 1"),
        Case("a literal key", .key("a\\n"), in: "▸'a\\n' = 1"),
        Case("an escaped key", .key("a\té"), in: #"▸"a\t\u00e9" = 1"#),
        Case("a key after wide characters", .key("t"), .key("b"), in: "t = { \"이름\" = \"김코나\", ▸b = 1 }"),
        Case("an inline table's key", .key("t"), .key("b"), in: "t = { a = 1, ▸b = 2 }"),
        Case("a nested inline table's key", .key("t"), .key("u"), .key("b"), in: "t = { u = { a = [1, 2], ▸b = 2 } }"),
        Case("an inline table's dotted key", .key("t"), .key("u"), .key("b"), in: "t = { u.▸b = 2 }"),
        Case("an element", .key("a"), .index(1), in: "a = [1, ▸2]"),
        Case("an element on a later line", .key("a"), .index(1), in: "a = [ # [\n  \"]\",\n  ▸2,\n]"),
        Case("an element of an element", .key("a"), .index(1), .index(0), in: "a = [[1], [▸2]]"),
        Case("a key of a table in a list", .key("a"), .index(1), .key("b"), in: "a = [{ b = 1 }, { ▸b = 2 }]"),
        Case("a table of an array of tables", .key("r"), .index(1), in: "[[r]]\na = 1\n[[▸r]]\nb = 2"),
        Case("a key in an array of tables", .key("r"), .index(1), .key("a"), in: "[[r]]\na = 1\n[[r]]\n▸a = 2"),
        Case(
            "a table inside of an array of tables", .key("r"), .index(1), .key("s"), .key("a"),
            in: "[[r]]\n[r.s]\na = 1\n[[r]]\n[r.s]\n▸a = 2"),
        Case("a key after a comment that looks like one", .key("b"), in: "# b = 1\na = 1 # b = 2\n▸b = 3"),
        Case("a key after a string with a comment sign", .key("b"), in: "a = \"# \\\" b = 1\"\n▸b = 3"),
        Case("a key after a literal string with a backslash", .key("b"), in: "a = 'c:\\'\n▸b = 3"),
        Case("a key after a multi-line string", .key("b"), in: "a = \"\"\"\nb = 1\n\\\"\"\"\"\"\"\n▸b = 3"),
        Case("a key after a literal multi-line string", .key("b"), in: "a = '''\nb = 1\n[b]\n'''\n▸b = 3"),
        Case("a key after an empty string", .key("b"), in: "a = \"\"\n▸b = ''"),
        Case("a key after a date with a space", .key("b"), in: "a = 1979-05-27 07:32:00Z\n▸b = 3"),
    ]

    @Test("finds", arguments: cases)
    func finds(_ example: Case) throws {
        let marked = MarkedText(example.marked)
        let position = TOMLKeyLocator(text: marked.text).position(of: example.path)
        #expect(position?.line == marked.line)
        // A byte order mark is before the first column.
        let hidden = marked.text.unicodeScalars.first == "\u{FEFF}" ? 1 : 0
        #expect(position?.column == marked.column.map { $0 - hidden })
        // The table is of texts that the parser takes.
        _ = try TOMLDocument(text: marked.text, file: "case.toml")
    }

    @Test(
        "ends on a text that is not valid",
        arguments: ["[", "[a", "a = [", "a = {", "a = \"", "= 1", "]\n}", "a = [=]"])
    func ends(text: String) {
        #expect(TOMLKeyLocator(text: text).position(of: TOMLPath(keys: "z")) == nil)
    }
}
