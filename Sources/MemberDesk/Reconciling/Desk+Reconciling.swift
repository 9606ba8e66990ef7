public import Konaplate

extension Desk {
    /// Asks the platform about an attempt whose outcome is unknown, and settles it if the answer tells.
    ///
    /// An attempt that a living process is sending is left alone.
    /// - Throws: ``GateRefusal`` where this desk may not, ``StateError`` or ``ConfigurationError``.
    public func reconcile(_ attempt: Attempt) async throws -> Reconciliation {
        if let refusal = try await decide(.reconcile(attempt.memberID)).refusal { throw refusal }
        guard case .unknown = attempt.state else { return Reconciliation(attempt: attempt, inquiry: nil) }
        let inquiry = try await query(.accountInquiry, about: attempt.memberID)
        let answer = inquiry.reply.response
        let fingerprint = try await connected().fingerprint
        let now = fingerprint.text(of: answer?.autoRechargeAccount)
        let correlationID = inquiry.reply.exchange.correlationID
        let settle = profile.settle
        let settled = try await store.commitAnswer(.member(attempt.memberID)) { transaction in
            // As it stands now: what was read before the inquiry may be of another boot, or settled meanwhile.
            guard let current = try AttemptStore.find(attempt.id, transaction.sql) else { return attempt }
            try requireAgreement(for: attempt.memberID, transaction)
            let hasSettled = current.hasSettled(at: inquiry.askedAt, settle: settle)
            let verdict = ReconcilingVerdict(
                answer,
                ReconcilingVerdict.Circumstances(
                    fingerprintBefore: current.hashBefore, fingerprintNow: now,
                    hasSettled: hasSettled))
            guard verdict != .stillUnknown else {
                try AttemptStore.noteInquiry(
                    about: current, hasSettled: hasSettled, correlationID: correlationID, settle: settle, transaction)
                transaction.audit(
                    .unsettled(attempt.memberID, attempt.correlationID, inquiry: correlationID))
                return try AttemptStore.find(attempt.id, transaction.sql) ?? current
            }
            let settlement = Attempt.Settlement(
                at: transaction.now.wall, by: .inquiry, inquiryCorrelationID: correlationID, agent: options.agent)
            return try Self.settle(current, isRegistered: verdict == .registered, settlement, transaction)
        }
        return Reconciliation(attempt: settled, inquiry: inquiry.reply.exchange)
    }

    /// Claims the check of an unknown attempt for a while, so that of several consoles one makes it.
    /// - Returns: Whether this desk may make it.
    public func claimCheck(of attempt: Attempt) async throws(StateError) -> Bool {
        guard !options.isReadOnly else { return false }
        // Longer than an inquiry can take; a console that dies meanwhile delays the next check by no more.
        let patience = profile.timeout + .seconds(5)
        return try await store.commit(.member(attempt.memberID)) { transaction in
            let now = transaction.now.wall
            return try AttemptStore.claimCheck(attempt.id, at: now, until: now.advanced(by: patience), transaction.sql)
        }
    }

    /// Settles an unknown attempt by an agent's word, with a reason, audited: money rule 6.
    ///
    /// "Not registered" is taken only when the settle time is over and the platform has answered an inquiry since.
    /// - Throws: ``GateRefusal`` where that is not so or this desk may not, or ``StateError``.
    public func override(_ attempt: Attempt, isRegistered: Bool, reason: String) async throws -> Reconciliation {
        try await recoverInterrupted()
        let request = GateRequest.override(attempt.memberID, isRegistered: isRegistered, reason: reason)
        let result: Result<Attempt, GateRefusal> = try await store.commit(.member(attempt.memberID)) { transaction in
            // What is judged is the newest attempt; an older one that somebody still shows is not open any more.
            guard try AttemptStore.newest(for: attempt.memberID, transaction.sql)?.id == attempt.id else {
                transaction.audit(.refusal(request.kind, .nothingOpen, attempt.memberID))
                return .failure(.nothingOpen)
            }
            if let refusal = try refusal(of: request, transaction) { return .failure(refusal) }
            try requireAgreement(for: attempt.memberID, transaction)
            let settlement = Attempt.Settlement(
                at: transaction.now.wall, by: .override, reason: reason, agent: options.agent)
            return .success(try Self.settle(attempt, isRegistered: isRegistered, settlement, transaction))
        }
        return Reconciliation(attempt: try result.get(), inquiry: nil)
    }

    /// The open attempt of a member.
    public func openAttempt(for memberID: MemberID) async throws(StateError) -> Attempt? {
        try await store.read { try AttemptStore.open(for: memberID, $0.sql) }
    }

    /// Settles where nobody else has, and returns the attempt as it stands.
    private static func settle(
        _ attempt: Attempt, isRegistered: Bool, _ settlement: Attempt.Settlement, _ transaction: Transaction
    ) throws -> Attempt {
        let isSettled = try AttemptStore.settle(
            attempt.id, isRegistered: isRegistered, settlement: settlement, transaction)
        if isSettled {
            let (memberID, correlationID) = (attempt.memberID, attempt.correlationID)
            switch settlement.by {
            case .inquiry: transaction.audit(.settle(memberID, isRegistered: isRegistered, correlationID))
            case .override:
                transaction.audit(
                    .override(
                        memberID, isRegistered: isRegistered, correlationID, reason: settlement.reason ?? ""))
            }
        }
        return try AttemptStore.find(attempt.id, transaction.sql) ?? attempt
    }
}
