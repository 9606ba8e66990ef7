import TerminalKit
import Wording

/// What was copied for the ticket, on lines without borders, for where the clipboard did not take it.
struct TicketNotePage: Overlay {
    let note: String

    mutating func handle(_ key: Key, in model: inout Model) -> [Effect] {
        model.dismissAnd(run: key, but: .copyTicketNote)
    }

    func hints(_ model: Model) -> [KeyHint] { [.close] }

    func plainLines(_ model: Model) -> [String]? { note.split(separator: "\n").map { String($0) } }

    func draw(_ model: Model, _ pen: inout Pen) {
        let area = Box.page(in: model)
        pen.frame.fill(area)
        let columns = area.columnRange.inset(by: 2)
        pen.wrap(note, row: area.origin.row + 1, columns: columns, rows: area.size.rows - 1, style: .value)
        pen.frame.cursor = Position(row: area.origin.row + 1, column: columns.lowerBound)
    }
}
