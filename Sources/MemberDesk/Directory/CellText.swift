import StrictText

/// What a cell means as text, without the marks that spreadsheets put around and into it.
enum CellText {
    /// Why a cell cannot be read.
    enum Fault: Error {
        /// A character that nobody sees, or that means another one with no certainty.
        case character(Unicode.Scalar)
        /// Hangul of CP949 that was taken for UTF-8.
        case cp949
    }

    /// The text of a cell for a column.
    ///
    /// Blanks around it, the apostrophe or the signs `="…"` that make it a text go; other blanks become spaces.
    static func plain(_ cell: String, for column: MemberColumn) throws(Fault) -> String {
        if isPlain(cell) { return cell }
        let text = trimmed(withoutApostrophe(unwrapped(cell), for: column))
        guard !CP949.isMisread(text) else { throw .cp949 }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.isASCII, scalar.value >= 0x20, scalar.value < 0x7F {
                result.append(scalar)
            } else if isBlank(scalar), !isLineBreak(scalar), !column.isWord {
                result.append(" ")
            } else if isHidden(scalar) || column.isWord && isBlank(scalar) {
                throw .character(scalar)
            } else if column == .loginID, isFullwidth(scalar) {
                throw .character(scalar)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// The text with full-width digits and signs as those that are meant: `０１０－１２３４` is `010-1234`.
    static func halfwidth(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: result.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
            case 0x2010...0x2015, 0x2212: result.append("-")
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// What stands in a cell `="0101"`, or the cell; without the blanks around it.
    static func unwrapped(_ cell: String) -> String {
        let text = trimmed(cell)
        guard text.hasPrefix("=\""), text.hasSuffix("\""), text.utf8.count > 2 else { return text }
        let inside = text.dropFirst(2).dropLast()
        return inside.utf8.contains(UInt8(ascii: "\"")) ? text : trimmed(String(inside))
    }

    /// Whether a cell holds a formula, a number that was rounded, or the sign of an error, and not a text.
    static func isComputed(_ cell: String) -> Bool {
        guard let first = cell.utf8.first else { return false }
        switch first {
        case UInt8(ascii: "="): return unwrapped(cell).utf8.first == first
        case UInt8(ascii: "#"): return errors.contains(cell)
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            return cell.utf8.contains { $0 | 0x20 == UInt8(ascii: "e") } && cell.utf8.contains(UInt8(ascii: "+"))
                && Double(cell) != nil
        default: return false
        }
    }

    /// Whether there is nothing in a cell but blanks.
    static func isBlank(_ cell: String) -> Bool { cell.unicodeScalars.allSatisfy(isBlank) }

    /// Whether a character is a blank: a space of any width, a tab or a line break.
    static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

    /// Whether a character cannot be seen, or stands for one that got lost.
    static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isHangulSyllable { return false }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: return true
        default: return scalar.properties.isDefaultIgnorableCodePoint || scalar == "\u{FFFD}"
        }
    }

    private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
        (0x09...0x0D).contains(scalar.value) || [0x85, 0x2028, 0x2029].contains(scalar.value)
    }

    private static func isFullwidth(_ scalar: Unicode.Scalar) -> Bool { (0xFF01...0xFF5E).contains(scalar.value) }

    /// Whether a cell is what it says: visible ASCII and syllables, without marks and blanks at its ends.
    ///
    /// Nearly all cells are; in a long file this decides how long it takes.
    private static func isPlain(_ cell: String) -> Bool {
        var cell = cell
        return cell.withUTF8 { bytes in
            let count = bytes.count
            guard count > 0 else { return true }
            guard bytes[0] > 0x20, bytes[0] != apostrophe, bytes[0] != equals, bytes[count - 1] > 0x20 else {
                return false
            }
            var offset = 0
            while offset < count {
                let byte = bytes[offset]
                if byte >= 0x20, byte < 0x7F {
                    offset += 1
                } else if byte == 0xEB || byte == 0xEC || byte == 0xEA && bytes[offset + 1] >= 0xB0 {
                    // U+AC00 to U+CFFF.
                    offset += 3
                } else if byte == 0xED, bytes[offset + 1] < 0x9E {
                    // U+D000 to U+D77F; the few syllables above go the long way.
                    offset += 3
                } else {
                    return false
                }
            }
            return true
        }
    }

    private static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, let last = scalars.last, isBlank(first) || isBlank(last) else { return text }
        guard let start = scalars.firstIndex(where: { !isBlank($0) }),
            let end = scalars.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(scalars[start...end])
    }

    /// Takes the apostrophe away that makes a cell a text.
    ///
    /// In front of a small Latin letter it belongs to the name (`'t Hooft`).
    private static func withoutApostrophe(_ text: String, for column: MemberColumn) -> String {
        guard text.utf8.first == apostrophe else { return text }
        let unguarded = CSVWriter.unguarded(text)
        guard unguarded == text else { return unguarded }
        let rest = String(text.unicodeScalars.dropFirst())
        return column == .name && rest.unicodeScalars.first?.properties.isLowercase == true ? text : rest
    }

    private static let apostrophe = UInt8(ascii: "'")
    private static let equals = UInt8(ascii: "=")
    private static let errors: Set<String> = [
        "#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!",
    ]
}

extension MemberColumn {
    /// Whether a value is one word, in which a blank has no meaning.
    fileprivate var isWord: Bool { self == .memberID || self == .loginID }
}
