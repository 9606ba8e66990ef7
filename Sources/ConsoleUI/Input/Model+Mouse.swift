import TerminalKit
import Wording

extension Model {
    /// How many rows one turn of the wheel is.
    private static let wheelRows = 3

    /// Takes what the mouse did: the wheel moves where the pointer is, a press selects, runs a hint or opens a tab.
    ///
    /// A press never confirms anything.
    mutating func take(_ event: MouseEvent) -> [Effect] {
        switch event.action {
        case .wheelUp: turn(by: -Self.wheelRows, at: event.position)
        case .wheelDown: turn(by: Self.wheelRows, at: event.position)
        case .press(0) where pendingCard == nil: return press(at: event.position)
        case .press, .release, .drag: break
        }
        return []
    }

    private mutating func turn(by rows: Int, at position: Position) {
        guard overlays.isEmpty else {
            _ = withTop { overlay, model in overlay.scroll(by: rows, in: model) }
            return
        }
        let layout = Layout(self)
        if layout.members?.body.contains(position) ?? false { list.move(by: rows) }
        if layout.detail?.body.contains(position) ?? false { detailTop = max(0, detailTop + rows) }
        if layout.log?.body.contains(position) ?? false { log.move(by: rows) }
    }

    private mutating func press(at position: Position) -> [Effect] {
        let layout = Layout(self)
        if layout.hints.contains(position) { return pressHint(at: position.column) }
        guard overlays.isEmpty else {
            if overlays.last?.value is any ConfirmingCard { say(.info, .mouseConfirmsNothing) }
            return []
        }
        if let tab = layout.tabs(self).first(where: { $0.columns.contains(position.column) }),
            position.row == layout.tabRow
        {
            focus = tab.pane
            return []
        }
        if let members = layout.members, members.contains(position) {
            focus = .members
            list.search.leave()
            // Below the header.
            let row = position.row - members.body.origin.row - 1
            if (0..<layout.memberRows).contains(row) { list.select(row: list.top + row) }
        } else if let detail = layout.detail, detail.contains(position) {
            focus = .detail
        } else if let log = layout.log, log.contains(position) {
            focus = .log
            let row = position.row - log.body.origin.row
            if (0..<layout.logRows).contains(row) { self.log.select(row: self.log.top + row, height: layout.logRows) }
        }
        return []
    }

    private mutating func pressHint(at column: Int) -> [Effect] {
        guard let hint = HintBarView.items(self).first(where: { $0.columns.contains(column) }) else { return [] }
        guard !overlays.isEmpty else { return hint.command.map { run($0) } ?? [] }
        // Over the panes a press takes back or shows; what confirms needs its key.
        if let key = hint.command.flatMap({ keymap.keys(of: $0).first }) { return take(.key(key)) }
        guard !hint.isStepBack else { return take(.key(Key(.escape))) }
        say(.info, .mouseConfirmsNothing)
        return []
    }
}

extension Phrase {
    fileprivate static let mouseConfirmsNothing = Phrase(
        "마우스로는 실행하지 않습니다. 표시된 키를 누르세요.", "The mouse confirms nothing. Press the key that is shown.")
}
