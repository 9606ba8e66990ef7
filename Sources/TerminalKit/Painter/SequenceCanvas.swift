/// A canvas that writes down what a terminal would be sent, with sequences of ECMA-48 that every terminal knows.
package struct SequenceCanvas: Canvas, Sendable {
    /// What was written since it was last taken.
    private var text = ""
    private var style: Style?
    private var cursor: Position?

    /// Makes a canvas with nothing written.
    package init() {}

    /// Hands over what was written, once.
    package mutating func take() -> String {
        defer { text = "" }
        return text
    }

    /// Clears the screen.
    package mutating func clear() {
        text += Style.plain.sequence(colours: 256) + "\u{1B}[2J"
        style = .plain
    }

    /// Writes glyphs from a position on.
    package mutating func draw(_ glyphs: [StyledGlyph], at position: Position) {
        move(to: position)
        for styled in glyphs {
            if style != styled.style {
                text += styled.style.sequence(colours: 256)
                style = styled.style
            }
            text.append(styled.glyph.character)
        }
    }

    /// Clears a row.
    package mutating func redraw(row: Int) {
        move(to: Position(row: row, column: 0))
        text += Style.plain.sequence(colours: 256) + "\u{1B}[2K"
        style = .plain
    }

    /// Notes where the cursor is to stand.
    package mutating func placeCursor(at position: Position?) {
        cursor = position
    }

    /// Puts the cursor there, or hides it.
    package mutating func present() {
        if let cursor {
            move(to: cursor)
            text += "\u{1B}[?25h"
        } else {
            text += "\u{1B}[?25l"
        }
    }

    private mutating func move(to position: Position) {
        text += "\u{1B}[\(position.row + 1);\(position.column + 1)H"
    }
}
