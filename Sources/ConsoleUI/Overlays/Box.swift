import TerminalKit

/// Where what lies over the panes stands.
enum Box {
    /// A box in the middle of the screen that fits on it; banner and hint bar stay in sight.
    static func centred(columns: Int, rows: Int, in size: Size) -> Rectangle {
        let columns = min(columns, size.columns)
        let rows = min(rows, size.rows - 2)
        return Rectangle(
            row: max(1, (size.rows - rows) / 2), column: (size.columns - columns) / 2, columns: columns, rows: rows)
    }

    /// Everything between the banner and the notices, so that nothing of the panes shows through.
    static func page(in size: Size) -> Rectangle {
        Rectangle(row: 1, column: 0, columns: size.columns, rows: max(0, size.rows - 3))
    }
}
