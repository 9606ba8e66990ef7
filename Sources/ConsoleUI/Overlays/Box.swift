import TerminalKit

/// Where what lies over the panes stands.
enum Box {
    /// A box in the middle of the model's screen that fits on it; banner, notice and hint bar stay in sight.
    static func centred(columns: Int, rows: Int, in model: Model) -> Rectangle {
        let room = rowsForBoxes(model)
        let columns = min(columns, model.size.columns)
        let rows = min(rows, room)
        return Rectangle(
            row: 1 + max(0, (room - rows) / 2), column: (model.size.columns - columns) / 2, columns: columns, rows: rows
        )
    }

    /// Everything between the banner and the notice, so that nothing of the panes shows through.
    static func page(in model: Model) -> Rectangle {
        let rows = max(0, model.size.rows - 2 - Layout(model).notice.size.rows)
        return Rectangle(row: 1, column: 0, columns: model.size.columns, rows: rows)
    }

    /// The rows between the banner and what stands below the boxes.
    static func rowsForBoxes(_ model: Model) -> Int {
        let notice = NoticeView.isShown(model) ? Layout(model).notice.size.rows : 0
        return max(0, model.size.rows - 2 - notice)
    }
}
