/// A telephone number as a person writes it.
enum PhoneNumber {
    /// The text of a number as it is kept, or `nil` for a text that is none.
    ///
    /// Numbers are those of Korea, mobile or not, with or without the country code, and those of other countries behind
    /// a plus sign. Full-width digits become plain ones, and a mobile number that lost its leading zero as a number of a
    /// spreadsheet gets it back.
    static func text(_ text: String) -> String? {
        var text = CellText.halfwidth(text)
        guard let digits = text.withUTF8(digits) else { return nil }
        if text.utf8.first == UInt8(ascii: "+") {
            guard digits.head / 100 == 82 else { return (7...15).contains(digits.count) ? text : nil }
            return digits.withoutCountryCode.isDomestic ? text : nil
        }
        if digits.isDomestic { return text }
        if digits.head / 100 == 82, digits.count >= 10 { return digits.withoutCountryCode.isDomestic ? text : nil }
        let lostItsZero = digits.count == 10 && digits.head / 100 == 10 && text.utf8.count == 10
        return lostItsZero ? "0" + text : nil
    }

    /// The digits of a text that has nothing else but the signs between them and a plus sign in front.
    private static func digits(in text: UnsafeBufferPointer<UInt8>) -> Digits? {
        var digits = Digits()
        var place = 0
        while place < text.count {
            let byte = text[place]
            switch byte {
            case 0x30...0x39: digits.append(byte &- 0x30)
            case 0x2D, 0x2E, 0x20, 0x28, 0x29: break  // - . ( )
            case 0x2B where place == 0: break  // +
            default: return nil
            }
            place += 1
        }
        return digits
    }

    /// How many digits a number has, and how it begins.
    private struct Digits {
        var count = 0
        var value: UInt64 = 0
        /// The first four digits.
        var head = 0

        mutating func append(_ digit: UInt8) {
            if count < 4 { head = head * 10 + Int(digit) }
            if count < 18 { value = value * 10 + UInt64(digit) }
            count += 1
        }

        /// The number without its `82`, with the leading zero that it has in Korea.
        var withoutCountryCode: Digits {
            guard count > 4, count < 18 else { return Digits() }
            var digits = Digits()
            let national = Array(String(value).utf8.dropFirst(2))
            if national.first != UInt8(ascii: "0") { digits.append(0) }
            for byte in national { digits.append(byte &- UInt8(ascii: "0")) }
            return digits
        }

        /// Whether these are the digits of a number as it is called in Korea.
        var isDomestic: Bool {
            guard head < 1000 || count < 4 else {
                // 1588-0000 and its like have no area.
                return count == 8 && [15, 16, 18].contains(head / 100)
            }
            switch head / 10 {
            case 20...29: return count == 9 || count == 10
            case 10, 11, 16...19, 31...33, 41...44, 51...55, 60...64, 80: return count == 10 || count == 11
            case 70: return count == 11
            case 50: return count == 11 || count == 12
            default: return false
            }
        }
    }
}
