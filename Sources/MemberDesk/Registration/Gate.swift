package import Konaplate

/// The one place that every registration passes, whichever face it comes from.
package struct Gate: Sendable {
    private let isReadOnly: Bool
    private let environment: ProfileEnvironment
    private let requiresConsent: Bool

    /// Describes what the gate asks.
    package init(isReadOnly: Bool, environment: ProfileEnvironment, requiresConsent: Bool) {
        self.isReadOnly = isReadOnly
        self.environment = environment
        self.requiresConsent = requiresConsent
    }

    /// Why a registration must not be made; `nil` where it may.
    /// - Parameters:
    ///   - newestAttempt: The newest attempt for the member.
    ///   - decidedAt: When somebody decided on the registration; `nil` where that is now.
    package func refusal(consent: String?, newestAttempt: Attempt?, decidedAt: Timestamp? = nil) -> GateRefusal? {
        if isReadOnly { return .readOnly }
        // Production needs an agent's timed permission, which does not exist yet: money rule 9.
        if environment == .production { return .notAllowed }
        if requiresConsent, consent?.allSatisfy(\.isWhitespace) ?? true { return .noConsent }
        guard let newestAttempt else { return nil }
        if newestAttempt.state.isOpen { return .locked(newestAttempt) }
        // Who decided before an answer came decided without it: of two at once one is sent, however quick the answer.
        if let decidedAt, newestAttempt.wasAnswered, newestAttempt.endedAt > decidedAt { return .locked(newestAttempt) }
        return nil
    }
}
