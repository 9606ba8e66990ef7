import Wording

extension Command {
    /// Moving the marker of the focused pane, and stepping back.
    static let movement: [Command] = [
        Command(
            .up, Phrase("위로", "Up"), Phrase("한 줄 위로", "One row up"), keys: ["<up>", "k", "<c-p>"], target: .position,
            action: { $0.move(by: -1) }),
        Command(
            .down, Phrase("아래로", "Down"), Phrase("한 줄 아래로", "One row down"), keys: ["<down>", "j", "<c-n>"],
            target: .position, action: { $0.move(by: 1) }),
        Command(
            .pageUp, Phrase("한 화면 위로", "Page up"), Phrase("한 화면 위로", "One page up"), keys: ["<pgup>", "<c-b>"],
            target: .position, action: { $0.move(by: -$0.pageRows) }),
        Command(
            .pageDown, Phrase("한 화면 아래로", "Page down"), Phrase("한 화면 아래로", "One page down"),
            keys: ["<pgdn>", "<c-f>"], target: .position, action: { $0.move(by: $0.pageRows) }),
        Command(
            .first, Phrase("처음으로", "First"), Phrase("처음으로", "To the first row"), keys: ["<home>", "<c-a>", "g"],
            target: .position, action: { $0.move(by: -.max / 2) }),
        Command(
            .last, Phrase("끝으로", "Last"), Phrase("끝으로", "To the last row"), keys: ["<end>", "<c-e>"],
            target: .position, action: { $0.move(by: .max / 2) }),
        Command(
            .back, Phrase("뒤로", "Back"), Phrase("한 단계 뒤로 갑니다", "Steps back"), keys: ["<esc>"], target: .position,
            action: { $0.back() }),
    ]
}

extension Model {
    /// Runs a command, or says why it cannot be run.
    mutating func run(_ id: CommandID) -> [Effect] {
        guard let command = Command.with(id) else { return [] }
        if case .disabled(let reason) = command.availability(in: self) {
            say(.warning, reason, about: command.target == .member ? list.selection : nil)
            return command.afterRefusal(self)
        }
        return command.action(&self)
    }

    fileprivate var pageRows: Int {
        let layout = Layout(self)
        return switch focus {
        case .members: max(1, layout.memberRows - 1)
        case .detail: max(1, layout.detailRows - 1)
        case .log: max(1, layout.logRows - 1)
        }
    }

    fileprivate mutating func move(by rows: Int) -> [Effect] {
        switch focus {
        case .members: list.move(by: rows)
        case .detail: detailTop = max(0, detailTop + rows)
        case .log: log.move(by: rows)
        }
        return []
    }

    /// Esc takes back one step, the newest first, and loses nothing.
    fileprivate mutating func back() -> [Effect] {
        if revealed != nil {
            revealed = nil
        } else if let memberID = pendingCard {
            pendingCard = nil
            say(.info, .cancelled, about: memberID)
        } else if !log.filter.isEmpty, focus == .log {
            log.filter = LogFilter()
        } else if !log.isFollowing, focus == .log {
            log.follow()
        } else if focus != .members {
            focus = .members
        } else if isBatchRunning {
            return pauseBatch()
        } else if readingRun != nil {
            stopReading()
        } else if list.marks.range != nil {
            list.marks.range = nil
        } else if !list.search.isEmpty {
            list.search.field.clear()
            list.searchAgain()
        } else if !list.marks.isEmpty {
            list.marks.clear()
        }
        return []
    }
}
