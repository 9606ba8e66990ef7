/// Brings a canvas from one picture to the next with as little drawing as is safe.
package struct Painter: Sendable {
    private struct Shown {
        let frame: Frame
        let theme: Theme
    }

    /// How many colours may be used.
    package let depth: ColourDepth
    private var shown: Shown?

    /// Makes a painter that knows nothing of what is on its canvas.
    package init(depth: ColourDepth) {
        self.depth = depth
    }

    /// Forgets what is on the canvas, so that the next picture is drawn from scratch.
    package mutating func invalidate() {
        shown = nil
    }

    /// Draws a picture and presents it, unless it is on the canvas already.
    package mutating func paint(_ frame: Frame, theme: Theme, on canvas: inout some Canvas & ~Copyable) {
        if let shown, shown.frame.size == frame.size, shown.theme == theme {
            guard shown.frame != frame else { return }
            for row in 0..<frame.size.rows {
                paint(row: row, from: shown.frame.row(row), to: frame.row(row), theme: theme, on: &canvas)
            }
        } else {
            canvas.clear()
            for row in 0..<frame.size.rows { draw(frame.row(row), row: row, column: 0, theme: theme, on: &canvas) }
        }
        canvas.placeCursor(at: frame.cursor.flatMap { frame.contains($0) ? $0 : nil })
        canvas.present()
        shown = Shown(frame: frame, theme: theme)
    }

    private func paint(
        row: Int, from old: ArraySlice<Cell>, to new: ArraySlice<Cell>, theme: Theme,
        on canvas: inout some Canvas & ~Copyable
    ) {
        guard old != new else { return }
        let pairs = Array(zip(old, new))
        // Where halves of wide glyphs moved, terminals differ in what is left of the old ones.
        if pairs.contains(where: { $0.isContinuation != $1.isContinuation }) {
            canvas.redraw(row: row)
            draw(new, row: row, column: 0, theme: theme, on: &canvas)
            return
        }
        var column = 0
        while column < pairs.count {
            guard pairs[column].0 != pairs[column].1 else {
                column += 1
                continue
            }
            let start = column
            while column < pairs.count, pairs[column].0 != pairs[column].1 || pairs[column].1.isContinuation {
                column += 1
            }
            let cells = new[(new.startIndex + start)..<(new.startIndex + column)]
            draw(cells, row: row, column: start, theme: theme, on: &canvas)
        }
    }

    private func draw(
        _ cells: ArraySlice<Cell>, row: Int, column: Int, theme: Theme, on canvas: inout some Canvas & ~Copyable
    ) {
        var glyphs: [StyledGlyph] = []
        glyphs.reserveCapacity(cells.count)
        var last: (name: StyleName, style: Style)?
        for cell in cells {
            guard let glyph = cell.glyph else { continue }
            if last?.name != cell.style { last = (cell.style, theme.style(for: cell.style, depth: depth)) }
            glyphs.append(StyledGlyph(glyph, style: last?.style ?? .plain))
        }
        canvas.draw(glyphs, at: Position(row: row, column: column))
    }
}
