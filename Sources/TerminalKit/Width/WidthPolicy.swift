internal import CTerminal

/// How many columns the terminal gives to characters whose width Unicode leaves open.
package struct WidthPolicy: Sendable, Hashable {
    /// The columns of an ambiguous character such as `…`, `─` or `①`: 1 or 2.
    package let ambiguous: Int

    /// Ambiguous characters take one column, as nearly all terminals draw them.
    package static let narrow = WidthPolicy(ambiguous: 1)
    /// Ambiguous characters take two columns, an option of some East Asian terminals.
    package static let wide = WidthPolicy(ambiguous: 2)

    /// Makes a policy; anything but 2 means 1.
    package init(ambiguous: Int) {
        self.ambiguous = ambiguous == 2 ? 2 : 1
    }

    /// The columns that a character takes on the screen, 1 or 2.
    package func columns(of character: Character) -> Int {
        Glyph(character, policy: self).columns
    }

    /// The columns that a text takes on the screen.
    package func columns(of text: some StringProtocol) -> Int {
        var total = 0
        for glyph in glyphs(of: text) { total += glyph.columns }
        return total
    }

    /// The columns of one scalar: 0 for combining ones, -1 for those that cannot be drawn.
    func columns(of scalar: Unicode.Scalar) -> Int {
        if scalar.value >= 0x20, scalar.value < 0x7F { return 1 }
        if (0xAC00...0xD7A3).contains(scalar.value) { return 2 }
        return Int(cterm_width(scalar.value, Int32(ambiguous)))
    }
}
