import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// Revealing a value of a member: first why, then which.
struct RevealPrompt: AskingCard {
    /// The member.
    let memberID: MemberID
    /// Why; it goes into the audit.
    var asked: AskedText

    init(memberID: MemberID, station: Station) {
        self.memberID = memberID
        asked = .reason(station)
    }

    var choices: [Phrase] { RevealableField.allCases.map(\.title) }

    var noticeMember: MemberID? { memberID }

    var onlyDigits: Phrase { .digitReveals }

    func title(_ model: Model) -> Phrase { Phrase("가린 정보 보기", "Show a masked value") }

    func lines(_ model: Model) -> [PageLine] {
        [.field(.memberID, model.cardName(memberID)), .gap, .text(Phrase.revealIsAudited[model.language], .card)]
    }

    func choose(_ index: Int, in model: inout Model) -> [Effect] {
        model.dismiss()
        model.inFlight[.reveal(memberID)] = model.now
        return [.desk(.reveal(memberID, RevealableField.allCases[index], reason: asked.text))]
    }
}

extension Phrase {
    fileprivate static let revealIsAudited = Phrase(
        "한 가지를 10초 동안 보여 줍니다. 사유와 함께 감사 기록에 남습니다.",
        "One value is shown for ten seconds. It is audited, with the reason.")
    fileprivate static let digitReveals = Phrase(
        "볼 항목의 번호를 누르세요. Esc를 누르면 취소됩니다.", "Press the number of the value. Esc cancels.")
}
