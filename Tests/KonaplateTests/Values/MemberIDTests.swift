import FoundationEssentials
import Konaplate
import Testing

struct MemberIDTests {
    @Test(
        arguments: [
            ("1", 1), ("9", 9), ("50000104652", 50_000_104_652), ("9007199254740993", 9_007_199_254_740_993),
            ("9223372036854775808", 9_223_372_036_854_775_808), ("9999999999999999999", 9_999_999_999_999_999_999),
        ] as [(String, UInt64)])
    func readsDigits(text: String, value: UInt64) throws {
        let memberID = try MemberID(text: text)
        #expect(memberID.value == value)
        #expect(memberID.description == text)
    }

    @Test(
        arguments: [
            ("", .empty), ("0", .leadingZero), ("01", .leadingZero), ("00000000000", .leadingZero), ("-1", .notDigits),
            ("+1", .notDigits), (" 1", .notDigits), ("1 ", .notDigits), ("1\n", .notDigits), ("1.0", .notDigits),
            ("5E+10", .notDigits), ("1e3", .notDigits), ("0x10", .notDigits), ("1,000", .notDigits),
            ("1_000", .notDigits),
            ("١٢٣", .notDigits), ("１２３", .notDigits), ("1\u{301}", .notDigits), ("nil", .notDigits),
            ("10000000000000000000", .tooLarge), ("18446744073709551615", .tooLarge),
            ("18446744073709551616", .tooLarge),
            ("99999999999999999999999999", .tooLarge),
        ] as [(String, MemberID.Malformed)])
    func refusesMalformedText(text: String, reason: MemberID.Malformed) {
        #expect(throws: reason) { try MemberID(text: text) }
    }

    @Test(
        arguments: [
            (0, nil), (1, 1), (9_999_999_999_999_999_999, 9_999_999_999_999_999_999), (10_000_000_000_000_000_000, nil),
            (.max, nil),
        ] as [(UInt64, UInt64?)])
    func hasBounds(number: UInt64, value: UInt64?) {
        #expect(MemberID(number)?.value == value)
    }

    @Test func maximumIsTheDocumentedOne() {
        #expect(MemberID.maximum.description == "9999999999999999999")
    }

    @Test func isOrderedByNumber() throws {
        #expect(try MemberID(text: "9") < MemberID(text: "10"))
    }

    @Test(arguments: [
        "1", "50000104652", "9007199254740993", "9223372036854775807", "9223372036854775808", "9999999999999999999",
    ])
    func jsonNumberIsLossless(digits: String) throws {
        let decoded = try JSONDecoder().decode([MemberID].self, from: Data("[\(digits)]".utf8))
        #expect(decoded.map(\.description) == [digits])
        #expect(String(decoding: try JSONEncoder().encode(decoded), as: UTF8.self) == "[\(digits)]")
    }

    @Test func readsTheStringThatTheLookUpByCIAnswers() throws {
        let decoded = try JSONDecoder().decode([MemberID].self, from: Data(#"["9999999999999999999"]"#.utf8))
        #expect(decoded == [.maximum])
    }

    @Test func aNumberWithAnEmptyFractionDoesNotGoThroughDouble() throws {
        let decoded = try JSONDecoder().decode([MemberID].self, from: Data("[9007199254740993.0]".utf8))
        #expect(decoded.map(\.description) == ["9007199254740993"])
    }

    @Test(arguments: [
        "0", "-1", "1.5", "50000104652.5", "1e400", "10000000000000000000",
        "18446744073709551616", "-9223372036854775808", #""""#, #""0""#, #""-1""#, #""5E10""#, #"" 1""#,
        #""10000000000000000000""#, "true", "null", "{}", "[]", "01",
    ])
    func refusesOtherJSON(text: String) {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([MemberID].self, from: Data("[\(text)]".utf8))
        }
    }
}
