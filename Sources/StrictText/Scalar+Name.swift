extension Unicode.Scalar {
    /// A character by its number and name: `U+200B ZERO WIDTH SPACE`.
    package var numberAndName: String {
        let digits = String(value, radix: 16, uppercase: true)
        let number = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        let name = Self.controlNames[value] ?? properties.name
        return "\(number) \(name ?? "(\(properties.generalCategory))")"
    }

    /// The names that Unicode gives to controls as aliases only.
    private static let controlNames: [UInt32: String] = [
        0x00: "NULL", 0x09: "CHARACTER TABULATION", 0x0A: "LINE FEED", 0x0B: "LINE TABULATION", 0x0C: "FORM FEED",
        0x0D: "CARRIAGE RETURN", 0x1A: "SUBSTITUTE", 0x1B: "ESCAPE", 0x7F: "DELETE", 0x85: "NEXT LINE",
    ]
}
