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
    func refusal(of request: GateRequest, _ transaction: Transaction) throws -> GateRefusal? {
        if request.needsAnchor, profile.environment == .production, anchorFailure != nil { return .noAnchor }
        return gate.refusal(
            of: request, facts: try GateFacts(of: request.memberID, settle: profile.settle, transaction))
    }
}

extension GateRequest {
    /// Whether it changes something for which the audit has to stand outside of this machine's state: money rule 8.
    fileprivate var needsAnchor: Bool {
        switch self {
        case .register, .prepareRegistration, .bulk, .override, .purge: true
        case .reconcile, .reveal, .export: false
        }
    }
}
