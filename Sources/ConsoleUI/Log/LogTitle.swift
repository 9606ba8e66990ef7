import TerminalKit
import Wording

/// What the title of the log pane says: whether it follows, the filter as chips, what the filter holds back.
enum LogTitle {
    /// The parts; beside tabs, where there is no room for all of them, ``note(_:)`` has the rest.
    static func parts(_ model: Model, _ area: Layout.Area, _ pen: Pen) -> [PaneTitle.Part] {
        // The prompt says all of it, and stands here.
        if model.top(LogFilterPrompt.self) != nil { return [] }
        let room = area.title.columnRange.upperBound - PaneTitle.end(of: .log, area, model, pen) - 1
        let forms = [parts(model, isShort: false), parts(model, isShort: true)]
        return forms.first { PaneTitle.columns(of: $0, pen) <= room } ?? forms[1]
    }

    /// What the title has no room for: the filter in words, and how much it holds back.
    static func note(_ model: Model) -> Phrase? {
        let log = model.log
        guard Layout.Width(columns: model.size.columns) == .tabs, model.focus == .log, !log.filter.isEmpty else {
            return nil
        }
        let key = model.keymap.keys(of: .back).first.map { KeyLabel.of($0) } ?? "Esc"
        return Phrase(
            "숨김 \(log.hiddenCount)건: \(log.filter.text(.korean)). \(key)를 누르면 모두 보입니다.",
            "\(log.hiddenCount) hidden: \(log.filter.text(.english)). \(key) shows all.")
    }

    private static func parts(_ model: Model, isShort: Bool) -> [PaneTitle.Part] {
        let log = model.log
        let language = model.language
        var parts = [following(log, language, isShort: isShort)]
        let chips = log.filter.conditions
        guard !chips.isEmpty else { return parts }
        if isShort {
            let count = chips.count
            let text = Phrase("조건 \(count)개", count == 1 ? "1 filter" : "\(count) filters")
            return parts + [.init("[\(text[language])]", .chip, isJoined: true)]
        }
        for (index, chip) in chips.enumerated() {
            parts.append(.init("[\(chip.chip[language])]", .chip, isJoined: index > 0))
        }
        let hidden = log.hiddenCount
        return parts + [.init(Phrase("숨김 \(hidden)건", "\(hidden) hidden")[language], .dim)]
    }

    private static func following(_ log: LogPane, _ language: Language, isShort: Bool) -> PaneTitle.Part {
        if log.isFollowing { return .init(Phrase("실시간", "following")[language], .dim) }
        let (count, errors) = log.unseen
        let text =
            isShort
            ? Phrase("멈춤 +\(count) !\(errors)", "paused +\(count) !\(errors)")
            : Phrase(
                "멈춤, 새 통신 \(count)건, 오류 \(errors)건",
                "paused, \(count) new, \(errors) \(errors == 1 ? "error" : "errors")")
        return .init(text[language], .logPaused)
    }
}
