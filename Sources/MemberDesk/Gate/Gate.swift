/// The one place that everything passes that changes something or shows what is masked, whichever face it comes from.
///
/// It decides from a policy, which does not change while a desk is open, and facts of the state. The same decision is
/// what a console shows and what the core enforces inside the transaction.
package struct Gate: Hashable, Sendable {
    /// Whether the desk may only read.
    package let isReadOnly: Bool
    private let environment: ProfileEnvironment
    private let requiresConsent: Bool

    /// Describes the policy.
    package init(isReadOnly: Bool, environment: ProfileEnvironment, requiresConsent: Bool) {
        self.isReadOnly = isReadOnly
        self.environment = environment
        self.requiresConsent = requiresConsent
    }

    /// Why a request must not be carried out; `nil` where it may.
    package func refusal(of request: GateRequest, facts: GateFacts) -> GateRefusal? {
        switch request {
        case .register(_, let consent, let decidedAt):
            changing ?? missingConsent(consent) ?? locking(decidedAt: decidedAt, newest: facts.newestAttempt)
        case .prepareRegistration: changing ?? locking(decidedAt: nil, newest: facts.newestAttempt)
        case .bulk: changing
        case .reconcile: isReadOnly ? .readOnly : nil
        case .override(_, let isRegistered, let reason):
            overriding(isRegistered: isRegistered, reason: reason, facts: facts)
        case .reveal(_, let reason), .export(_, let reason): reason.isBlank ? .noReason : nil
        case .purge(let reason): isReadOnly ? .readOnly : reason.isBlank ? .noReason : nil
        }
    }

    /// What is asked of everything that changes something at the platform.
    private var changing: GateRefusal? {
        if isReadOnly { return .readOnly }
        // Production needs an agent's timed permission, which does not exist yet: money rule 9.
        return environment == .production ? .notAllowed : nil
    }

    private func missingConsent(_ consent: String?) -> GateRefusal? {
        requiresConsent && consent?.isBlank ?? true ? .noConsent : nil
    }

    private func locking(decidedAt: BootTime?, newest: Attempt?) -> GateRefusal? {
        guard let newest else { return nil }
        if newest.state.isOpen { return .locked(newest) }
        // Who decided before an answer came decided without it: of two at once one is sent, however quick the answer.
        if let decidedAt, newest.wasAnswered, newest.hasEnded(after: decidedAt) { return .locked(newest) }
        return nil
    }

    private func overriding(isRegistered: Bool, reason: String, facts: GateFacts) -> GateRefusal? {
        if isReadOnly { return .readOnly }
        if reason.isBlank { return .noReason }
        guard let attempt = facts.newestAttempt, attempt.state.isOpen else { return .nothingOpen }
        if attempt.state == .sending { return .beingSent(attempt) }
        // "Not registered" unlocks the member for another request, so it takes more than a word: money rule 6.
        guard !isRegistered else { return nil }
        guard facts.hasSettled else { return .notSettled(attempt) }
        return facts.hasInquiry ? nil : .noInquiry(attempt)
    }
}

extension String {
    /// Whether there is nothing in it that can be seen.
    fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
