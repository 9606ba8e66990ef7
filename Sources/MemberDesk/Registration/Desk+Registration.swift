import GRDB
public import Konaplate

extension Desk {
    private var gate: Gate {
        Gate(
            isReadOnly: options.isReadOnly, environment: profile.environment, requiresConsent: profile.requireConsent)
    }

    /// Why a registration for a member would be refused here now.
    public func gateRefusal(for memberID: MemberID, consent: String?) throws(StateError) -> GateRefusal? {
        try recoverInterrupted()
        return try database.read { db in
            gate.refusal(consent: consent, newestAttempt: try AttemptStore.newest(for: memberID, db))
        }
    }

    /// Registers a member's account for auto recharge: one attempt, one request.
    ///
    /// The attempt is on the disk before the first byte leaves. A cancelled task ends it as not sent, or as unknown.
    /// - Throws: ``StateError`` or ``ConfigurationError``, both before anything was sent: what cannot be written down
    ///   afterwards is part of the result.
    /// - Parameter decidedAt: When somebody decided on it; an answer that came for the member since then locks.
    public func register(
        _ memberID: MemberID, consent: String? = nil, decidedAt: Timestamp? = nil
    ) async throws -> RegistrationResult {
        try await register(memberID, consent: consent, decidedAt: decidedAt, batch: nil)
    }

    /// Registers a member, as a row of a batch or by itself.
    func register(
        _ memberID: MemberID, consent: String?, decidedAt: Timestamp?, batch: RegistrationBatch.Position?
    ) async throws -> RegistrationResult {
        try recoverInterrupted()
        while true {
            let call = try await prepare(.autoRechargeRegistration, for: memberID)
            options.onStep(.prepared)
            switch try begin(call, for: memberID, consent: consent, decidedAt: decidedAt, batch: batch) {
            case .refused(let refusal): return .refusedHere(refusal)
            case .correlationIDTaken: continue
            case .begun(let begun): return await carryOut(call, begun, batch: batch)
            }
        }
    }

    private enum Beginning {
        case refused(GateRefusal)
        case correlationIDTaken
        case begun(BegunAttempt)
    }

    private struct BegunAttempt {
        let attempt: Attempt
        let exchangeID: Int64
        let locks: [FileLock]
    }

    /// Money rule 2: one synced commit before the first byte, and the locks that prove that this process lives.
    private func begin(
        _ call: PreparedCall<AutoRechargeRegistration>, for memberID: MemberID, consent: String?, decidedAt: Timestamp?,
        batch: RegistrationBatch.Position?
    ) throws(StateError) -> Beginning {
        let lockPath = database.folder.attemptLockPath
        return try database.commit { db in
            let now = options.now()
            let newest = try AttemptStore.newest(for: memberID, db)
            if let refusal = gate.refusal(consent: consent, newestAttempt: newest, decidedAt: decidedAt) {
                try AuditStore.append(
                    AuditEvent(.refusal, memberID: memberID, detail: refusal.outcome), agent: options.agent, at: now, db
                )
                if refusal.isAboutMember { try reach(batch, db) }
                return .refused(refusal)
            }
            guard try !JournalStore.isTaken(call.correlationID, db) else { return .correlationIDTaken }
            try reach(batch, db)
            let id = try AttemptStore.insert(
                AttemptStore.Draft(
                    memberID: memberID, agent: options.agent, consent: consent, startedAt: now,
                    correlationID: call.correlationID), db)
            let exchangeID = try JournalStore.insert(draft(call, about: memberID, attemptID: id, at: now), db)
            try AuditStore.append(
                AuditEvent(.register, memberID: memberID, detail: call.correlationID.rawValue),
                agent: options.agent, at: now, db)
            guard let attempt = try AttemptStore.find(id, db),
                let attemptLock = try FileLock(lockPath, byte: id),
                let exchangeLock = try FileLock(lockPath, byte: Self.exchangeLockByte(exchangeID))
            else { throw StateError.unusable(path: lockPath, reason: "another process holds a new attempt's lock") }
            return .begun(
                BegunAttempt(attempt: attempt, exchangeID: exchangeID, locks: [attemptLock, exchangeLock]))
        }
    }

    /// Notes in the attempt's own commit that a row was reached: it is never carried out twice nor passed over unnoticed.
    private func reach(_ batch: RegistrationBatch.Position?, _ db: Database) throws {
        if let batch { try BatchStore.setRowsReached(batch.row + 1, batch.fileHash, db) }
    }

    private func carryOut(
        _ call: PreparedCall<AutoRechargeRegistration>, _ begun: BegunAttempt, batch: RegistrationBatch.Position?
    ) async -> RegistrationResult {
        defer { withExtendedLifetime(begun.locks) {} }
        options.onStep(.committed)
        let departure = Departure()
        let (onStep, now) = (options.onStep, options.now)
        let reply = await client.send(call) { step in
            if step == .requestLeft { departure.note(now()) }
            onStep(RegistrationStep(step))
        }
        let exchange = reply.exchange
        var attempt = begun.attempt
        attempt.state = AttemptVerdict(reply, codes: codes).state
        attempt.sentAt = departure.time
        attempt.answer = Attempt.Answer(
            httpStatus: exchange.httpStatus, status: exchange.status,
            responseCorrelationID: exchange.responseCorrelationID,
            registrationNumber: reply.response?.bankAccRegNo, duration: exchange.duration)
        let responseText = ExchangeText(masking: options.masking).response(exchange)
        let finished = attempt
        do throws(StateError) {
            try database.commitAnswer { db in
                guard
                    try AttemptStore.finish(
                        finished.id, state: finished.state, answer: finished.answer, sentAt: finished.sentAt, db)
                else {
                    throw StateError.unusable(
                        path: database.folder.databasePath, reason: "somebody settled the attempt while it was sent")
                }
                try JournalStore.finish(begun.exchangeID, exchange: exchange, responseText: responseText, db)
                if let batch, case .notSent = finished.state {
                    try BatchStore.setRowsReached(batch.row, batch.fileHash, db)
                }
                try AuditStore.append(
                    AuditEvent(.outcome, memberID: finished.memberID, detail: finished.outcomeWord),
                    agent: options.agent, at: options.now(), db)
            }
            options.onStep(.recorded)
            return .attempted(attempt, recordingFailure: nil)
        } catch {
            return .attempted(attempt, recordingFailure: error)
        }
    }
}
