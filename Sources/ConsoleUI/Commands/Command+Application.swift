import TerminalKit
import Wording

extension Command {
    /// The console itself.
    static let application: [Command] = [
        Command(
            .help, Phrase("도움말", "Help"), Phrase("이 화면의 키를 보여 줍니다", "Shows the keys that work here"),
            keys: ["<f1>", "?"], hint: CommandHint(.app, 1),
            action: { model in
                model.present(HelpPage(hints: []))
                return []
            }),
        Command(
            .palette, Phrase("명령 찾기", "Commands"), Phrase("모든 명령을 찾습니다", "Finds every command"), keys: [":", "<c-k>"],
            target: .position, hint: CommandHint(.app, 10),
            action: { model in
                model.present(CommandPalette())
                return []
            }),
        Command(
            .nextPane, Phrase("다음 창", "Next pane"), Phrase("다음 창으로 옮깁니다", "Goes to the next pane"),
            keys: ["<tab>"], short: Phrase("창", "Pane"), target: .screen,
            hint: CommandHint(.view, 4, isForTabs: true), action: { $0.movePane(by: 1) }),
        Command(
            "app.previous-pane", Phrase("이전 창", "Previous pane"), Phrase("이전 창으로 옮깁니다", "Goes to the previous pane"),
            keys: ["<s-tab>"], target: .screen, action: { $0.movePane(by: -1) }),
        Command(
            "app.wider", Phrase("창 넓히기", "Widen pane"),
            Phrase("선택한 창을 넓히거나 높입니다", "Gives the focused pane more room"), keys: ["+", "="],
            target: .screen,
            action: { $0.resizePane(by: 1) }),
        Command(
            "app.narrower", Phrase("창 좁히기", "Narrow pane"),
            Phrase("선택한 창을 좁히거나 낮춥니다", "Gives the focused pane less room"), keys: ["-"],
            target: .screen,
            action: { $0.resizePane(by: -1) }),
        Command(
            "app.mouse", Phrase("마우스", "Mouse"),
            Phrase("마우스를 켜거나 끕니다 (끄면 단말기에서 글자를 선택합니다)", "Switches the mouse on or off; off, the terminal selects text"),
            keys: ["m"], target: .screen,
            action: { model in
                model.usesMouse.toggle()
                let key = model.keymap.keys(of: "app.mouse").first.map { KeyLabel.of($0) }
                model.say(.info, model.usesMouse ? .mouseIsOn(key: key) : .mouseIsOff)
                return [.terminal(.reportMouse(model.usesMouse))]
            }),
        Command(
            "app.language", Phrase("언어", "Language"), Phrase("한국어와 영어를 전환합니다", "Switches between Korean and English"),
            keys: ["<f11>"],
            action: { model in
                model.language = model.language == .korean ? .english : .korean
                return []
            }),
        Command(
            .redraw, Phrase("다시 그리기", "Redraw"), Phrase("화면을 다시 그립니다", "Draws the screen again"),
            keys: ["<c-l>"], target: .screen, action: { _ in [.terminal(.redraw)] }),
        Command(
            .suspend, Phrase("셸로 나가기", "Suspend"),
            Phrase("셸로 나갑니다 (fg로 돌아옵니다)", "Goes to the shell (fg brings you back)"),
            keys: ["<c-z>"], target: .screen, action: { _ in [.terminal(.suspend)] }),
        Command(
            .quit, Phrase("종료", "Quit"), Phrase("콘솔을 끝냅니다", "Ends the console"), keys: ["<f10>", "q", "<c-c>"],
            hint: CommandHint(.app, 8),
            action: { model in
                guard model.isSending || !model.checks.isEmpty else { return model.end(status: 0) }
                model.present(QuitQuestion())
                return []
            }),
    ]
}

extension ClosedRange<Int> {
    /// The nearest number within the bounds.
    fileprivate func clamp(_ number: Int) -> Int { Swift.min(upperBound, Swift.max(lowerBound, number)) }
}

extension Model {
    fileprivate mutating func movePane(by step: Int) -> [Effect] {
        let panes = Pane.allCases
        let index = panes.firstIndex(of: focus) ?? 0
        focus = panes[(index + step + panes.count) % panes.count]
        list.search.leave()
        return []
    }

    /// Moves the rule beside the focused pane, within what leaves every pane its room.
    fileprivate mutating func resizePane(by step: Int) -> [Effect] {
        switch focus {
        case .members: panes.members = PaneSizes.membersBounds.clamp(panes.members + 2 * step)
        case .detail: panes.members = PaneSizes.membersBounds.clamp(panes.members - 2 * step)
        case .log: panes.log = PaneSizes.logBounds.clamp(panes.log + step)
        }
        return []
    }
}
