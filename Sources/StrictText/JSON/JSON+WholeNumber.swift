extension JSON {
    /// The value of a number that is whole and not negative, however it is written: `12`, `12.0`, `1.2e1`.
    ///
    /// It is exact: nothing goes through a floating-point number.
    public var wholeNumber: UInt64? {
        guard case .number(let text) = self else { return nil }
        if let value = UInt64(text) { return value }
        guard !text.hasPrefix("-") else { return nil }
        let parts = text.lowercased().split(separator: "e", maxSplits: 1, omittingEmptySubsequences: false)
        let mantissa = parts[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let exponent = parts.count > 1 ? Int(parts[1]) : 0 else { return nil }
        let fraction = mantissa.count > 1 ? mantissa[1] : ""
        var digits = String(mantissa[0] + fraction)
        // Zeros before the point are a part of the value; those after it are not, however many there are.
        var scale = exponent.subtractingReportingOverflow(fraction.utf8.count).partialValue
        while digits.hasSuffix("0") {
            digits.removeLast()
            scale += 1
        }
        guard !digits.isEmpty else { return 0 }
        guard (0...20).contains(scale) else { return nil }
        return UInt64(digits + String(repeating: "0", count: scale))
    }
}
