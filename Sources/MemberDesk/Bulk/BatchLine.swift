public import Konaplate

/// What came of one row of a batch.
public struct BatchLine: Sendable {
    /// The member.
    public let memberID: MemberID
    /// What came of it.
    public let outcome: Outcome

    /// What came of one row of a batch.
    public enum Outcome: Sendable {
        /// It was attempted or refused here.
        case result(RegistrationResult)
        /// The member stands in an earlier row.
        case duplicate
    }
}

/// How a batch ended.
public struct BatchEnding: Sendable {
    /// The rows that were not reached.
    public let rowsNotReached: Int
    /// Why the next row could not be begun, where the state is the reason.
    public var failure: StateError? = nil
    /// Why the last line could not be reported: results that nobody gets are no reason to go on.
    public var reportFailure: (any Error)? = nil
    /// How many of the rows were refused, by the platform or here.
    public var refusals = 0
}
