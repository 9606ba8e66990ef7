import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// Settling an attempt by hand: first why, then what became of it.
struct OverrideCard: AskingCard {
    /// The attempt.
    let attempt: Attempt
    /// Why it is settled by hand; it goes into the audit.
    var asked: AskedText
    /// The member as the card shows it.
    private let member: String

    /// Opens the card of an attempt.
    init(attempt: Attempt, in model: Model) {
        self.attempt = attempt
        asked = .reason(model.station)
        member = model.cardName(attempt.memberID)
    }

    var choices: [Phrase] { [Phrase("등록완료", "Registered"), Phrase("등록되지 않음", "Not registered")] }

    var noticeMember: MemberID? { attempt.memberID }

    var onlyDigits: Phrase { .digitSettles }

    func title(_ model: Model) -> Phrase { Phrase("수기 확정", "Settle by hand") }

    func lines(_ model: Model) -> [PageLine] {
        [
            .field(.memberID, member),
            .field(.registration, "\(attempt.startedAt.date) \(attempt.startedAt.timeOfDay)  \(attempt.agent)"),
            .field(.correlationID, attempt.correlationID.rawValue), .gap,
        ] + .sentences(Phrase.settlesRecordOnly[model.language], .card)
    }

    func choose(_ index: Int, in model: inout Model) -> [Effect] {
        model.dismiss()
        model.inFlight[.check(attempt.id)] = model.now
        return [.desk(.override(attempt, isRegistered: index == 0, reason: asked.text))]
    }

    /// What was settled meanwhile has nothing to settle by hand.
    mutating func follow(_ model: inout Model) {
        guard !model.openAttempts.contains(where: { $0.id == attempt.id }) else { return }
        model.dismiss { ($0 as? OverrideCard)?.attempt.id == attempt.id }
        model.say(.info, .settledMeanwhile, about: attempt.memberID)
    }
}

extension Phrase {
    fileprivate static let digitSettles = Phrase(
        "1을 누르면 등록완료로, 2를 누르면 등록되지 않음으로 확정됩니다. Enter로는 확정되지 않습니다.",
        "1 settles it as registered, 2 as not registered. Enter never settles.")
    fileprivate static let settledMeanwhile = Phrase(
        "그 사이 결과가 확정되었습니다.", "It has been settled in the meantime.")
    fileprivate static let settlesRecordOnly = Phrase(
        "서버에는 보내지 않고 기록만 확정합니다. 되돌릴 수 없고 감사 기록에 남습니다.",
        "Nothing is sent; only the record is settled. It cannot be undone, and it is audited.")
}
