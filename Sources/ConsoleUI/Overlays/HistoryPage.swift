import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// Everything that any agent attempted for a member, the newest first; one of them is selected.
struct HistoryPage: Page {
    let memberID: MemberID
    /// The attempts, the newest first.
    let attempts: [Attempt]
    /// The place of the selected one.
    private(set) var row = 0
    var top = 0

    init(memberID: MemberID, attempts: [Attempt]) {
        self.memberID = memberID
        self.attempts = attempts.reversed()
    }

    var place: Place { .history }

    /// The selected attempt.
    var selected: Attempt? { attempts.indices.contains(row) ? attempts[row] : nil }

    mutating func handle(_ key: Key, in model: inout Model) -> [Effect] {
        switch model.command(for: key) {
        case .up?: select(row - 1, in: model)
        case .down?: select(row + 1, in: model)
        case .first?: select(0, in: model)
        case .last?: select(attempts.count - 1, in: model)
        default: return handleAsPage(key, in: &model)
        }
        return []
    }

    mutating func run(_ id: CommandID, in model: inout Model) -> [Effect] {
        switch id {
        case .history, .open: model.dismiss()
        case .timeline: return model.run(id)
        case .copyCorrelationID: return selected.map { model.copy($0.correlationID, of: memberID) } ?? []
        default: break
        }
        return []
    }

    /// Selects an attempt, and scrolls so that all of it is in sight.
    private mutating func select(_ row: Int, in model: Model) {
        self.row = max(0, min(row, attempts.count - 1))
        guard let selected else { return }
        let height = PageView.rows(in: model)
        let start = PageView.wrapped(attempts.prefix(self.row).flatMap { lines($0, model) }, model).count
        let end = start + PageView.wrapped(lines(selected, model), model).count - 1
        if end > top + height { top = end - height }
        if start < top { top = start }
    }

    func ownHints(_ model: Model) -> [KeyHint] {
        attempts.isEmpty
            ? [] : model.keyHints([.timeline]) + [model.keyHint(.copyCorrelationID, .correlationID)].compactMap { $0 }
    }

    func title(_ model: Model) -> String {
        Phrase("회원 \(memberID) 등록 이력", "Registrations of member \(memberID)")[model.language]
    }

    func lines(_ model: Model) -> [PageLine] {
        guard !attempts.isEmpty else { return [.text(Phrase.nothingAttempted[model.language], .dim)] }
        return attempts.flatMap { lines($0, model) }
    }

    private func lines(_ attempt: Attempt, _ model: Model) -> [PageLine] {
        let language = model.language
        let status = attempt.answer?.status.map { $0.quoted(language) } ?? attempt.reasonWord ?? ""
        let isSelected = attempt.id == selected?.id
        let head = [
            isSelected ? ">" : " ", attempt.startedAt.date, attempt.startedAt.timeOfDay + " ",
            Phrase.word(attempt)[language] + " ", status,
        ]
        var lines: [PageLine] = [
            .text(head.joined(separator: " "), isSelected ? .rowSelected : attempt.style, indent: 4),
            .text("    \(attempt.correlationID)  \(attempt.agent)", indent: 4),
        ]
        if let consent = attempt.consent {
            lines.append(.text("    " + Phrase("동의 \(consent)", "consent \(consent)")[language], indent: 4))
        }
        if let settlement = attempt.settlement {
            let by =
                settlement.by == .inquiry ? Phrase("조회로 확정", "settled by inquiry") : Phrase("수기 확정", "settled by hand")
            let time = settlement.at.timeOfDay(readAt: attempt.startedAt)
            let details = [
                settlement.inquiryCorrelationID?.rawValue, settlement.agent, settlement.reason,
            ].compactMap { $0 }
            lines.append(.text("    \(time) \(by[language])  \(details.joined(separator: "  "))", .dim, indent: 4))
        }
        return lines + [.gap]
    }
}
