import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// Every step of one registration with its time and the time since the step before.
struct TimelinePage: Page {
    let timeline: AttemptTimeline
    var top = 0

    init(timeline: AttemptTimeline) {
        self.timeline = timeline
    }

    mutating func run(_ id: CommandID, in model: inout Model) -> [Effect] {
        switch id {
        case .copyCorrelationID: return model.copy(timeline.attempt.correlationID, of: timeline.attempt.memberID)
        case .open: model.dismiss()
        default: break
        }
        return []
    }

    func ownHints(_ model: Model) -> [KeyHint] {
        [model.keyHint(.copyCorrelationID, .correlationID)].compactMap { $0 }
    }

    func title(_ model: Model) -> String {
        Phrase("회원 \(timeline.attempt.memberID) 등록 경과", "Registration of member \(timeline.attempt.memberID)")[
            model.language]
    }

    func lines(_ model: Model) -> [PageLine] {
        let attempt = timeline.attempt
        let language = model.language
        var lines: [PageLine] = [
            .field(.outcome, Phrase.word(attempt)[language], attempt.style),
            .field(.correlationID, attempt.correlationID.rawValue),
            .field(.agent, attempt.agent),
        ]
        if let consent = attempt.consent { lines.append(.field(.consent, consent)) }
        lines += [.gap, .section(attempt.startedAt.date, note: total(language))]
        var before: Timestamp?
        for step in timeline.steps {
            lines += self.lines(step, after: before, language)
            before = step.time
        }
        return lines
    }

    /// The time from the first step to the last.
    private func total(_ language: Language) -> String {
        guard let first = timeline.steps.first, let last = timeline.steps.last, first != last else { return "" }
        return Phrase.elapsed(last.time.duration(since: first.time))[language]
    }

    private func lines(_ step: AttemptTimeline.Step, after before: Timestamp?, _ language: Language) -> [PageLine] {
        let text = TimelineStepText(step, timeline.attempt, language)
        // A clock that was set back would make it negative, which says nothing.
        let since = before.map { max(.zero, step.time.duration(since: $0)) }
        let difference = since.map { "+" + Phrase.elapsed($0)[language] } ?? ""
        let head =
            "\(step.time.preciseTimeOfDay)  \(WidthPolicy.narrow.padded(difference, to: 10, alignment: .right))  "
        return [.text(head + text.title, text.style, indent: 26)]
            + (text.details.isEmpty
                ? []
                : [.text(String(repeating: " ", count: 26) + text.details.joined(separator: "  "), .dim, indent: 26)])
    }
}

/// What a step of a registration says.
private struct TimelineStepText {
    let title: String
    let style: StyleName
    /// More about it.
    let details: [String]

    init(_ step: AttemptTimeline.Step, _ attempt: Attempt, _ language: Language) {
        let agent = step.agent == attempt.agent ? [] : [step.agent]
        switch step.kind {
        case .drafted(let entry):
            title = Phrase("계좌 조회", "Accounts queried")[language] + "  " + Self.verdict(entry, language)
            style = .value
            details = [entry.correlationID.rawValue] + agent
        case .recorded:
            title = Phrase("등록 기록, 보내기 시작", "Registration recorded, about to be sent")[language]
            style = .value
            details = []
        case .sent:
            title = Phrase("요청 송신", "Request sent")[language]
            style = .value
            details = []
        case .answered(let entry):
            let hasAnswer = entry.httpStatus != nil
            let name = hasAnswer ? Phrase("응답 수신", "Answer received") : Phrase("응답 없음", "No answer")
            title = name[language] + "  " + Self.verdict(entry, language)
            style = entry.isTrouble ? .outcomeUnknown : .value
            details = [entry.cause.map { Phrase.cause($0)[language] }].compactMap { $0 }
        case .outcome(let state):
            title = Phrase.outcome[language] + "  " + Phrase.word(state)[language]
            style = state.style
            details = agent
        case .checked(let entry):
            title = Phrase("결과 확인 조회", "Checked by a query")[language] + "  " + Self.verdict(entry, language)
            style = entry.isTrouble ? .outcomeUnknown : .value
            details = [entry.correlationID.rawValue] + agent
        case .settled(let isRegistered, let authority, let reason):
            let state: AttemptState = isRegistered ? .registered : .notRegistered
            let by = authority == .inquiry ? Phrase("조회로 확정", "Settled by a query") : .byHand
            title = by[language] + "  " + Phrase.word(state)[language]
            style = state.style
            details = [reason].compactMap { $0 } + agent
        }
    }

    /// The code with its message or the reason, and how long it took.
    private static func verdict(_ entry: JournalEntry, _ language: Language) -> String {
        let duration = entry.duration.map { "\($0.tenthsOfMilliseconds) ms" }
        let verdict = Phrase.reason(entry.outcome)?[language] ?? entry.status?.quoted(language)
        return [verdict, duration].compactMap { $0 }.joined(separator: "  ")
    }
}

extension Model {
    /// The attempt whose steps are asked for: on the page of a member's registrations the selected one, else that of
    /// the exchange in hand.
    ///
    /// A query belongs to no attempt by itself; it is about the one before it, else the one that it led to.
    var attemptToTrace: Attempt.ID? {
        if let page = top(HistoryPage.self) { return page.selected?.id }
        guard let entry = exchangeInHand else { return nil }
        if let id = entry.attemptID { return id }
        guard let memberID = entry.memberID else { return nil }
        let attempts = log.entries.filter { $0.memberID == memberID && $0.attemptID != nil }
        return (attempts.last { $0.id < entry.id } ?? attempts.first { $0.id > entry.id })?.attemptID
    }

    /// Shows the steps of a registration where they were asked for.
    mutating func show(_ timeline: AttemptTimeline?) {
        guard let timeline else {
            say(.warning, .attemptIsGone)
            return
        }
        guard [.log, .exchange, .history].contains(place) else { return }
        present(TimelinePage(timeline: timeline))
    }
}

extension Phrase {
    fileprivate static let consent = Phrase("동의", "Consent")
    fileprivate static let attemptIsGone = Phrase("등록 기록을 찾을 수 없습니다.", "The registration is not on record.")
}
