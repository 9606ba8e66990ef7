public import Konaplate

/// What an inquiry at the platform did for an open attempt.
public struct Reconciliation: Sendable {
    /// The attempt as it stands now.
    public let attempt: Attempt
    /// The inquiry, where one was made.
    public let inquiry: Exchange?
}
