public import Konaplate

extension MaskingPolicy {
    /// A mobile number in groups with one of them hidden: `010-****-1234`, or `010-1234-****`.
    ///
    /// A number with the country code keeps it: `+82-10-****-1234`. Anything but a Korean mobile number is starred.
    public func mobile(_ mobile: Personal) -> String {
        let text = mobile.exposed
        guard !text.isEmpty else { return text }
        let digits = String(decoding: MobileNumber.domesticDigits(of: text), as: UTF8.self)
        guard let number = MobileNumber(text.replacing("*", with: "0")), digits.hasPrefix(number.prefix),
            digits.count == number.prefix.count + number.middle.count + 4
        else { return Self.starred(text) }
        let prefix = number.hasCountryCode ? "+82-" + number.prefix.dropFirst() : number.prefix
        let middle = digits.dropFirst(number.prefix.count).dropLast(4)
        switch self.mobile {
        case .middle: return "\(prefix)-\(Self.stars(middle.count))-\(digits.suffix(4))"
        case .last: return "\(prefix)-\(middle)-****"
        }
    }

    /// An account number with its last three digits hidden, or all of them; hyphens stay where they are.
    ///
    /// Up to six digits this hides at least half of the number.
    public func account(_ account: Personal) -> String {
        let text = account.exposed
        guard !text.isEmpty else { return text }
        guard self.account == .last3, text.allSatisfy({ Self.isDigit($0) || "*- ".contains($0) }) else {
            return Self.starred(text)
        }
        return Self.hidingDigits(of: text) { remaining in remaining <= 3 }
    }

    /// Stars the letters and digits for which `isHidden` is true of the number of those that remain, itself included.
    private static func hidingDigits(of text: String, where isHidden: (_ remaining: Int) -> Bool) -> String {
        var remaining = text.count { $0 != "-" && $0 != " " }
        var masked = ""
        for character in text {
            guard character != "-", character != " " else {
                masked.append(character)
                continue
            }
            masked.append(isHidden(remaining) ? "*" : character)
            remaining -= 1
        }
        return masked
    }

    private static func isDigit(_ character: Character) -> Bool {
        character.isASCII && character.isNumber
    }
}
