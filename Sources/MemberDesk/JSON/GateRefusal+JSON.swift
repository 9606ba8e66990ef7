public import Konaplate
public import StrictText

extension GateRefusal {
    /// The object that `kona register` prints for what is refused here.
    public func json(memberID: MemberID, message: String) -> JSON {
        var openAttemptID: JSON?
        if case .locked(let attempt) = self { openAttemptID = .integer(attempt.id) }
        return .members([
            "userId": .string(memberID.description),
            "outcome": .string(outcome),
            "message": .string(message),
            "openAttemptId": openAttemptID,
        ])
    }
}
