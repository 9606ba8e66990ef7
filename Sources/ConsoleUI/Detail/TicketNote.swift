import Konaplate
import MemberDesk
import StrictText
import TerminalKit
import Wording

/// What an agent pastes into the ticket: nothing in it has to be masked.
struct TicketNote {
    let attempt: Attempt
    let summary: MemberSummary
    let codes: CodeDictionary

    func text(language: Language) -> String {
        let status =
            attempt.answer?.status.map { "\($0.code) \(language.translatingMarks(in: $0.message))" }
            ?? attempt.reasonWord ?? "-"
        let bank = summary.reading?.rechargeAccount.flatMap { $0.bankName ?? $0.bankCode } ?? "-"
        var fields: [(Phrase, String)] = [
            (Phrase("업무", "Action"), Phrase("자동충전 계좌 등록", "Auto-recharge registration")[language]),
            (.time, "\(attempt.startedAt.date) \(attempt.startedAt.timeOfDay)"),
            (.memberID, attempt.memberID.description),
            (Phrase("은행", "Bank"), bank),
            (.outcome, Phrase.word(attempt)[language]),
            (.responseCode, status),
            (.correlationID, attempt.correlationID.rawValue),
        ]
        if let inquiryID = attempt.settlement?.inquiryCorrelationID {
            fields.append((.inquiryCorrelationID, inquiryID.rawValue))
        }
        if summary.contradictsItself {
            fields.append((Phrase("확인 사항", "Remark"), Phrase.contradiction.forAgent(language)))
        }
        if let said = summary.outcome(of: attempt, codes).forMember(language) {
            fields.append((Phrase("회원 안내", "Said to member"), said))
        }
        fields.append((.agent, attempt.agent))
        // A line break in the server's message must not make a line of its own.
        return fields.map { "\($0.0[language]): \(TextSanitiser.visible($0.1))" }.joined(separator: "\n")
    }
}
