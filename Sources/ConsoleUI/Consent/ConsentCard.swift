import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// A member's consent: recording that it was withdrawn, or a new one after that.
struct ConsentCard: AskingCard {
    /// The member.
    let memberID: MemberID
    /// The withdrawal that is in force; `nil` where there is none.
    let withdrawal: ConsentWithdrawal?
    /// Why it is withdrawn, or the reference of the new consent.
    var asked: AskedText

    init(memberID: MemberID, withdrawal: ConsentWithdrawal?, station: Station) {
        self.memberID = memberID
        self.withdrawal = withdrawal
        asked = withdrawal == nil ? .freeReason : .consent(station)
    }

    var choices: [Phrase] {
        [withdrawal == nil ? Phrase("철회 기록", "Record withdrawal") : Phrase("새 동의 기록", "Record consent")]
    }

    var noticeMember: MemberID? { memberID }

    var onlyDigits: Phrase { .digitRecords }

    func title(_ model: Model) -> Phrase {
        withdrawal == nil ? Phrase("출금 동의 철회", "Withdrawal of consent") : Phrase("철회 뒤 새 동의", "New consent")
    }

    func lines(_ model: Model) -> [PageLine] {
        let since = withdrawal.map { withdrawal in
            PageLine.field(
                Phrase("철회", "Withdrawn"),
                "\(withdrawal.withdrawnAt.date) \(withdrawal.withdrawnAt.timeOfDay)  \(withdrawal.agent)")
        }
        return [.field(.memberID, model.cardName(memberID)), since, .gap].compactMap { $0 }
            + .sentences((withdrawal == nil ? Phrase.blocks : .unblocks)[model.language], .card)
    }

    func choose(_ index: Int, in model: inout Model) -> [Effect] {
        model.dismiss()
        model.inFlight[.consent(memberID)] = model.now
        let effect: DeskEffect =
            withdrawal == nil
            ? .withdrawConsent(memberID, reason: asked.text) : .restoreConsent(memberID, consent: asked.text)
        return [.desk(effect)]
    }
}

extension Phrase {
    fileprivate static let digitRecords = Phrase(
        "1을 누르면 기록됩니다. Enter로는 기록되지 않습니다.", "1 records it. Enter never does.")
    fileprivate static let blocks = Phrase(
        "새 동의를 기록할 때까지 이 회원을 등록할 수 없습니다. 감사 기록에 남습니다.",
        "The member cannot be registered until a new consent is recorded. It is audited.")
    fileprivate static let unblocks = Phrase(
        "동의를 철회한 회원입니다. 새로 받은 동의의 번호를 기록하면 다시 등록할 수 있습니다. 감사 기록에 남습니다.",
        "The member has withdrawn the consent. With the reference of a new one the member can be registered again. It is audited."
    )
}
