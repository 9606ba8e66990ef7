/// One picture of the screen: cells with a meaning each, and the cursor.
///
/// The two halves of a wide glyph live and die together: whatever overwrites one of them blanks the other.
package struct Frame: Sendable, Hashable {
    /// The extent of the picture.
    package let size: Size
    /// How wide ambiguous characters are.
    package let policy: WidthPolicy
    /// Where the cursor stands; nil hides it.
    package var cursor: Position?
    private var cells: [Cell]

    /// Makes a blank picture.
    package init(size: Size, policy: WidthPolicy = .narrow, style: StyleName = .default) {
        self.size = size
        self.policy = policy
        cells = Array(repeating: .blank(style: style), count: size.columns * size.rows)
    }

    /// The cell at a position; nil outside of the picture.
    package subscript(position: Position) -> Cell? {
        contains(position) ? cells[index(position.row, position.column)] : nil
    }

    /// The cells of a row; none outside of the picture.
    package func row(_ row: Int) -> ArraySlice<Cell> {
        guard row >= 0, row < size.rows else { return [] }
        return cells[index(row, 0)..<index(row + 1, 0)]
    }

    /// Whether a position lies in the picture.
    package func contains(_ position: Position) -> Bool {
        position.row >= 0 && position.row < size.rows && position.column >= 0 && position.column < size.columns
    }

    /// Writes a text that starts at a position, and returns the column behind its end.
    ///
    /// Only what falls into the columns is drawn; the text may start to the left of them. A wide glyph that an edge cuts
    /// is a blank.
    @discardableResult
    package mutating func put(
        _ text: some StringProtocol, at position: Position, columns: Range<Int>? = nil, style: StyleName = .default
    ) -> Int {
        let visible = (columns ?? 0..<size.columns).clamped(to: 0..<size.columns)
        var column = position.column
        for glyph in policy.glyphs(of: text) {
            let extent = column..<column + glyph.columns
            let shown = extent.clamped(to: visible)
            if shown == extent {
                set(glyph, row: position.row, column: column, style: style)
            } else {
                for half in shown { set(.blank, row: position.row, column: half, style: style) }
            }
            column = extent.upperBound
        }
        return column
    }

    /// Fills a rectangle with a character of one column; a wider one is a blank.
    package mutating func fill(_ rectangle: Rectangle, with character: Character = " ", style: StyleName = .default) {
        var glyph = Glyph(character, policy: policy)
        if glyph.columns != 1 { glyph = .blank }
        for row in rectangle.rowRange.clamped(to: 0..<size.rows) {
            for column in rectangle.columnRange.clamped(to: 0..<size.columns) {
                set(glyph, row: row, column: column, style: style)
            }
        }
    }

    private func index(_ row: Int, _ column: Int) -> Int { row * size.columns + column }

    private mutating func set(_ glyph: Glyph, row: Int, column: Int, style: StyleName) {
        guard row >= 0, row < size.rows else { return }
        let first = index(row, column)
        let last = first + glyph.columns - 1
        if cells[first].isContinuation { cells[first - 1] = .blank(style: cells[first - 1].style) }
        if cells[last].isWideLead { cells[last + 1] = .blank(style: cells[last + 1].style) }
        cells[first] = Cell(glyph, style: style)
        if glyph.columns == 2 { cells[last] = .continuation(style: style) }
    }
}
