import Konaplate
import TerminalKit
import Wording

/// The correlation ID alone on a line without borders, so that a double click takes it and nothing else.
struct CorrelationIDPage: Overlay {
    let correlationID: CorrelationID

    mutating func handle(_ key: Key, in model: inout Model) -> [Effect] {
        model.dismissAnd(run: key, but: .copyCorrelationID)
    }

    func hints(_ model: Model) -> [KeyHint] { [.close] }

    func plainLines(_ model: Model) -> [String]? { [correlationID.rawValue] }

    func draw(_ model: Model, _ pen: inout Pen) {
        let area = Rectangle(row: model.size.rows / 2 - 1, column: 0, columns: model.size.columns, rows: 3)
        pen.frame.fill(area)
        pen.write(
            correlationID.rawValue, row: area.origin.row + 1, columns: area.columnRange.inset(by: 2), style: .value)
        pen.frame.cursor = Position(row: area.origin.row + 1, column: 2)
    }
}
