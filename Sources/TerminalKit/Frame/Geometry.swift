/// The columns and rows of a screen or a part of it.
package struct Size: Sendable, Hashable {
    /// The width in cells.
    package var columns: Int
    /// The height in cells.
    package var rows: Int

    /// Makes a size; nothing is smaller than zero.
    package init(columns: Int, rows: Int) {
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }
}

/// A place on the screen, counted from zero at the top left.
package struct Position: Sendable, Hashable {
    /// The row, from 0 at the top.
    package var row: Int
    /// The column, from 0 at the left.
    package var column: Int

    /// Makes a position.
    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }
}

/// A rectangle of the screen.
package struct Rectangle: Sendable, Hashable {
    /// The cell at the top left.
    package var origin: Position
    /// How far it reaches from there.
    package var size: Size

    /// Makes a rectangle.
    package init(origin: Position, size: Size) {
        self.origin = origin
        self.size = size
    }

    /// Makes a rectangle from its top left corner and its extent.
    package init(row: Int, column: Int, columns: Int, rows: Int) {
        self.init(origin: Position(row: row, column: column), size: Size(columns: columns, rows: rows))
    }

    /// The rows it covers.
    package var rowRange: Range<Int> { origin.row..<origin.row + size.rows }
    /// The columns it covers.
    package var columnRange: Range<Int> { origin.column..<origin.column + size.columns }

    /// Whether a place is in it.
    package func contains(_ position: Position) -> Bool {
        rowRange.contains(position.row) && columnRange.contains(position.column)
    }

    /// The rectangle without a margin on all four sides.
    package func inset(by margin: Int) -> Rectangle {
        Rectangle(
            row: origin.row + margin, column: origin.column + margin,
            columns: size.columns - 2 * margin, rows: size.rows - 2 * margin)
    }
}
