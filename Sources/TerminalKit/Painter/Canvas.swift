/// A glyph with the look it is drawn in.
package struct StyledGlyph: Sendable, Hashable {
    /// What stands in the cell.
    package let glyph: Glyph
    /// How it looks.
    package let style: Style

    /// Makes a styled glyph.
    package init(_ glyph: Glyph, style: Style) {
        self.glyph = glyph
        self.style = style
    }
}

/// Something a painter draws on.
package protocol Canvas: ~Copyable {
    /// Empties the canvas; the next presentation draws all of it, trusting nothing on the screen.
    mutating func clear()
    /// Draws glyphs side by side.
    mutating func draw(_ glyphs: [StyledGlyph], at position: Position)
    /// Makes the next presentation draw a row without trusting what is on the screen.
    mutating func redraw(row: Int)
    /// Places the cursor for the next presentation; nil hides it.
    mutating func placeCursor(at position: Position?)
    /// Shows everything that was drawn.
    mutating func present()
}
