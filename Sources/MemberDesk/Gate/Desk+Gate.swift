extension Desk {
    /// Asks the gate whether something may be done now, as the core will ask it again in the transaction itself.
    ///
    /// A refusal goes into the audit: somebody wanted to do it. What lacks a second person is asked for.
    public func decide(_ request: GateRequest) async throws(StateError) -> GateDecision {
        let decision = try await decision(on: request)
        guard case .refused(let refusal) = decision else { return decision }
        return try await store.commit(.desk) { transaction in
            let refusal = try refused(request, refusal, transaction)
            return .refused(refusal)
        }
    }

    /// What the gate would say now; nothing is recorded.
    public func decision(on request: GateRequest) async throws(StateError) -> GateDecision {
        try await recoverInterrupted()
        return try await store.read { transaction in
            if let refusal = judge(request, try facts(of: request, transaction)) {
                return .refused(refusal)
            }
            return .allowed(decidedAt: transaction.now.boot)
        }
    }

    /// The gate's word in the transaction of what it decides on; a refusal is audited, an approval used up.
    func refusal(of request: GateRequest, _ transaction: Transaction) throws -> GateRefusal? {
        let facts = try facts(of: request, transaction)
        if let refusal = judge(request, facts) { return try refused(request, refusal, transaction) }
        if request.approvalSubject(newest: facts.newestAttempt) != nil, let approval = facts.approval {
            try ApprovalStore.use(approval, transaction)
            transaction.audit(.useApproval(approval))
        }
        return nil
    }

    /// Changes the state where the gate lets it, asked in the same transaction.
    func change(
        _ scope: Scope, _ request: GateRequest, _ body: @escaping @Sendable (Transaction) throws -> Void
    ) async throws {
        let refusal: GateRefusal? = try await store.commit(scope) { transaction in
            if let refusal = try self.refusal(of: request, transaction) { return refusal }
            try body(transaction)
            return nil
        }
        if let refusal { throw refusal }
    }

    /// - Throws: ``StateError/disagreement(path:memberID:)`` where somebody has removed a withdrawal of consent by hand.
    private func facts(of request: GateRequest, _ transaction: Transaction) throws -> GateFacts {
        let facts = try GateFacts(of: request, by: options, settle: profile.settle, transaction)
        if let memberID = request.memberID,
            try !ConsentStore.agreesWithAudit(memberID, facts.withdrawal, transaction.sql)
        {
            throw StateError.disagreement(path: options.stateRoot, memberID: memberID)
        }
        return facts
    }

    /// The gate's word, and before it that of the anchor, which is outside of the state.
    private func judge(_ request: GateRequest, _ facts: GateFacts) -> GateRefusal? {
        if request.needsAnchor, profile.environment == .production, anchorFailure != nil { return .noAnchor }
        return gate.refusal(of: request, facts: facts)
    }

    /// Records a refusal; where a second person is missing, one is asked for.
    private func refused(
        _ request: GateRequest, _ refusal: GateRefusal, _ transaction: Transaction
    ) throws -> GateRefusal {
        var refusal = refusal
        if refusal == .needsApproval(nil) {
            let newest = try request.memberID.flatMap { try AttemptStore.newest(for: $0, transaction.sql) }
            if let subject = request.approvalSubject(newest: newest) {
                let approval = try ApprovalStore.request(subject, by: options, transaction)
                transaction.audit(.requestApproval(approval))
                refusal = .needsApproval(approval)
            }
        }
        transaction.audit(.refusal(request.kind, refusal, request.memberID))
        return refusal
    }
}

extension GateRequest {
    /// Whether it changes something for which the audit has to stand outside of this machine's state: money rule 8.
    fileprivate var needsAnchor: Bool {
        switch self {
        case .register, .prepareRegistration, .bulk, .override, .purge: true
        case .reconcile, .reveal, .export, .arm, .withdrawConsent, .restoreConsent, .approve, .search: false
        }
    }
}
