import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// All that has to be checked, of all agents, oldest first, with its age.
enum OpenAttemptsView {
    static func draw(_ model: Model, selected: Attempt.ID?, _ pen: inout Pen) {
        let language = model.language
        let area = OverlayView.page(in: model.size)
        let title = Phrase("확인할 건 \(model.openAttempts.count)", "To check: \(model.openAttempts.count)")[language]
        let inside = pen.box(area, title: title, isFocused: true, style: .overlay)
        let columns = inside.columnRange.inset(by: 1)
        guard !model.openAttempts.isEmpty else {
            pen.frame.cursor = Position(row: inside.origin.row, column: columns.lowerBound)
            pen.write(.nothingOpen, row: inside.origin.row, columns: columns, style: .dim)
            return
        }
        let rows = max(1, inside.size.rows)
        let row = model.openAttempts.firstIndex { $0.id == selected } ?? 0
        let top = max(0, row - rows + 1)
        for (offset, attempt) in model.openAttempts.dropFirst(top).prefix(rows).enumerated() {
            let isSelected = attempt.id == selected
            let line = inside.origin.row + offset
            let style: StyleName = isSelected ? .rowSelected : attempt.style
            if isSelected {
                pen.frame.fill(
                    Rectangle(row: line, column: inside.origin.column, columns: inside.size.columns, rows: 1),
                    style: .rowSelected)
                pen.frame.cursor = Position(row: line, column: inside.origin.column)
            }
            let parts = [
                ("\(attempt.startedAt.date.dropFirst(5)) \(attempt.startedAt.timeOfDay)", 14), (age(attempt, model), 7),
                (attempt.memberID.description, 11), (attempt.agent, 9), (Phrase.word(attempt)[language], 8),
            ]
            let policy = pen.frame.policy
            let head = parts.map { policy.padded(TextSanitiser.visible($0.0), to: $0.1) }.joined(separator: " ")
            pen.write("\(head) \(attempt.correlationID)", row: line, columns: columns, style: style)
        }
    }

    private static func age(_ attempt: Attempt, _ model: Model) -> String {
        let minutes = max(0, (model.now.milliseconds - attempt.startedAt.milliseconds) / 60_000)
        return Phrase.age(minutes: minutes)[model.language]
    }
}
