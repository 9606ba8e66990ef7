internal import CTerminal

/// One character as the terminal draws it: at most one spacing scalar with four combining ones, and its columns.
///
/// Measuring and drawing both go through here, so that they cannot disagree.
package struct Glyph: Sendable, Hashable {
    /// What is drawn; a character that the terminal cannot show is a replacement character.
    package let character: Character
    /// The columns it takes, 1 or 2.
    package let columns: Int

    /// A blank.
    package static let blank = Glyph(character: " ", columns: 1)

    private init(character: Character, columns: Int) {
        self.character = character
        self.columns = columns
    }

    /// Reduces a character to what fits into one cell of the terminal.
    package init(_ source: Character, policy: WidthPolicy) {
        let scalars = source.unicodeScalars
        if let scalar = scalars.first, scalar.value >= 0x20, scalar.value < 0x7F,
            scalars.index(after: scalars.startIndex) == scalars.endIndex
        {
            self.init(character: source, columns: 1)
            return
        }
        // A composed syllable by itself, which is most of what is not ASCII here.
        if let scalar = scalars.first, (0xAC00...0xD7A3).contains(scalar.value),
            scalars.index(after: scalars.startIndex) == scalars.endIndex
        {
            self.init(character: source, columns: 2)
            return
        }
        // A flag's first letter or a keycap's bare digit would be read as something else than what was written.
        guard !scalars.contains(where: Self.isSign) else {
            self.init(character: "\u{FFFD}", columns: policy.columns(of: "\u{FFFD}"))
            return
        }
        var base: Unicode.Scalar?
        var columns = 1
        var marks: [Unicode.Scalar] = []
        var fits = true
        for scalar in scalars {
            let width = policy.columns(of: scalar)
            if base == nil {
                guard width != 0 else { continue }
                base = width > 0 ? scalar : "\u{FFFD}"
                columns = width > 0 ? width : policy.columns(of: "\u{FFFD}")
            } else if width != 0 {
                fits = false
            } else if Self.isVisibleMark(scalar) {
                marks.append(scalar)
            }
        }
        guard let base else {
            self.init(character: "\u{FFFD}", columns: policy.columns(of: "\u{FFFD}"))
            return
        }
        var drawn = String(base).unicodeScalars
        if fits, marks.count < CTERM_SCALARS_PER_CELL, base != "\u{FFFD}" {
            drawn.append(contentsOf: marks)
        }
        let text = String(drawn)
        // Scalars that do not form one character (a spacing base with a stray jamo) are drawn as the base alone.
        self.init(character: text.count == 1 ? Character(text) : Character(base), columns: columns)
    }

    /// Whether it makes a flag or a keycap of its cluster, which has no cell of the terminal.
    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        (0x1F1E6...0x1F1FF).contains(scalar.value) || scalar.value == 0x20E3
    }

    /// Joiners and variation selectors draw nothing, and some terminals widen what they follow.
    private static func isVisibleMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark: !scalar.properties.isDefaultIgnorableCodePoint
        case .otherLetter: (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value)
        default: false
        }
    }
}
