package import MemberDesk

/// Settling an attempt by hand: first why, then what became of it.
package struct OverrideCard: Sendable, Equatable {
    /// The attempt.
    package let attempt: Attempt
    /// Why it is settled by hand; it goes into the audit.
    package var reason = TextField()
    /// Whether keys go into the reason.
    package var isTypingReason = true

    /// Opens the card of an attempt.
    package init(attempt: Attempt) {
        self.attempt = attempt
    }
}
