import Konaplate
import StrictText

/// The one rule by which a secret is read, wherever it comes from.
///
/// What editors and consoles put around a text goes: one byte order mark, line ends and blanks. Nothing else is guessed:
/// a character inside that nobody sees would be a part of the key, and the platform's refusal would not say so.
struct SecretText {
    let text: String
    /// What it was read from, as a sentence names it.
    let source: SecretFault.Origin

    /// The secret, which may be empty.
    /// - Throws: ``ConfigurationError`` with the character and the source, never with the text.
    func secret(at place: TextPlace?) throws(ConfigurationError) -> Secret {
        let scalars = Self.trimmed(text.unicodeScalars)
        if let scalar = scalars.first(where: { !Self.isVisible($0) }) {
            throw ConfigurationError(
                .secretUnavailable, .secret(.invisible(scalar.numberAndName, source)), at: place)
        }
        return Secret(String(scalars))
    }

    private static func trimmed(_ scalars: String.UnicodeScalarView) -> Substring.UnicodeScalarView {
        var rest = scalars[...]
        func isMargin(_ scalar: Unicode.Scalar?) -> Bool {
            scalar.map { " \t\r\n".unicodeScalars.contains($0) } ?? false
        }
        if rest.first == "\u{FEFF}" { rest.removeFirst() }
        while isMargin(rest.first) { rest.removeFirst() }
        while isMargin(rest.last) { rest.removeLast() }
        return rest
    }

    /// Whether somebody who reads the text sees the character, a plain space included.
    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        // What stands for bytes that were no text is no character of a key either.
        if scalar == " " || scalar == "\u{FFFD}" { return scalar == " " }
        if scalar.properties.isDefaultIgnorableCodePoint { return false }
        switch scalar.properties.generalCategory {
        case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .unassigned: return false
        default: return true
        }
    }
}
