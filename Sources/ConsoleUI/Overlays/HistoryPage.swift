import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// Everything that any agent attempted for a member, the newest first.
struct HistoryPage: Page {
    let memberID: MemberID
    let attempts: [Attempt]
    var top = 0

    init(memberID: MemberID, attempts: [Attempt]) {
        self.memberID = memberID
        self.attempts = attempts
    }

    mutating func run(_ id: CommandID, in model: inout Model) -> [Effect] {
        if id == .history || id == .open { model.dismiss() }
        return []
    }

    func title(_ model: Model) -> String {
        Phrase("회원 \(memberID) 등록 이력", "Registrations of member \(memberID)")[model.language]
    }

    func lines(_ model: Model) -> [PageLine] {
        guard !attempts.isEmpty else { return [.text(Phrase.nothingAttempted[model.language], .dim)] }
        return attempts.reversed().flatMap { lines($0, model) }
    }

    private func lines(_ attempt: Attempt, _ model: Model) -> [PageLine] {
        let language = model.language
        let status = attempt.answer?.status.map { $0.quoted(language) } ?? attempt.reasonWord ?? ""
        var lines: [PageLine] = [
            .text(
                "\(attempt.startedAt.date) \(attempt.startedAt.timeOfDay)  \(Phrase.word(attempt)[language])  \(status)",
                attempt.style, indent: 4),
            .text("  \(attempt.correlationID)  \(attempt.agent)", indent: 4),
        ]
        if let consent = attempt.consent {
            lines.append(.text("  " + Phrase("동의 \(consent)", "consent \(consent)")[language], indent: 4))
        }
        if let settlement = attempt.settlement {
            let by =
                settlement.by == .inquiry ? Phrase("조회로 확정", "settled by inquiry") : Phrase("수기 확정", "settled by hand")
            let time = settlement.at.timeOfDay(readAt: attempt.startedAt)
            let details = [
                settlement.inquiryCorrelationID?.rawValue, settlement.agent, settlement.reason,
            ].compactMap { $0 }
            lines.append(.text("  \(time) \(by[language])  \(details.joined(separator: "  "))", .dim, indent: 4))
        }
        return lines + [.gap]
    }
}
