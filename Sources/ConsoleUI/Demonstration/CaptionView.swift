import StrictText
import TerminalKit
import Wording

/// Draws what a demonstration says below its console: the scene, the keys that were pressed, the caption, and the keys of
/// whoever presents it.
struct CaptionView {
    let language: Language
    let borders: BorderSet
    /// What is played; `nil` where the console is the audience's.
    let player: ScenePlayer?
    /// How quickly.
    let pace: ScenePace
    /// Which scene this is, with its title.
    let title: String
    /// Whose console is shown, where there are several.
    let agent: String?
    /// Whether a scene is being made ready.
    let isMakingReady: Bool

    func draw(_ area: Rectangle, _ frame: inout Frame) {
        guard area.size.rows > 0 else { return }
        frame.fill(area)
        drawRule(area, &frame)
        let columns = area.columnRange.inset(by: 1)
        frame.fill(
            Rectangle(
                row: area.origin.row + 1, column: 0, columns: area.size.columns, rows: DemonstrationLayout.captionRows),
            style: .caption)
        let lines = frame.policy.wrapped(TextSanitiser.visible(text), to: columns.count)
        for (offset, line) in lines.prefix(DemonstrationLayout.captionRows).enumerated() {
            frame.put(
                line, at: Position(row: area.origin.row + 1 + offset, column: columns.lowerBound), columns: columns,
                style: .caption)
        }
        drawKeys(Rectangle(row: area.rowRange.upperBound - 1, column: 0, columns: area.size.columns, rows: 1), &frame)
    }

    /// What is said.
    private var text: String {
        guard let player else { return isMakingReady ? "" : Phrase.handedOver[language] }
        return player.caption?[language] ?? ""
    }

    private func drawRule(_ area: Rectangle, _ frame: inout Frame) {
        let row = area.origin.row
        frame.rule(row: row, columns: area.columnRange, borders: borders, style: .rule)
        let policy = frame.policy
        let pressed = player.map { keys($0.pressed) } ?? ""
        // The newest keys are what is to be seen.
        let room = max(0, area.size.columns / 2 - 4)
        let shown = " \(suffix(pressed, columns: room, policy)) "
        let keysStart = area.columnRange.upperBound - 2 - policy.columns(of: shown)
        let end = pressed.isEmpty ? area.columnRange.upperBound - 2 : keysStart - 1
        let head = " \(title)\(agent.map { "  \($0)" } ?? "") "
        frame.put(
            policy.truncated(head, to: max(0, end - 2)), at: Position(row: row, column: 2), style: .titleFocused)
        guard !pressed.isEmpty else { return }
        frame.put(shown, at: Position(row: row, column: keysStart), style: .hintKey)
    }

    /// Keys as they were pressed: letters together, commands apart.
    private func keys(_ keys: [Key]) -> String {
        var text = ""
        var wasText = false
        for key in keys {
            let isText = key.text != nil && key.text != " "
            if !text.isEmpty, !(isText && wasText) { text += " " }
            text += KeyLabel.of(key)
            wasText = isText
        }
        return text
    }

    private func suffix(_ text: String, columns: Int, _ policy: WidthPolicy) -> String {
        var shown = text[...]
        while policy.columns(of: shown) > columns { shown = shown.dropFirst() }
        return String(shown)
    }

    private func drawKeys(_ area: Rectangle, _ frame: inout Frame) {
        frame.fill(area, style: .hintText)
        guard let player else { return }
        let isPaused = player.mode == .paused
        var column = 1
        func put(_ text: String, _ style: StyleName) {
            column = frame.put(
                text, at: Position(row: area.origin.row, column: column), columns: area.columnRange, style: style)
        }
        put(isPaused ? "\(Phrase("멈춤", "Paused")[language]) \(pace.sign)" : pace.sign, .hintText)
        let hints = [
            ("Space", isPaused ? Phrase("계속", "Go on") : Phrase("멈춤", "Pause")), ("→", Phrase("다음", "Step")),
            ("+ -", Phrase("속도", "Speed")), ("F11", Phrase("English", "한국어")), ("q", Phrase("끝", "End")),
            ("r", Phrase("다시", "Again")), ("1-5", Phrase("장면", "Scene")),
        ]
        for (key, title) in hints {
            let width = frame.policy.columns(of: key) + 1 + frame.policy.columns(of: title[language]) + 2
            guard column + width <= area.size.columns else { break }
            put("  ", .hintText)
            put(key, .hintKey)
            put(" \(title[language])", .hintText)
        }
    }
}

extension Phrase {
    /// What is said when a scene has ended.
    static let handedOver = Phrase(
        "장면이 끝났습니다. 이제 직접 해 보세요. / 찾기, F7 등록, F1 도움말, F10 끝.",
        "The scene is over, and the console is yours: / finds, F7 registers, F1 helps, F10 ends.")
}
