public import Konaplate

extension GateRefusal {
    /// The object that `kona register` prints for what is refused here.
    public func json(memberID: MemberID, message: String) -> JSONValue {
        var openAttemptID: JSONValue?
        if case .locked(let attempt) = self { openAttemptID = .integer(attempt.id) }
        return .members([
            "userId": .string(memberID.description),
            "outcome": .string(outcome),
            "message": .string(message),
            "openAttemptId": openAttemptID,
        ])
    }
}
