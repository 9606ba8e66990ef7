internal import CTerminal

/// One character as the terminal draws it: at most one spacing scalar with four combining ones, and its columns.
///
/// Measuring and drawing both go through here, so that they cannot disagree.
package struct Glyph: Sendable, Hashable {
    /// The spacing scalar.
    private let base: Unicode.Scalar
    /// The combining scalars in their order; U+0000 where there is none.
    private let marks: Marks
    /// The columns it takes, 1 or 2.
    package var columns: Int { Int(width) }
    private let width: UInt8

    /// A blank.
    package static let blank = Glyph(" ", columns: 1)

    private init(_ base: Unicode.Scalar, marks: Marks = Marks(), columns: Int) {
        self.base = base
        self.marks = marks
        width = UInt8(columns)
    }

    /// What is drawn; a character that the terminal cannot show is a replacement character.
    package var character: Character {
        guard !marks.isEmpty else { return Character(base) }
        var text = String(base).unicodeScalars
        text.append(contentsOf: marks.scalars)
        return Character(String(text))
    }

    /// The scalars of what is drawn, the spacing one first.
    var scalars: [Unicode.Scalar] { [base] + marks.scalars }

    /// The only scalar of what is drawn; `nil` where others combine with it.
    var loneScalar: Unicode.Scalar? { marks.isEmpty ? base : nil }

    /// The glyph of a scalar that stands for itself whatever is beside it, with nothing that combines.
    init(alone scalar: Unicode.Scalar, policy: WidthPolicy) {
        self.init(scalar, columns: policy.columns(of: scalar))
    }

    /// Reduces a character to what fits into one cell of the terminal.
    package init(_ source: Character, policy: WidthPolicy) {
        let scalars = source.unicodeScalars
        if let scalar = scalars.first, scalar.value >= 0x20, scalar.value < 0x7F,
            scalars.index(after: scalars.startIndex) == scalars.endIndex
        {
            self.init(alone: scalar, policy: policy)
            return
        }
        // A flag's first letter or a keycap's bare digit would be read as something else than what was written.
        guard !scalars.contains(where: Self.isSign) else {
            self.init("\u{FFFD}", columns: policy.columns(of: "\u{FFFD}" as Unicode.Scalar))
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
                columns = width > 0 ? width : policy.columns(of: "\u{FFFD}" as Unicode.Scalar)
            } else if width != 0 {
                fits = false
            } else if Self.isVisibleMark(scalar) {
                marks.append(scalar)
            }
        }
        guard let base else {
            self.init("\u{FFFD}", columns: policy.columns(of: "\u{FFFD}" as Unicode.Scalar))
            return
        }
        var drawn = Marks()
        if fits, base != "\u{FFFD}", let marks = Marks(marks) {
            // Scalars that do not form one character (a spacing base with a stray jamo) are drawn as the base alone.
            if String(String.UnicodeScalarView([base] + marks.scalars)).count == 1 { drawn = marks }
        }
        self.init(base, marks: drawn, columns: columns)
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

extension Glyph {
    /// Up to four combining scalars, kept in place: a glyph holds no reference, so that pictures are compared at speed.
    private struct Marks: Sendable, Hashable {
        private var first: Unicode.Scalar = "\0"
        private var second: Unicode.Scalar = "\0"
        private var third: Unicode.Scalar = "\0"
        private var fourth: Unicode.Scalar = "\0"

        init() {}

        /// Nil when there are more than fit.
        init?(_ scalars: [Unicode.Scalar]) {
            guard scalars.count < CTERM_SCALARS_PER_CELL else { return nil }
            func scalar(_ index: Int) -> Unicode.Scalar { index < scalars.count ? scalars[index] : "\0" }
            (first, second, third, fourth) = (scalar(0), scalar(1), scalar(2), scalar(3))
        }

        var isEmpty: Bool { first == "\0" }
        var scalars: [Unicode.Scalar] { [first, second, third, fourth].filter { $0 != "\0" } }
    }
}
