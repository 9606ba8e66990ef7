import TestSupport
import Testing

@testable import StrictText

struct TOMLDocumentTests {
    struct Sample: Decodable, Equatable {
        var name: String
        var count: Int?
        var byte: UInt8?
        var ratio: Double?
        var flag: Bool?
        var words: [String]?
        var rules: [Rule]?
        var tables: [String: Rule]?

        enum CodingKeys: String, CodingKey, CaseIterable {
            case name, count, byte, ratio, flag, words, rules, tables
        }
    }

    struct Rule: Decodable, Equatable {
        var path: String
        var share: Double?
    }

    @Test func decodesEveryKindOfValue() throws {
        let text = """
            name = "이름"
            count = -3
            byte = 255
            ratio = 2
            flag = true
            words = ["a", 'b']
            [[rules]]
            path = "/a"
            share = 0.5
            [tables.1]
            path = "/b"
            """
        let sample = try TOMLDocument(text: text, file: "s.toml").decode(Sample.self)
        let expected = Sample(
            name: "이름", count: -3, byte: 255, ratio: 2, flag: true, words: ["a", "b"],
            rules: [Rule(path: "/a", share: 0.5)], tables: ["1": Rule(path: "/b")])
        #expect(sample == expected)
    }

    struct Failure: CustomTestStringConvertible {
        let label: String
        let marked: String
        let reason: TOMLError.Reason
        var keyPath: String?
        var message: String?

        var testDescription: String { label }
    }

    static let failures = [
        Failure(
            label: "an unknown key with one like it", marked: "name = \"a\"\n▸cuont = 1", reason: .unknownKey,
            keyPath: "cuont", message: "unknown key; did you mean count?"),
        Failure(
            label: "an unknown key with none like it", marked: "name = \"a\"\n▸zzzz = 1", reason: .unknownKey,
            keyPath: "zzzz",
            message: "unknown key; the keys here are name, count, byte, ratio, flag, words, rules, tables"),
        Failure(
            label: "the first of several unknown keys", marked: "▸zz = 1\naa = 1\nname = \"a\"", reason: .unknownKey,
            keyPath: "zz"),
        Failure(
            label: "an unknown key before a missing one", marked: "▸nam = \"a\"", reason: .unknownKey, keyPath: "nam",
            message: "unknown key; did you mean name?"),
        Failure(
            label: "an unknown table", marked: "name = \"a\"\n[▸table.x]\na = 1", reason: .unknownKey, keyPath: "table"),
        Failure(
            label: "an unknown key in a table of an array",
            marked: "name = \"a\"\n[[rules]]\npath = \"/\"\n[[rules]]\npath = \"/\"\n▸size = 1", reason: .unknownKey,
            keyPath: "rules[1].size", message: "unknown key"),
        Failure(
            label: "an unknown key in a named table",
            marked: "name = \"a\"\ntables = { \"x y\" = { path = \"\", ▸z = 1 } }",
            reason: .unknownKey, keyPath: "tables.\"x y\".z"),
        Failure(
            label: "an integer for a string", marked: "▸name = 1", reason: .wrongType, keyPath: "name",
            message: #"expected a string, found an integer; quote it: name = "…""#),
        Failure(
            label: "a table for a string", marked: "[▸name]\na = 1", reason: .wrongType, keyPath: "name",
            message: "expected a string, found a table"),
        Failure(
            label: "a string for an integer", marked: "name = \"a\"\n▸count = \"1\"", reason: .wrongType,
            keyPath: "count", message: "expected an integer, found a string; do not quote it"),
        Failure(
            label: "a decimal for an integer", marked: "name = \"a\"\n▸count = 1.0", reason: .wrongType,
            keyPath: "count", message: "expected an integer, found a decimal number"),
        Failure(
            label: "a date for a number", marked: "name = \"a\"\n▸ratio = 2026-11-22", reason: .wrongType,
            keyPath: "ratio", message: "expected a number, found a date or time"),
        Failure(
            label: "a string for a boolean", marked: "name = \"a\"\n▸flag = \"yes\"", reason: .wrongType,
            keyPath: "flag", message: "expected a boolean, found a string"),
        Failure(
            label: "a boolean among strings", marked: "name = \"a\"\nwords = [\"a\", ▸true]", reason: .wrongType,
            keyPath: "words[1]", message: "expected a string, found a boolean; quote it"),
        Failure(
            label: "a string for a list", marked: "name = \"a\"\n▸words = \"a\"", reason: .wrongType,
            keyPath: "words", message: "expected a list, found a string"),
        Failure(
            label: "a list for a table", marked: "name = \"a\"\n▸tables = []", reason: .wrongType,
            keyPath: "tables", message: "expected a table, found a list"),
        Failure(
            label: "a number that does not fit", marked: "name = \"a\"\n▸byte = -1", reason: .invalidValue,
            keyPath: "byte", message: "the number -1 is out of range"),
        Failure(
            label: "a missing key of the root", marked: "count = 1", reason: .missingKey,
            message: "the file lacks the key name"),
        Failure(
            label: "a missing key of a table", marked: "name = \"a\"\n\n[tables.▸b]\nshare = 1", reason: .missingKey,
            keyPath: "tables.b", message: "the table tables.b lacks the key path"),
        Failure(
            label: "a missing key in an array of tables", marked: "name = \"a\"\n[[▸rules]]\nshare = 1",
            reason: .missingKey, keyPath: "rules[0]", message: "the table rules[0] lacks the key path"),
        Failure(label: "a text that ends too early", marked: "name = \"a\ncount = 1", reason: .syntax),
        Failure(label: "a key that is there twice", marked: "name = \"a\"\nname = \"b\"", reason: .syntax),
        Failure(label: "a NUL", marked: "name = \"a\"\n\0secret = 1", reason: .syntax),
        Failure(label: "an escaped NUL", marked: #"name = "a\u0000b""#, reason: .syntax),
    ]

    @Test("refuses", arguments: failures)
    func refuses(_ failure: Failure) throws {
        let marked = MarkedText(failure.marked)
        let error = try #require(throws: TOMLError.self) {
            try TOMLDocument(text: marked.text, file: "s.toml").decode(Sample.self)
        }
        #expect(error.reason == failure.reason)
        #expect(error.place.file == "s.toml")
        if marked.line != nil {
            #expect(error.place.line == marked.line)
            #expect(error.place.column == marked.column)
        }
        #expect(error.place.keyPath == failure.keyPath)
        if let message = failure.message { #expect(error.message == message) }
    }

    @Test func syntaxErrorsNameLineAndColumn() throws {
        let error = try #require(throws: TOMLError.self) {
            try TOMLDocument(text: "a = 1\nb = = 2\n", file: "s.toml")
        }
        #expect(error.place.line == 2)
        #expect(error.place.column == 5)
        #expect(error.description.hasPrefix("s.toml:2:5: not valid TOML: "))
    }

    @Test func aTableThatIsNotThereIsPlacedAtTheOneAroundIt() throws {
        let document = try TOMLDocument(text: "[a]\nb = 1\n", file: "s.toml")
        let expected = TextPlace(file: "s.toml", line: 1, column: 2, keyPath: "a.x.y")
        #expect(document.place(of: "a", "x", "y") == expected)
    }
}

struct TOMLHeaderTests {
    /// Each makes the parser underneath end the process.
    @Test(arguments: [
        ("[\nx=1\n", 1, 1), ("[[[", 1, 1), ("[#", 1, 1), ("[!]", 1, 1), ("[,", 1, 1), ("[.a]", 1, 1), ("[=]", 1, 1),
        ("[[\n", 1, 1), ("[a]\n[", 2, 1), ("x = 1\n  []\n", 2, 3), ("[ ]", 1, 1),
    ])
    func `table header without a name is refused with its place`(text: String, line: Int, column: Int) {
        let place = TextPlace(file: "config.toml", line: line, column: column)
        #expect(
            throws: TOMLError(
                .syntax,
                .malformed(
                    detail: TOMLRemark(korean: "테이블 머리글에 이름이 없습니다", english: "a table header without a name"),
                    unquoted: nil), at: place)
        ) { try TOMLDocument(text: text, file: "config.toml") }
    }

    @Test(arguments: ["x = [\n  [1],\n  [],\n  [\n]]", "x = '''\n[\n'''", "[\"\"]", "[ a . 'b' ]", "x = \"[\" # [\n"])
    func `brackets elsewhere are none`(text: String) throws {
        _ = try TOMLDocument(text: text, file: "config.toml")
    }

    @Test(arguments: ["a=" + String(repeating: "[", count: 200_000), String(repeating: "{a=", count: 100_000)])
    func `nesting without end is refused`(text: String) {
        #expect(throws: TOMLError.self) { try TOMLDocument(text: "a=" + text, file: "config.toml") }
    }

    /// Whatever the text, the answer is an error or a document and never the end of the process.
    @Test func `no text of brackets and keys ends the process`() {
        let parts = ["[", "]", "a", ".", "\"", "'", "=", "1", "\n", " ", "#", ",", "{", "}"]
        var random = SplitMix(state: 20_261_125)
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 1...16, using: &random)).map { _ in
                parts.randomElement(using: &random) ?? ""
            }.joined()
            _ = try? TOMLDocument(text: text, file: "config.toml")
        }
    }

    private struct SplitMix: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }
}
