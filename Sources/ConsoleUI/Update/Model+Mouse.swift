import TerminalKit

extension Model {
    /// How many rows one turn of the wheel is.
    private static let wheelRows = 3

    /// Takes what the mouse did: the wheel moves where the pointer is, a press selects.
    ///
    /// A press never confirms anything.
    mutating func take(_ event: MouseEvent) -> [Effect] {
        switch event.action {
        case .wheelUp: turn(by: -Self.wheelRows, at: event.position)
        case .wheelDown: turn(by: Self.wheelRows, at: event.position)
        case .press(0) where overlay == nil && pendingCard == nil: select(at: event.position)
        case .press, .release, .drag: break
        }
        return []
    }

    private mutating func turn(by rows: Int, at position: Position) {
        guard overlay == nil else { return scrollOverlay(by: rows) }
        let layout = Layout(self)
        if layout.members.contains(position) { list.move(by: rows) }
        if layout.log.contains(position) { log.move(by: rows) }
    }

    private mutating func select(at position: Position) {
        let layout = Layout(self)
        if layout.members.contains(position) {
            focus = .members
            list.isSearching = false
            // Below the border and the header.
            let row = position.row - layout.members.origin.row - 2
            if (0..<layout.memberRows).contains(row) { list.select(row: list.top + row) }
        } else if layout.log.contains(position) {
            focus = .log
            let row = position.row - layout.log.origin.row - 1
            if (0..<layout.logRows).contains(row) { log.select(row: log.top + row) }
        }
    }
}
