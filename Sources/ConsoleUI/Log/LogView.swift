import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// The log pane: one exchange a line, those of other consoles and commands too.
enum LogView {
    static func draw(_ model: Model, _ area: Layout.Area, _ pen: inout Pen) {
        let log = model.log
        PaneTitle.draw(.log, LogTitle.parts(model, area, pen), area, model, &pen)
        let body = area.body
        guard !log.visible.isEmpty else {
            pen.write(
                emptiness(model), row: body.origin.row, columns: body.columnRange.inset(by: 1), style: .dim)
            return
        }
        let rows = log.rows(height: body.size.rows).dropFirst(log.top).prefix(body.size.rows)
        let lines = rows.map { row -> LogLine? in
            if case .entry(let index) = row { LogLine(log.visible[index], model.language) } else { nil }
        }
        let table = LogColumns(lines.compactMap { $0 }, room: body.size.columns, pen.frame.policy)
        let isFocused = model.focus == .log && model.overlays.isEmpty
        let selected = isFocused || !log.isFollowing ? log.selectedIndex : nil
        for (offset, (content, line)) in zip(rows, lines).enumerated() {
            let row = body.origin.row + offset
            switch content {
            case .note(let index):
                pen.write(
                    "  ! \(log.visible[index].note ?? "")", row: row, columns: body.columnRange.inset(by: 1),
                    style: .logUnknown)
            case .pause(let duration): drawPause(duration, row: row, body.columnRange, &pen)
            case .entry(let index):
                let isSelected = index == selected
                line?.draw(
                    row: row, columns: body.columnRange, in: table,
                    style: isSelected ? (isFocused ? .rowSelected : .rowSelectedUnfocused) : nil, &pen)
                if isFocused, isSelected { pen.frame.cursor = Position(row: row, column: body.origin.column) }
            }
        }
    }

    private static func emptiness(_ model: Model) -> Phrase {
        let key = model.keymap.keys(of: .back).first.map { KeyLabel.of($0) } ?? "Esc"
        if model.log.filter.isEmpty { return Phrase("아직 통신이 없습니다.", "No exchanges yet.") }
        // In the prompt that key takes the filter back instead.
        return model.top(LogFilterPrompt.self) != nil
            ? Phrase("조건에 맞는 통신이 없습니다.", "No exchange matches the filter.")
            : Phrase("조건에 맞는 통신이 없습니다. \(key)를 누르면 모두 보입니다.", "No exchange matches the filter. \(key) shows all.")
    }

    /// A rule for the silence between two calls.
    private static func drawPause(_ duration: Duration, row: Int, _ columns: Range<Int>, _ pen: inout Pen) {
        let rule = columns.inset(by: 1)
        pen.frame.rule(row: row, columns: rule, borders: pen.borders, style: .logGap)
        let start = min(rule.lowerBound + 2, rule.upperBound)
        pen.write(
            " \(Phrase.elapsed(duration)[pen.language]) ", row: row, columns: start..<rule.upperBound, style: .logGap)
    }
}
