import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// All that has to be checked, of all agents, oldest first: the work that is left.
struct WorkList: Overlay {
    /// The selected attempt.
    private(set) var selected: Attempt.ID?
    /// Its row, for when the attempt goes.
    private var row = 0

    init(selected: Attempt.ID?) {
        self.selected = selected
    }

    mutating func handle(_ key: Key, in model: inout Model) -> [Effect] {
        let attempts = model.openAttempts
        let attempt = attempts.first { $0.id == selected }
        switch model.command(for: key) {
        case .up?: select(row - 1, attempts)
        case .down?: select(row + 1, attempts)
        case .pageUp?: select(row - PageView.rows(in: model), attempts)
        case .pageDown?: select(row + PageView.rows(in: model), attempts)
        case .first?: select(0, attempts)
        case .last?: select(attempts.count - 1, attempts)
        case .check?: return attempt.map { check($0, &model) } ?? []
        case .override?:
            guard let attempt else { return [] }
            if case .disabled(let reason) = model.settling(of: attempt) {
                model.say(.warning, reason, about: attempt.memberID)
            } else {
                model.present(OverrideCard(attempt: attempt, in: model))
            }
        case .open?: if let attempt { model.select(attempt.memberID) }
        case .copyCorrelationID?: if let attempt { return model.copy(attempt.correlationID, of: attempt.memberID) }
        case .plain?: return model.run(.plain)
        case .curtain?: return model.run(.curtain)
        case .help?: model.present(HelpPage(hints: hints(model)))
        case .back?, .quit?, .workList?: model.dismiss()
        case nil: model.sayUnbound(key)
        default: break
        }
        return []
    }

    mutating func scroll(by rows: Int, in model: Model) { select(row + rows, model.openAttempts) }

    /// The selection is an attempt; only when that is gone, it goes on to what stands in its place.
    mutating func follow(_ model: inout Model) {
        let attempts = model.openAttempts
        if let row = attempts.firstIndex(where: { $0.id == selected }) {
            self.row = row
        } else {
            select(row, attempts)
        }
    }

    private mutating func select(_ row: Int, _ attempts: [Attempt]) {
        self.row = max(0, min(row, attempts.count - 1))
        selected = attempts.indices.contains(self.row) ? attempts[self.row].id : nil
    }

    private func check(_ attempt: Attempt, _ model: inout Model) -> [Effect] {
        guard case .disabled(let reason) = model.settling(of: attempt) else { return model.check(attempt) }
        model.say(.warning, reason, about: attempt.memberID)
        if model.station.isReadOnly { return [.desk(.decide(.reconcile(attempt.memberID)))] }
        return model.isSentElsewhere(attempt) ? [.desk(.readState)] : []
    }

    func hints(_ model: Model) -> [KeyHint] {
        [
            model.keyHint(.open, Phrase("회원 보기", "Member")), model.keyHint(.check), model.keyHint(.override),
            model.keyHint(.copyCorrelationID, .correlationID), .close,
        ].compactMap { $0 }
    }

    func plainLines(_ model: Model) -> [String]? {
        [title(model), ""] + model.openAttempts.map { WorkListRow($0, model).texts.joined(separator: "  ") }
    }

    func title(_ model: Model) -> String {
        Phrase("확인할 건 \(model.openAttempts.count)건", "To check: \(model.openAttempts.count)")[model.language]
    }

    func draw(_ model: Model, _ pen: inout Pen) {
        let area = Box.page(in: model)
        let inside = pen.box(area, title: title(model), style: .overlay)
        let columns = inside.columnRange.inset(by: 1)
        guard !model.openAttempts.isEmpty else {
            pen.frame.cursor = Position(row: inside.origin.row, column: columns.lowerBound)
            pen.write(.nothingOpen, row: inside.origin.row, columns: columns, style: .dim)
            return
        }
        let table = WorkListColumns(columns, model)
        table.drawHeader(row: inside.origin.row, &pen)
        let rows = max(1, inside.size.rows - 1)
        let first = max(0, row - rows + 1)
        for (offset, attempt) in model.openAttempts.dropFirst(first).prefix(rows).enumerated() {
            let line = inside.origin.row + 1 + offset
            let isSelected = attempt.id == selected
            if isSelected {
                pen.frame.fill(
                    Rectangle(row: line, column: inside.origin.column, columns: inside.size.columns, rows: 1),
                    style: .rowSelected)
                pen.frame.cursor = Position(row: line, column: inside.origin.column)
            }
            table.draw(WorkListRow(attempt, model), row: line, style: isSelected ? .rowSelected : attempt.style, &pen)
        }
        PageView.drawRest(model.openAttempts.count - first - rows, area, &pen)
    }
}
