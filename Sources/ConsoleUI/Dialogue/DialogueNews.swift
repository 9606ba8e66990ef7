import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// What a message changed that a screen would show and that has to be said here.
struct DialogueNews {
    /// Of so many members it is said one by one what others did.
    private static let most = 3

    let before: Model
    let after: Model
    let message: Message
    /// Whether the newest notice is said.
    let saysNotice: Bool

    /// What is to be said.
    var lines: [String] {
        let detail = detail
        return started + notice(unlessIn: detail) + detail + others + server
    }

    private var language: Language { after.language }

    /// What is under way now.
    private var started: [String] {
        after.inFlight.keys.filter { before.inFlight[$0] == nil }.compactMap { activity -> Phrase? in
            switch activity {
            case .readAccounts, .addMember: .beingRead
            case .register: .beingSent
            case .check(let id):
                after.openAttempts.first { $0.id == id }.map { .beingChecked(after.shortName($0.memberID)) }
            case .listMembers, .listMatches, .readState, .keepConsole, .prepareBatch, .batch, .reveal, .loadHistory,
                .loadTimeline, .exportLog, .readWire, .arm, .approvals, .consent:
                nil
            }
        }.map { $0[language] }
    }

    private func notice(unlessIn detail: [String]) -> [String] {
        guard saysNotice, let notice = after.notice, notice != before.notice else { return [] }
        let sentence = notice.phrase.forAgent(language)
        guard !detail.contains(where: { $0.hasPrefix(sentence) }) else { return [] }
        let sign =
            switch notice.kind {
            case .info: ""
            case .warning: "! "
            case .error: "!! "
            }
        return [sign + [notice.about, sentence].compactMap { $0 }.joined(separator: "  ")]
    }

    /// What the detail pane says now of the selected member, where the message brought it.
    private var detail: [String] {
        guard let summary = after.list.selected, case .desk(.result(let result)) = message else { return [] }
        let isOutcome: Bool
        switch result {
        case .registered(summary.id, .attempted, _): isOutcome = true
        case .checked(_, let attempt?, _, _) where attempt.memberID == summary.id: isOutcome = true
        case .accountsRead(let read, .success, card: nil) where read.id == summary.id: isOutcome = false
        case .registered, .checked, .accountsRead, .memberAdded, .batchPrepared, .batchResult, .batchPart, .revealed,
            .notRevealed, .history, .timeline, .wire, .exported, .armed, .approvals, .decided, .consent,
            .consentChanged:
            return []
        }
        let lines =
            isOutcome
            ? DetailView.outcome(summary, after)
            : DetailView.accounts(summary, after) + DetailView.limits(summary, after)
        return lines.map { $0.plainText(language) }.filter { !$0.isEmpty }
    }

    /// What became known of members that nothing is under way for here: somebody else did something.
    private var others: [String] {
        guard case .desk(.state(.changed(let change))) = message else { return [] }
        let news = change.summaries.filter { summary in
            !before.inFlight.keys.contains { $0.memberID(in: before) == summary.id }
        }
        guard news.count <= Self.most else { return [Phrase.othersDid(members: news.count)[language]] }
        return news.map { summary in
            let entry = change.entries.last { $0.memberID == summary.id }
            let name = summary.member.name.map { after.station.masking.name($0) }
            let member = [name, summary.id.description].compactMap { $0 }.joined(separator: " ")
            let state = Phrase.state(after.state(of: summary))[language]
            return [Phrase.elsewhere[language], member, state, entry?.spoken(after)].compactMap { $0 }
                .joined(separator: "  ")
        }
    }

    private var server: [String] {
        switch (before.server, after.server) {
        case (.unreachable, .unreachable): []
        case (_, .unreachable(let since)):
            ["! " + Phrase.unreachable(since: since.timeOfDay(readAt: after.now))[language]]
        case (.unreachable, .reachable): [Phrase.reachableAgain[language]]
        default: []
        }
    }
}

extension Activity {
    fileprivate func memberID(in model: Model) -> MemberID? {
        switch self {
        case .readAccounts(let id), .register(let id), .addMember(let id), .reveal(let id), .loadHistory(let id),
            .consent(let id):
            id
        case .check(let id): model.openAttempts.first { $0.id == id }?.memberID
        case .listMembers, .listMatches, .readState, .keepConsole, .prepareBatch, .batch, .loadTimeline, .exportLog,
            .readWire, .arm, .approvals:
            nil
        }
    }
}

extension JournalEntry {
    /// The exchange as a line.
    func spoken(_ model: Model) -> String {
        let language = model.language
        let verdict =
            outcome == nil
            ? Phrase.state(.sending)[language]
            : Phrase.reason(outcome)?[language] ?? status?.quoted(language) ?? resultWord
        return [
            time.timeOfDay(readAt: model.now), agent, api, memberID?.description ?? subject, verdict,
            duration.map { "\($0.wholeMilliseconds) ms" }, correlationID.rawValue,
        ].compactMap { $0 }.joined(separator: "  ")
    }
}
