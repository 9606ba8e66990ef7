public import Konaplate

/// What reading a member's accounts brought.
public struct AccountLookup: Sendable {
    /// How it ended.
    public let outcome: Outcome
    /// The exchanges, in order.
    public let exchanges: [Exchange]

    /// How reading a member's accounts ended.
    public enum Outcome: Sendable {
        /// The platform said what it knows.
        case read(AccountReading)
        /// The platform refused to say.
        case refused(ResponseStatus)
        /// There was no valid answer.
        case noAnswer(UnknownReason)
        /// Nothing could be sent.
        case notSent(NotSentReason)
    }
}
