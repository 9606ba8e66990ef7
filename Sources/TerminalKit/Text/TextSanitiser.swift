/// Makes text from a server, a file or a paste safe to show: what would drive the terminal or hide from the eye becomes
/// a visible mark.
package enum TextSanitiser {
    /// The text with every control, line break, bidirectional control and invisible character as a visible mark, and
    /// decomposed Hangul composed.
    ///
    /// Controls become their pictures (`␊`, `␛`), everything else its number in angle brackets (`<U+202E>`).
    package static func visible(_ text: some StringProtocol) -> String {
        visible(String(text))
    }

    private static func visible(_ text: String) -> String {
        if isCommon(text) { return text }
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        let scalars = HangulComposer.composed(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            if isPlain(scalar, after: previous, before: next) {
                result.append(scalar)
            } else {
                result.append(contentsOf: mark(for: scalar).unicodeScalars)
            }
            previous = scalar
        }
        return String(result)
    }

    /// Whether it is one of the characters that nearly all text here is made of, and that need no look at Unicode's
    /// tables: printable ASCII, composed Hangul, lines of boxes.
    private static func isCommon(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20..<0x7F, 0xAC00...0xD7A3, 0x2500...0x257F: true
        default: false
        }
    }

    private static func isCommon(_ text: String) -> Bool {
        for scalar in text.unicodeScalars where !isCommon(scalar) { return false }
        return true
    }

    private static func isPlain(
        _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
    ) -> Bool {
        switch scalar.value {
        case 0x20..<0x7F: return true
        case 0xFE0E, 0xFE0F: return isEmoji(previous)
        // A joiner belongs to emoji such as families; anywhere else it only hides.
        case 0x200D: return (isEmoji(previous) || previous?.value == 0xFE0F) && isEmoji(next)
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: return false
        default: return !scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    private static func isEmoji(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { $0.value > 0x7F && ($0.properties.isEmoji || $0.properties.isEmojiModifier) } ?? false
    }

    private static func mark(for scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value).map { String($0) } ?? "?"
        case 0x7F: return "\u{2421}"
        default:
            let digits = String(scalar.value, radix: 16, uppercase: true)
            return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
        }
    }
}
