public import Konaplate

extension Desk {
    /// Asks the platform about an attempt whose outcome is unknown, and settles it if the answer tells.
    ///
    /// An attempt that a living process is sending is left alone.
    /// - Throws: ``StateError`` or ``ConfigurationError``.
    public func reconcile(_ attempt: Attempt) async throws -> Reconciliation {
        guard case .unknown = attempt.state else { return Reconciliation(attempt: attempt, inquiry: nil) }
        // Asked before the inquiry is sent: what the server did after this moment the answer need not show.
        let askedAt = options.now()
        let reply = try await look(.accountInquiry, at: attempt.memberID)
        let inquiryID = reply.exchange.correlationID
        let verdict = ReconcilingVerdict(
            reply.response,
            ReconcilingVerdict.Circumstances(
                fingerprintBefore: attempt.hashBefore,
                fingerprintNow: fingerprint.text(of: reply.response?.autoRechargeAccount),
                sentAt: attempt.sentAt ?? attempt.startedAt, askedAt: askedAt, settle: profile.settle))
        guard verdict != .stillUnknown else {
            let (now, settle) = (options.now(), profile.settle)
            let attempt = try database.commitAnswer { db in
                try AttemptStore.noteInquiry(attempt.id, correlationID: inquiryID, at: now, settle: settle, db)
                return try AttemptStore.find(attempt.id, db) ?? attempt
            }
            return Reconciliation(attempt: attempt, inquiry: reply.exchange)
        }
        let settled = try settle(
            attempt, isRegistered: verdict == .registered,
            Attempt.Settlement(at: options.now(), by: .inquiry, inquiryCorrelationID: inquiryID, agent: options.agent))
        return Reconciliation(attempt: settled, inquiry: reply.exchange)
    }

    /// Claims the check of an unknown attempt for a while, so that of several consoles one makes it.
    /// - Returns: Whether this desk may make it.
    public func claimCheck(of attempt: Attempt) throws(StateError) -> Bool {
        let now = options.now()
        // Longer than an inquiry can take; a console that dies meanwhile delays the next check by no more.
        let until = now.advanced(by: profile.timeout + .seconds(5))
        return try database.commit { try AttemptStore.claimCheck(attempt.id, at: now, until: until, $0) }
    }

    /// Settles an unknown attempt by an agent's word, with a reason, audited.
    /// - Throws: ``OverrideRefusal`` where nobody may do that here or gives no reason, or ``StateError``.
    public func override(_ attempt: Attempt, isRegistered: Bool, reason: String) throws -> Reconciliation {
        guard !options.isReadOnly else {
            try audit(AuditEvent(.refusal, memberID: attempt.memberID, detail: "override readOnly"))
            throw OverrideRefusal.readOnly
        }
        guard !reason.allSatisfy(\.isWhitespace) else { throw OverrideRefusal.noReason }
        let settled = try settle(
            attempt, isRegistered: isRegistered,
            Attempt.Settlement(at: options.now(), by: .override, reason: reason, agent: options.agent))
        return Reconciliation(attempt: settled, inquiry: nil)
    }

    /// The open attempt of a member.
    public func openAttempt(for memberID: MemberID) throws(StateError) -> Attempt? {
        try database.read { try AttemptStore.open(for: memberID, $0) }
    }

    /// Settles where nobody else has, and returns the attempt as it stands.
    private func settle(
        _ attempt: Attempt, isRegistered: Bool, _ settlement: Attempt.Settlement
    ) throws(StateError) -> Attempt {
        try database.commitAnswer { db in
            if try AttemptStore.settle(attempt.id, isRegistered: isRegistered, settlement: settlement, db) {
                let action: AuditEvent.Action = settlement.by == .override ? .override : .settle
                let outcome = isRegistered ? "registered" : "notRegistered"
                let detail = [outcome, attempt.correlationID.rawValue, settlement.reason].compactMap { $0 }
                try AuditStore.append(
                    AuditEvent(action, memberID: attempt.memberID, detail: detail.joined(separator: " ")),
                    agent: options.agent, at: settlement.at, db)
            }
            return try AttemptStore.find(attempt.id, db) ?? attempt
        }
    }
}
