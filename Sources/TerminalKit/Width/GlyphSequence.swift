/// The glyphs of a text, one after the other.
///
/// Where a text is what nearly all text here is, each scalar is a glyph, and the rules by which clusters are found, which
/// cost more than everything else in drawing a screen, are not asked.
struct GlyphSequence: Sequence, IteratorProtocol {
    /// The whole text.
    let text: Substring
    /// Where the next glyph begins.
    private(set) var index: Substring.Index
    private let policy: WidthPolicy

    init(_ text: Substring, policy: WidthPolicy) {
        self.text = text
        self.policy = policy
        index = text.startIndex
    }

    mutating func next() -> Glyph? {
        guard index < text.endIndex else { return nil }
        let scalars = text.unicodeScalars
        let scalar = scalars[index]
        if Self.isAlone(scalar) {
            let following = scalars.index(after: index)
            if following == text.endIndex || Self.isAlone(scalars[following]) {
                index = following
                return Glyph(alone: scalar, policy: policy)
            }
        }
        let character = text[index]
        index = text.index(after: index)
        return Glyph(character, policy: policy)
    }

    /// Whether no rule joins it to another one of its kind: printable ASCII, composed Hangul, lines of boxes, `·`, `…`,
    /// `○`, `●`.
    private static func isAlone(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20..<0x7F, 0xAC00...0xD7A3, 0x2500...0x257F, 0xB7, 0x2026, 0x25CB, 0x25CF: true
        default: false
        }
    }
}

extension WidthPolicy {
    /// The glyphs that a text is drawn with.
    func glyphs(of text: some StringProtocol) -> GlyphSequence {
        GlyphSequence(Substring(text), policy: self)
    }
}
