import StrictText
import Testing

struct JSONReaderTests {
    @Test(arguments: [
        ("null", JSON.null), (" true ", .bool(true)), ("false", .bool(false)),
        ("0", .number("0")), ("-0.50e+3", .number("-0.50e+3")), ("50000000001.0", .number("50000000001.0")),
        (#""a\"\\\/\b\f\n\r\t\u0041\ud83d\ude00김""#, .string("a\"\\/\u{8}\u{C}\n\r\tA😀김")),
        ("[]", .array([])), ("[1, [2]]", .array([.number("1"), .array([.number("2")])])),
        ("{}", .object([])), (" \t\r\n[ ]\n", .array([])),
        (#"{"b":1,"a":{"c":null}}"#, .object([.init("b", .number("1")), .init("a", .object([.init("c", .null)]))])),
    ])
    func `JSON is read as it stands`(text: String, value: JSON) throws {
        #expect(try JSON(text: text) == value)
    }

    @Test(arguments: [
        "", " ", "nul", "truefalse", "01", "-", "1.", ".5", "1e", "+1", "NaN", #"""#, #""\x""#, #""\u12G4""#,
        #""\u+123""#, #""\ud83d""#, #""\ud83dA""#, #""\ude00""#, "\"\n\"", "[1,]", "[1", "{", #"{"a"}"#,
        #"{"a":1,}"#, #"{a:1}"#, #"{"a" 1}"#, #"{"a":1,"a":2}"#, "1 2", "[1 2]", "{}x", "]", "// 1", "\u{FEFF}{}", "\0",
        "\"a", "\"\\u12", "tru", String(repeating: "[", count: 40),
    ])
    func `anything else is refused`(text: String) {
        #expect(throws: JSON.Malformed.self) { try JSON(text: text) }
    }

    @Test func `bytes that are no UTF-8 are refused`() {
        let malformed = #expect(throws: JSON.Malformed.self) { try JSON(utf8: [0x22, 0xC0, 0x80, 0x22]) }
        #expect(malformed?.problem == .encoding)
    }

    @Test func `text that is cut off anywhere is refused`() throws {
        let text = #"{"userName":"김\ucf54나","list":[true,null,-1.5e3,{"a":{}}]}"#
        _ = try JSON(text: text)
        #expect((0..<text.count).allSatisfy { (try? JSON(text: String(text.prefix($0)))) == nil })
    }

    @Test(arguments: [
        ("[1,\n 2,\n x]", JSON.Malformed.Problem.syntax, 9, 3, 2),
        ("{\"김\":1,\n\"나\":2,\"김\":3}", .repeatedName, 18, 2, 7),
        ("[1", .syntax, 2, 1, 3),
    ])
    func `error knows its place`(text: String, problem: JSON.Malformed.Problem, offset: Int, line: Int, column: Int) {
        let malformed = #expect(throws: JSON.Malformed.self) { try JSON(text: text) }
        #expect(malformed?.problem == problem)
        #expect(malformed?.offset == offset)
        #expect(malformed?.line == line)
        #expect(malformed?.column == column)
    }

    @Test func `nesting is capped`() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        _ = try JSON(text: nested(JSON.maximumDepth))
        let malformed = #expect(throws: JSON.Malformed.self) { try JSON(text: nested(JSON.maximumDepth + 1)) }
        #expect(malformed?.problem == .tooDeep)
        let endless = #expect(throws: JSON.Malformed.self) { try JSON(text: String(repeating: "[", count: 100_000)) }
        #expect(endless?.problem == .tooDeep)
    }

    @Test(
        arguments: [
            ("12", 12), ("0", 0), ("12.0", 12), ("1.2e1", 12), ("120e-1", 12), ("0.0e9", 0), ("1E3", 1000),
            ("18446744073709551615", .max), ("18446744073709551616", nil), ("18446744073709551615.00", .max),
            ("1e20", nil), ("12.5", nil), ("-1", nil), ("1e999999999999999999999", nil), ("1e-9", nil),
        ] as [(String, UInt64?)])
    func `whole numbers are exact however they are written`(text: String, value: UInt64?) throws {
        #expect(try JSON(text: text).wholeNumber == value)
    }
}
