import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// What the log is to show, in the pane's title: words and qualifiers, which work while they are typed.
struct LogFilterPrompt: Overlay {
    private(set) var field = TextField()
    /// The member that a key adds: that of the entry under the marker, else the selected one.
    private let memberID: MemberID?
    /// What it is taken back to.
    private let before: (filter: LogFilter, focus: Pane)

    init(in model: Model) {
        before = (model.log.filter, model.focus)
        let entry = model.focus == .log && !model.log.isFollowing ? model.log.selected : nil
        memberID = entry?.memberID ?? model.list.selection
        field.replace(model.log.filter.text(model.language))
        field.selectAll()
    }

    static func == (left: LogFilterPrompt, right: LogFilterPrompt) -> Bool {
        left.field == right.field && left.memberID == right.memberID && left.before == right.before
    }

    mutating func handle(_ key: Key, in model: inout Model) -> [Effect] {
        switch key.code {
        case .escape:
            model.log.filter = before.filter
            model.focus = before.focus
            model.dismiss()
        case .character("c") where key.modifiers == .control: return handle(Key(.escape), in: &model)
        case .enter: finish(&model)
        case .up: recall(by: 1, &model)
        case .down: recall(by: -1, &model)
        case .function where model.command(for: key) == .filterLog:
            if let memberID { toggle(.member(memberID), &model) }
        case .function where model.command(for: key) == .help:
            model.present(HelpPage(hints: hints(model) + LogFilter.hints(model.language)))
        case .tab: toggle(.errors, &model)
        default: if field.edit(key) { apply(&model) }
        }
        return []
    }

    mutating func paste(_ text: String, in model: Model) -> Bool {
        field.insert(text)
        return true
    }

    /// What was pasted works like what was typed.
    mutating func follow(_ model: inout Model) {
        apply(&model)
    }

    private func finish(_ model: inout Model) {
        let unreadable = LogFilter.unreadable(in: field.text)
        guard unreadable.isEmpty else {
            model.say(.warning, .unreadableConditions(unreadable.joined(separator: " ")))
            return
        }
        model.log.earlierFilters.remember(field.text)
        model.log.earlierFilters.rewind()
        model.dismiss()
    }

    private func apply(_ model: inout Model) {
        model.log.filter = LogFilter(field.text)
    }

    private mutating func toggle(_ condition: LogFilter.Condition, _ model: inout Model) {
        var filter = LogFilter(field.text)
        filter.toggle(condition)
        field.replace(filter.text(model.language))
        apply(&model)
    }

    private mutating func recall(by step: Int, _ model: inout Model) {
        guard let text = model.log.earlierFilters.recall(by: step, from: field.text) else { return }
        field.replace(text)
        apply(&model)
    }

    func hints(_ model: Model) -> [KeyHint] {
        let member = memberID.map { LogFilter.Condition.member($0).chip }
        return [KeyHint("Enter", Phrase("적용", "Apply")), .cancel, KeyHint("Tab", Phrase("오류만", "Errors only"))]
            + (member.flatMap { model.keyHint(.filterLog, $0) }.map { [$0] } ?? [])
            + [KeyHint("↑", Phrase("이전 조건", "Earlier filters"))] + model.keyHints([.help])
    }

    func draw(_ model: Model, _ pen: inout Pen) {
        guard let area = Layout(model).log else { return }
        let row = area.title.origin.row
        let end = area.title.columnRange.upperBound - 1
        let note = note(model)
        let noteStart = max(0, end - pen.columns(of: note) - 2)
        let start = pen.write(
            Phrase(" 거르기 ", " filter ")[model.language], row: row,
            columns: min(PaneTitle.end(of: .log, area, model, pen), end)..<end, style: .fieldLabel)
        let isRoomy = noteStart - start > 20
        pen.field(field, row: row, columns: start..<max(start, isRoomy ? noteStart : end), hasCaret: true)
        if isRoomy { pen.write(" \(note) ", row: row, columns: noteStart..<end, style: .dim) }
    }

    /// What cannot be read, else how much is held back.
    private func note(_ model: Model) -> String {
        let unreadable = LogFilter.unreadable(in: field.text)
        guard unreadable.isEmpty else { return "? " + unreadable.joined(separator: " ") }
        let count = model.log.hiddenCount
        return Phrase("숨김 \(count)건", "\(count) hidden")[model.language]
    }
}

extension LogFilter {
    /// What can be typed, as help shows it.
    fileprivate static func hints(_ language: Language) -> [KeyHint] {
        let examples: [(Condition.Qualifier, String, Phrase)] = [
            (.member, "50000000001", Phrase("회원번호", "Member ID")),
            (.code, "002_022", Phrase("응답코드의 앞부분", "Beginning of the response code")),
            (.status, "5xx", Phrase("HTTP 상태", "HTTP status")),
            (
                .result, Result.unknown.word[language],
                Phrase(
                    "결과: " + Result.allCases.map(\.word.korean).joined(separator: ", "),
                    "Result: " + Result.allCases.map(\.word.english).joined(separator: ", "))
            ),
            (.text, "register", Phrase("API, 추적번호, 문구, 상담원에 있는 말", "A word in API, correlation ID, message, agent")),
        ]
        return [KeyHint(Condition.errorsWord[language], Phrase("오류만", "Errors only"))]
            + examples.map { KeyHint("\($0.name[language]):\($1)", $2) }
    }
}

extension Phrase {
    fileprivate static func unreadableConditions(_ words: String) -> Phrase {
        Phrase(
            "읽을 수 없는 조건입니다: \(words). F1을 누르면 쓸 수 있는 조건이 나옵니다.",
            "This condition cannot be read: \(words). F1 lists what can be typed.")
    }
}
