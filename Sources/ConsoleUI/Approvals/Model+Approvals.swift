import Konaplate
import MemberDesk
import Wording

extension Model {
    /// Whether the requests for a second person can be asked for now.
    var approvals: Availability { inFlight[.approvals] == nil ? .enabled : .disabled(.stillSending) }

    /// Asks which requests wait for a second person.
    mutating func loadApprovals() -> [Effect] {
        inFlight[.approvals] = now
        return [.desk(.loadApprovals)]
    }

    /// Shows what waits; the screen may show something else meanwhile.
    mutating func takeApprovals(_ approvals: [Approval]) {
        inFlight[.approvals] = nil
        guard ending == nil, overlays.isEmpty else { return }
        guard let card = ApprovalCard(approvals, station) else { return say(.info, .nothingWaits) }
        present(card)
    }

    /// Says what was decided.
    mutating func takeDecision(_ id: Approval.ID, isApproved: Bool) {
        inFlight[.approvals] = nil
        say(.info, .decided(id, isApproved: isApproved))
    }
}

extension Phrase {
    fileprivate static let nothingWaits = Phrase(
        "승인을 기다리는 요청이 없습니다.", "Nothing waits for a second person.")
}
