import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// Everything that any agent attempted for a member.
enum HistoryPage {
    static func lines(_ attempts: [Attempt], _ model: Model) -> [PageView.Line] {
        guard !attempts.isEmpty else { return [PageView.Line(Phrase.nothingAttempted[model.language], .dim)] }
        return attempts.reversed().flatMap { lines($0, model) }
    }

    private static func lines(_ attempt: Attempt, _ model: Model) -> [PageView.Line] {
        let language = model.language
        let status =
            attempt.answer?.status.map { "\($0.code) \(language.translatingMarks(in: $0.message))" }
            ?? attempt.reasonWord ?? ""
        var lines = [
            PageView.Line(
                "\(attempt.startedAt.date) \(attempt.startedAt.timeOfDay)  \(Phrase.word(attempt)[language])  \(status)",
                attempt.style),
            PageView.Line("  \(attempt.correlationID)  \(attempt.agent)", .value),
        ]
        if let consent = attempt.consent {
            lines.append(PageView.Line("  " + Phrase("동의 \(consent)", "consent \(consent)")[language]))
        }
        if let settlement = attempt.settlement {
            let by =
                settlement.by == .inquiry ? Phrase("조회로 확정", "settled by inquiry") : Phrase("수기 확정", "settled by hand")
            let time = settlement.at.timeOfDay(readAt: attempt.startedAt)
            let details = [
                settlement.inquiryCorrelationID?.rawValue, settlement.agent, settlement.reason,
            ].compactMap { $0 }
            lines.append(PageView.Line("  \(time) \(by[language])  \(details.joined(separator: "  "))", .dim))
        }
        return lines + [PageView.Line("")]
    }
}
