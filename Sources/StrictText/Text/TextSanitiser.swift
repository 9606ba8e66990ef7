/// Makes text from a server, a file, a paste or a command line safe to show: what would drive the terminal, hide from the
/// eye or bury a line becomes a visible mark.
package enum TextSanitiser {
    /// The longest text that is shown whole, in characters of Unicode.
    package static let longestText = 4096

    /// How many marks one letter carries; a terminal's cell holds no more.
    package static let mostMarks = 4

    /// The text with every control, line break, bidirectional control and invisible character as a visible mark, and
    /// decomposed Hangul composed.
    ///
    /// Controls become their pictures (`␊`, `␛`), everything else its number in angle brackets (`<U+202E>`). Where more
    /// marks stand on a letter than it can carry, or more text in a line than anybody reads, their number stands in their
    /// place (`<+17>`).
    package static func visible(_ text: some StringProtocol) -> String {
        visible(String(text))
    }

    private static func visible(_ text: String) -> String {
        if isCommon(text) { return text.utf8.count <= longestText ? text : shortened(Array(text.unicodeScalars)) }
        // One by one: the view of a string takes a copy of itself for each sequence that is appended to it.
        var result: [Unicode.Scalar] = []
        var previous: Unicode.Scalar?
        var marks = 0
        func countSurplus() {
            if marks > mostMarks { result.append(contentsOf: "<+\(marks - mostMarks)>".unicodeScalars) }
            marks = 0
        }
        let scalars = HangulComposer.composed(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            if isMark(scalar) {
                marks += 1
                if marks <= mostMarks { result.append(scalar) }
                previous = scalar
                continue
            }
            countSurplus()
            if isPlain(scalar, after: previous, before: next) {
                result.append(scalar)
            } else {
                result.append(contentsOf: mark(for: scalar).unicodeScalars)
            }
            previous = scalar
        }
        countSurplus()
        return shortened(result)
    }

    /// Whether a character is hidden from the eye, drives a terminal or turns the direction of a line.
    package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        // The pattern of no dots of Braille is a blank that is no space.
        default: scalar.properties.isDefaultIgnorableCodePoint || scalar.value == 0x2800
        }
    }

    private static func isCommon(_ text: String) -> Bool {
        for scalar in text.unicodeScalars where !isCommon(scalar) { return false }
        return true
    }

    private static func shortened(_ scalars: [Unicode.Scalar]) -> String {
        // What was shortened once is not shortened again.
        guard scalars.count > longestText + 16 else { return string(scalars[...]) }
        return string(scalars.prefix(longestText)) + "…<+\(scalars.count - longestText)>"
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = ""
        text.unicodeScalars.reserveCapacity(scalars.count)
        for scalar in scalars { text.unicodeScalars.append(scalar) }
        return text
    }

    /// Whether it stands on the character before it and takes no room of its own.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: !scalar.properties.isDefaultIgnorableCodePoint
        default: false
        }
    }

    /// Whether it is one of the characters that nearly all text here is made of, and that need no look at Unicode's
    /// tables: printable ASCII, composed Hangul, lines of boxes, `·`, `…`, `○`, `●`.
    private static func isCommon(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20..<0x7F, 0xAC00...0xD7A3, 0x2500...0x257F, 0xB7, 0x2026, 0x25CB, 0x25CF: true
        default: false
        }
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
        return !isHidden(scalar)
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
