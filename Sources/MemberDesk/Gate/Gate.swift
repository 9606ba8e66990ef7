/// The one place that everything passes that changes something or shows what is masked, whichever face it comes from.
///
/// It decides from a policy, which does not change while a desk is open, and facts of the state. The same decision is
/// what a console shows and what the core enforces inside the transaction.
package struct Gate: Hashable, Sendable {
    /// Whether the desk may only read.
    package let isReadOnly: Bool
    /// How careful it is.
    package let level: GuardLevel
    /// What it asks of the reference of a consent.
    package let consent: ConsentRules
    /// The reasons that are taken; where nothing real moves, any.
    package let reasons: ReasonCodes
    /// How members may be looked for.
    package let searchPolicy: SearchPolicy

    /// Describes the policy.
    package init(
        isReadOnly: Bool, level: GuardLevel, consent: ConsentRules, reasons: ReasonCodes = .standard,
        searchPolicy: SearchPolicy = .open
    ) {
        self.isReadOnly = isReadOnly
        self.level = level
        self.consent = consent
        self.reasons = reasons
        self.searchPolicy = searchPolicy
    }

    /// Why a request must not be carried out; `nil` where it may.
    package func refusal(of request: GateRequest, facts: GateFacts) -> GateRefusal? {
        switch request {
        case .register(_, _, let decidedAt):
            changing(facts) ?? consenting(request, facts) ?? locking(decidedAt: decidedAt, newest: facts.newestAttempt)
        case .prepareRegistration:
            changing(facts) ?? withdrawn(facts) ?? locking(decidedAt: nil, newest: facts.newestAttempt)
        case .bulk: changing(facts) ?? approving(facts)
        case .reconcile: isReadOnly ? .readOnly : nil
        case .override(_, let isRegistered, let reason):
            overriding(isRegistered: isRegistered, reason: reason, facts: facts)
        case .reveal(_, let reason): unexplained(reason)
        case .arm(let reason): isReadOnly ? .readOnly : level == .production ? unexplained(reason) : .nothingToAllow
        case .withdrawConsent(_, let reason):
            isReadOnly ? .readOnly : reason.isBlank ? .noReason : withdrawn(facts)
        case .restoreConsent: restoring(request, facts)
        case .approve(_, let isApproved, let reason): deciding(isApproved: isApproved, reason: reason, facts)
        case .export(_, _, let reason): reason.flatMap { unexplained($0) } ?? approving(facts)
        case .purge(let reason): isReadOnly ? .readOnly : unexplained(reason)
        case .search(let breadth): searchPolicy == .strict && breadth == .everybody ? .noBrowsing : nil
        }
    }

    /// What is asked of everything that changes something at the platform.
    private func changing(_ facts: GateFacts) -> GateRefusal? {
        if isReadOnly { return .readOnly }
        return level == .production && !facts.isArmed ? .notAllowed : nil
    }

    /// What is against a reason: that there is none, or that it is none of the list where something real may move.
    private func unexplained(_ reason: String) -> GateRefusal? {
        if reason.isBlank { return .noReason }
        return level == .practice ? nil : reasons.fault(of: reason).map { .badReason($0) }
    }

    /// What is asked of what one person alone must not do.
    private func approving(_ facts: GateFacts) -> GateRefusal? {
        guard level == .production else { return nil }
        guard let approval = facts.approval, let decision = approval.decision else {
            return .needsApproval(facts.approval)
        }
        return decision.isApproved ? nil : .rejected(approval)
    }

    private func deciding(isApproved: Bool, reason: String, _ facts: GateFacts) -> GateRefusal? {
        if isReadOnly { return .readOnly }
        guard let approval = facts.approval, approval.decision == nil else { return .nothingToApprove }
        if facts.isSamePerson { return .samePerson }
        // A yes explains itself; a no is what the first person has to understand.
        return isApproved && reason.isBlank ? nil : unexplained(reason)
    }

    private func withdrawn(_ facts: GateFacts) -> GateRefusal? { facts.withdrawal.map { .consentWithdrawn($0) } }

    private func consenting(_ request: GateRequest, _ facts: GateFacts) -> GateRefusal? {
        if let refusal = withdrawn(facts) { return refusal }
        guard let reference = request.consent else { return consent.isRequired ? .noConsent : nil }
        return faulty(reference, facts)
    }

    private func restoring(_ request: GateRequest, _ facts: GateFacts) -> GateRefusal? {
        if isReadOnly { return .readOnly }
        guard facts.withdrawal != nil else { return .notWithdrawn }
        guard let reference = request.consent else { return .noConsent }
        return faulty(reference, facts)
    }

    private func faulty(_ reference: ConsentReference, _ facts: GateFacts) -> GateRefusal? {
        if let fault = consent.fault(of: reference) { return .badConsent(fault) }
        guard let use = facts.consentUse else { return nil }
        // A consent that was withdrawn proves nothing any more, however a profile counts.
        return use == .otherMember && consent.allowsReuse ? nil : .consentUsed(use)
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
        if let refusal = unexplained(reason) { return refusal }
        guard let attempt = facts.newestAttempt, attempt.state.isOpen else { return .nothingOpen }
        if attempt.state == .sending { return .beingSent(attempt) }
        // "Not registered" unlocks the member for another request, so it takes more than a word: money rule 6.
        guard !isRegistered else { return approving(facts) }
        guard facts.hasSettled else { return .notSettled(attempt) }
        return facts.hasInquiry ? approving(facts) : .noInquiry(attempt)
    }
}
