import Testing

@testable import Konaplate

struct WireJSONReaderTests {
    @Test(arguments: [
        ("null", WireJSON.null), (" true ", .boolean(true)), ("false", .boolean(false)),
        ("0", .number("0")), ("-0.50e+3", .number("-0.50e+3")), ("50000000001.0", .number("50000000001.0")),
        (#""a\"\\\/\b\f\n\r\t\u0041\ud83d\ude00김""#, .string("a\"\\/\u{8}\u{C}\n\r\tA😀김")),
        ("[]", .array([])), ("[1, [2]]", .array([.number("1"), .array([.number("2")])])),
        ("{}", .object([])),
        (#"{"b":1,"a":{"c":null}}"#, .object([.init("b", .number("1")), .init("a", .object([.init("c", .null)]))])),
    ])
    func `JSON is read as it stands`(text: String, value: WireJSON) throws {
        #expect(try WireJSONReader.read(Array(text.utf8)) == value)
    }

    @Test(arguments: [
        "", " ", "nul", "truefalse", "01", "-", "1.", ".5", "1e", "+1", "NaN", #"""#, #""\x""#, #""\u12G4""#,
        #""\u+123""#, #""\ud83d""#, #""\ud83dA""#, #""\ude00""#, "\"\n\"", "[1,]", "[1", "{", #"{"a"}"#,
        #"{"a":1,}"#, #"{a:1}"#, #"{"a":1,"a":2}"#, "1 2", "// 1", String(repeating: "[", count: 40),
    ])
    func `anything else is refused`(text: String) {
        #expect(throws: WireJSONReader.Malformed.self) { try WireJSONReader.read(Array(text.utf8)) }
    }

    @Test func `bytes that are no UTF-8 are refused`() {
        #expect(throws: WireJSONReader.Malformed.self) { try WireJSONReader.read([0x22, 0xC0, 0x80, 0x22]) }
    }

    @Test func `text that is written can be read again`() throws {
        let value = WireJSON.object([
            .init("text", .string("\u{1B}[31m \"\\\n\r\t\u{0}\u{7F}\u{9B}\u{202E}김😀")),
            .init("list", .array([.number("9999999999999999999"), .boolean(false), .null])),
        ])
        #expect(try WireJSONReader.read(Array(value.text.utf8)) == value)
        #expect(value.text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
    }
}
