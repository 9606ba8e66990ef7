/// A Korean mobile number in its three groups, read from any of the usual spellings.
struct MobileNumber: Equatable {
    /// The prefix with its zero: `010`, `011` and so on.
    let prefix: String

    /// Three or four digits.
    let middle: String

    /// Four digits.
    let last: String

    /// Whether the number came with the country code.
    let hasCountryCode: Bool

    /// Reads `010-1234-5678`, `01012345678`, `+82 10-1234-5678`, `011-123-4567`.
    /// - Returns: `nil` for anything that is not a Korean mobile number.
    init?(_ text: String) {
        guard text.utf8.allSatisfy({ Self.isDigit($0) || Self.separators.contains($0) }) else { return nil }
        let signs = text.utf8.count { $0 == UInt8(ascii: "+") }
        hasCountryCode = text.utf8.first { $0 != UInt8(ascii: "+") } == UInt8(ascii: "8")
        // A plus sign means something in front of a country code only; elsewhere the text is no number.
        guard signs == 0 || (signs == 1 && hasCountryCode && text.utf8.first == UInt8(ascii: "+")) else { return nil }
        let digits = Self.domesticDigits(of: text)
        let characters = Array(String(decoding: digits, as: UTF8.self))
        guard characters.count == 10 || characters.count == 11 else { return nil }
        guard ["010", "011", "016", "017", "018", "019"].contains(String(characters[..<3])) else { return nil }
        prefix = String(characters[..<3])
        middle = String(characters[3..<(characters.count - 4)])
        last = String(characters[(characters.count - 4)...])
    }

    /// The digits of a number with the country code turned into the leading zero; stars stay.
    static func domesticDigits(of text: String) -> [UInt8] {
        let digits = text.utf8.filter { isDigit($0) || $0 == UInt8(ascii: "*") }
        guard digits.starts(with: "82".utf8) else { return digits }
        let national = digits.dropFirst(2)
        return (national.first == UInt8(ascii: "0") ? [] : [UInt8(ascii: "0")]) + national
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static let separators = Array("+-. ()".utf8)
}
