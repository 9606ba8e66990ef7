import MemberDesk
import Wording

extension Command {
    /// What stands between an agent and a registration: the consent, and the second person.
    static let guarding: [Command] = [
        Command(
            "member.consent", Phrase("출금 동의", "Consent"),
            Phrase("동의 철회나, 철회 뒤에 새로 받은 동의를 기록합니다", "Records that the consent was withdrawn, or a new one after that"),
            keys: ["<c-t>"], target: .member, availability: { $0.consentOfSelected },
            afterRefusal: { model in
                guard model.station.isReadOnly, let memberID = model.list.selection else { return [] }
                return [.desk(.decide(.withdrawConsent(memberID, reason: "")))]
            },
            action: { model in model.list.selection.map { model.loadConsent(of: $0) } ?? [] }),
        Command(
            "approvals.open", Phrase("승인 요청", "Approvals"),
            Phrase("두 사람이 필요한 요청을 보고 승인하거나 거절합니다", "Shows what waits for a second person, to approve or reject it"),
            keys: ["<c-y>"], availability: { $0.approvals }, action: { $0.loadApprovals() }),
    ]
}
