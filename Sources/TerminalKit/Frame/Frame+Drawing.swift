extension Frame {
    /// Draws the border of a rectangle, with a title in its upper side; less than two columns or rows draw nothing.
    package mutating func box(
        _ rectangle: Rectangle, borders: BorderSet = .light, title: String = "", style: StyleName = .default,
        titleStyle: StyleName? = nil
    ) {
        guard rectangle.size.columns >= 2, rectangle.size.rows >= 2 else { return }
        let borders = borders.usable(with: policy)
        let (top, bottom) = (rectangle.origin.row, rectangle.rowRange.upperBound - 1)
        let (left, right) = (rectangle.origin.column, rectangle.columnRange.upperBound - 1)
        for row in rectangle.rowRange {
            put(String(borders.vertical), at: Position(row: row, column: left), style: style)
            put(String(borders.vertical), at: Position(row: row, column: right), style: style)
        }
        for (row, first, last) in [
            (top, borders.topLeft, borders.topRight), (bottom, borders.bottomLeft, borders.bottomRight),
        ] {
            rule(row: row, columns: left..<right + 1, borders: borders, style: style)
            put(String(first), at: Position(row: row, column: left), style: style)
            put(String(last), at: Position(row: row, column: right), style: style)
        }
        let room = rectangle.size.columns - 6
        guard !title.isEmpty, room > 0 else { return }
        let text = " " + policy.truncated(title, to: room) + " "
        put(text, at: Position(row: top, column: left + 2), columns: left + 2..<right - 1, style: titleStyle ?? style)
    }

    /// Draws a horizontal line.
    package mutating func rule(
        row: Int, columns: Range<Int>, borders: BorderSet = .light, style: StyleName = .default
    ) {
        let line = Rectangle(row: row, column: columns.lowerBound, columns: columns.count, rows: 1)
        fill(line, with: borders.usable(with: policy).horizontal, style: style)
    }

    /// Draws a vertical line.
    package mutating func rule(
        column: Int, rows: Range<Int>, borders: BorderSet = .light, style: StyleName = .default
    ) {
        let line = Rectangle(row: rows.lowerBound, column: column, columns: 1, rows: rows.count)
        fill(line, with: borders.usable(with: policy).vertical, style: style)
    }
}

extension Frame {
    /// Copies another picture with its cursor; what does not fit is left out.
    package mutating func draw(_ other: Frame, at origin: Position) {
        for row in 0..<other.size.rows {
            for (column, cell) in other.row(row).enumerated() {
                guard let glyph = cell.glyph else { continue }
                put(
                    String(glyph.character), at: Position(row: origin.row + row, column: origin.column + column),
                    style: cell.style)
            }
        }
        cursor = other.cursor.map { Position(row: origin.row + $0.row, column: origin.column + $0.column) }
    }
}
