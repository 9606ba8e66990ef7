public import Konaplate

/// What reading a member's accounts brought.
public struct AccountLookup: Sendable {
    /// How it ended.
    public let outcome: Outcome<AccountReading>
    /// The exchanges, in order.
    public let exchanges: [Exchange]
}
