import TerminalKit
import Wording

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

extension Pen {
    /// Draws a card in the middle of the screen: rows of text as far as there is room, and below them so many rows for what
    /// it asks.
    /// - Returns: The first of those rows, and the columns of the card's text.
    mutating func card(
        _ rows: [PageView.Row], below: Int, title: Phrase, columns: Int, in model: Model
    ) -> (row: Int, columns: Range<Int>) {
        let room = Box.rowsForBoxes(model) - 2 - below
        let area = Box.centred(columns: columns, rows: min(rows.count, room) + below + 2, in: model)
        let inside = box(area, title: title[model.language], style: .cardBorder)
        frame.cursor = nil
        let text = inside.columnRange.inset(by: 1)
        PageView.draw(
            rows,
            Rectangle(
                row: inside.origin.row, column: text.lowerBound, columns: text.count,
                rows: max(0, inside.size.rows - below)), &self)
        return (inside.rowRange.upperBound - below, text)
    }
}
