import FoundationEssentials
import StrictText
import Testing

struct JSONTextTests {
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        let value: JSON
        let text: String

        init(_ label: String, _ value: JSON, _ text: String) {
            testDescription = label
            self.value = value
            self.text = text
        }
    }

    static let cases = [
        Case("text", .string("김코나 IBK"), #""김코나 IBK""#),
        Case("empty text", .string(""), #""""#),
        Case("quotes and backslashes", .string(#"a"b\c/"#), #""a\"b\\c/""#),
        Case("line breaks and tab", .string("a\nb\r\n\tc"), #""a\nb\r\n\tc""#),
        Case("escape sequences", .string("\u{1B}[31m\u{07}\u{00}"), #""\u001b[31m\u0007\u0000""#),
        Case("other controls", .string("\u{7F}\u{85}\u{9B}"), #""\u007f\u0085\u009b""#),
        Case("bidirectional controls", .string("\u{202E}a\u{202C}\u{2067}"), #""\u202ea\u202c\u2067""#),
        Case("line separators", .string("\u{2028}\u{2029}"), #""\u2028\u2029""#),
        Case("zero widths", .string("\u{200B}\u{FEFF}\u{200D}"), #""\u200b\ufeff\u200d""#),
        Case("tag above the basic plane", .string("\u{E0041}"), #""\udb40\udc41""#),
        Case("letters above the basic plane", .string("𠮷"), "\"𠮷\""),
        Case("conjoining letters", .string("\u{1100}\u{1161}"), "\"\u{1100}\u{1161}\""),
        Case("whole number", .integer(17), "17"),
        Case("smallest whole number", .integer(Int64.min), "-9223372036854775808"),
        Case("fraction", .number(41.2), "41.2"),
        Case("no number", .number(.nan), "0"),
        Case("truth", .array([.bool(true), .bool(false)]), "[true,false]"),
        Case("nothing", .array([]), "[]"),
        Case("no members", .members([:]), "{}"),
        Case(
            "members in order without those that do not apply",
            .members(["b": .integer(1), "a": nil, "c": .members(["\"": .array([.string("x")])])]),
            #"{"b":1,"c":{"\"":["x"]}}"#),
    ]

    @Test(arguments: cases)
    func `value is written on one line`(example: Case) {
        #expect(example.value.text == example.text)
    }

    @Test func `any text is read back as it was`() throws {
        var text = ""
        for value in (0...0x3000 as ClosedRange<UInt32>) + [0xFEFF, 0xFFFF, 0x1F600, 0xE0001, 0x10FFFF] {
            if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
        }
        let json = JSON.array([.string(text)]).text
        let read = try #require(try JSONDecoder().decode([String].self, from: Data(json.utf8)).first)
        #expect(read.unicodeScalars.elementsEqual(text.unicodeScalars))
        let unsafe = json.unicodeScalars.filter {
            [.control, .format, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
        }
        #expect(unsafe.isEmpty)
    }

    @Test func `member is found by its name`() {
        let value = JSON.members(["a": .integer(1), "b": .string("x")])
        #expect(value["b"] == .string("x"))
        #expect(value["c"] == nil)
        #expect(JSON.integer(1)["a"] == nil)
    }

    @Test func `text that is written can be read again`() throws {
        let value = JSON.object([
            .init("text", .string("\u{1B}[31m \"\\\n\r\t\u{0}\u{7F}\u{9B}\u{202E}김😀")),
            .init("list", .array([.number("9999999999999999999"), .bool(false), .null, .object([])])),
        ])
        #expect(try JSON(text: value.text) == value)
        #expect(try JSON(text: value.prettyText) == value)
        #expect(value.text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
    }

    @Test func `pretty text is indented by two spaces`() throws {
        let value = try JSON(text: #"{"a":[1,{"b":"x"}],"c":{},"d":[]}"#)
        #expect(
            value.prettyText == """
                {
                  "a": [
                    1,
                    {
                      "b": "x"
                    }
                  ],
                  "c": {},
                  "d": []
                }
                """)
    }
}
