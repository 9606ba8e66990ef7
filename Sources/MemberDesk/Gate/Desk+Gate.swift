extension Desk {
    /// Asks the gate whether something may be done now, as the core will ask it again in the transaction itself.
    ///
    /// A refusal goes into the audit: somebody wanted to do it.
    public func decide(_ request: GateRequest) async throws(StateError) -> GateDecision {
        let decision = try await decision(on: request)
        if case .refused(let refusal) = decision {
            try await store.commit(.desk) { transaction in
                transaction.audit(.refusal(request.kind, refusal, request.memberID))
            }
        }
        return decision
    }

    /// What the gate would say now; nothing is recorded.
    public func decision(on request: GateRequest) async throws(StateError) -> GateDecision {
        try await recoverInterrupted()
        return try await store.read { transaction in
            if let refusal = try refusal(of: request, transaction) { return .refused(refusal) }
            return .allowed(decidedAt: transaction.now.boot)
        }
    }

    /// The gate's word inside a transaction.
    /// - Throws: ``StateError/disagreement(path:memberID:)`` where somebody has removed a withdrawal of consent by hand.
    func refusal(of request: GateRequest, _ transaction: Transaction) throws -> GateRefusal? {
        let facts = try GateFacts(of: request, by: options.agent, settle: profile.settle, transaction)
        if let memberID = request.memberID,
            try !ConsentStore.agreesWithAudit(memberID, facts.withdrawal, transaction.sql)
        {
            throw StateError.disagreement(path: options.stateRoot, memberID: memberID)
        }
        return gate.refusal(of: request, facts: facts)
    }
}
