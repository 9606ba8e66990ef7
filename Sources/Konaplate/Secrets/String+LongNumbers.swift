extension String {
    /// The text with every number of nine and more digits hidden but for its first three.
    ///
    /// In free text nobody knows which number is an account, a mobile number or a card. Correlation IDs, and dates with
    /// their times, are no such numbers and stay.
    package var hidingLongNumbers: String {
        var hidden = ""
        var rest = self[...]
        while let first = rest.first {
            guard first.isNumber else {
                hidden.append(rest.removeFirst())
                continue
            }
            let end = rest.endOfNumber
            if rest[..<end].count(where: \.isNumber) < 9 {
                hidden += rest[..<end]
                rest = rest[end...]
            } else if let end = rest.endOfReference {
                hidden += rest[..<end]
                rest = rest[end...]
            } else {
                hidden += rest[..<end].hidingDigits
                rest = rest[end...]
            }
        }
        return hidden
    }
}

extension Substring {
    /// Where the digits ahead end, with the single separators between them.
    fileprivate var endOfNumber: Index {
        var end = startIndex
        while end < endIndex {
            let next = index(after: end)
            let isSeparator = "-. ".contains(self[end]) && next < endIndex && self[next].isNumber
            guard self[end].isNumber || isSeparator else { break }
            end = next
        }
        return end
    }

    /// Where the correlation ID or the date ahead ends; `nil` where there is none.
    fileprivate var endOfReference: Index? {
        if let end = end(of: "############-xxxxxxx"), end == endIndex || !(self[end].isLetter || self[end].isNumber) {
            return end
        }
        guard hasPrefix("20") || hasPrefix("19"), let date = end(of: "####-##-##") else { return nil }
        return self[date...].end(of: " ##:##") ?? self[date...].end(of: "T##:##") ?? date
    }

    /// Where a pattern of digits (`#`), hexadecimal digits (`x`) and other characters ends that stands ahead.
    private func end(of pattern: String) -> Index? {
        var position = startIndex
        for wanted in pattern {
            guard position < endIndex else { return nil }
            let character = self[position]
            let fits =
                switch wanted {
                case "#": character.isASCII && character.isNumber
                case "x": character.isASCII && character.isHexDigit
                default: character == wanted
                }
            guard fits else { return nil }
            position = index(after: position)
        }
        return position
    }

    /// The number with its first three digits only.
    fileprivate var hidingDigits: String {
        var digits = 0
        return String(
            map { character in
                guard character.isNumber else { return character }
                digits += 1
                return digits <= 3 ? character : "*"
            })
    }
}
