public import Konaplate

extension MaskingPolicy {
    /// A telephone number in groups with one of them hidden: `010-****-1234`, or `010-1234-****`.
    ///
    /// So are numbers of a landline (`02-***-1234`) and those with the country code, which is left out. Anything but a
    /// Korean number with its area is starred.
    public func mobile(_ mobile: Personal) -> String {
        let text = mobile.exposed
        guard !text.isEmpty else { return text }
        let digits = String(decoding: MobileNumber.domesticDigits(of: text), as: UTF8.self)
        // A plus sign means something in front of a country code only.
        let isForeign = text.hasPrefix("+") && !text.utf8.filter { $0 > 0x2F }.starts(with: "82".utf8)
        guard !isForeign, let prefix = Self.area(of: digits), PhoneNumber.text(text.replacing("*", with: "0")) != nil
        else { return Self.starred(text) }
        let middle = digits.dropFirst(prefix.count).dropLast(4)
        switch self.mobile {
        case .middle: return "\(prefix)-\(Self.stars(middle.count))-\(digits.suffix(4))"
        case .last: return "\(prefix)-\(middle)-****"
        }
    }

    /// What stands before the two groups of a number as it is called in Korea; `nil` where none does.
    private static func area(of digits: String) -> Substring? {
        let count = digits.hasPrefix("02") ? 2 : digits.hasPrefix("050") ? 4 : 3
        let area = digits.prefix(count)
        let isArea = area.hasPrefix("0") && !area.contains("*") && digits.count >= count + 7
        return isArea ? area : nil
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
