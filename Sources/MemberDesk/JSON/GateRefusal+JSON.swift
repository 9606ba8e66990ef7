public import Konaplate
public import StrictText

extension GateRefusal {
    /// The object that `kona register` prints for what is refused here.
    public func json(memberID: MemberID, message: String) -> JSON {
        var openAttemptID: JSON?
        if case .locked(let attempt) = self { openAttemptID = .integer(attempt.id) }
        var reason: JSON?
        switch self {
        case .badConsent(let fault): reason = .string(fault.word)
        case .consentUsed(let use): reason = .string(use.rawValue)
        default: break
        }
        var approvalID: JSON?
        if case .needsApproval(let approval?) = self { approvalID = .integer(approval.id) }
        return .members([
            "userId": .string(memberID.description),
            "outcome": .string(outcome),
            "reason": reason,
            "message": .string(message),
            "openAttemptId": openAttemptID,
            "approvalId": approvalID,
        ])
    }
}
