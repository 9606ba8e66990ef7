public import Konaplate

extension Desk {
    /// Registers a member's account for auto recharge: one attempt, one request.
    ///
    /// The attempt is on the disk before the first byte leaves. A cancelled task ends it as not sent, or as unknown.
    /// - Parameters:
    ///   - memberID: The member.
    ///   - consent: The reference of the withdrawal consent.
    ///   - decidedAt: When somebody decided on it; an answer that came for the member since then locks.
    /// - Returns: What became of the attempt, or why the gate let none begin.
    /// - Throws: ``StateError`` or ``ConfigurationError``, both before anything was sent: what cannot be recorded
    ///   afterwards is part of the result.
    public func register(
        _ memberID: MemberID, consent: String? = nil, decidedAt: BootTime? = nil
    ) async throws -> RegistrationResult {
        // Asked before any key is read, so that what is refused here is refused and audited without them, too.
        switch try await decide(.register(memberID, consent: consent, decidedAt: decidedAt)) {
        case .refused(let refusal): return .refusedHere(refusal)
        case .allowed(let now):
            let request = GateRequest.register(memberID, consent: consent, decidedAt: decidedAt ?? now)
            return try await register(request, memberID, batch: nil)
        }
    }

    /// Registers a member, as a row of a batch or by itself, once what dead processes left behind is ended.
    func register(
        _ request: GateRequest, _ memberID: MemberID, batch: RegistrationBatch.Position?
    ) async throws -> RegistrationResult {
        let connection = try await connected()
        while true {
            let call = try await prepare(.autoRechargeRegistration, for: memberID, on: connection.client)
            options.onStep(.prepared)
            switch try await begin(call, for: memberID, request, batch: batch) {
            case .refused(let refusal): return .refusedHere(refusal)
            case .correlationIDTaken: continue
            case .begun(let begun): return await carryOut(call, begun, on: connection)
            }
        }
    }

    private enum Beginning: Sendable {
        case refused(GateRefusal)
        case correlationIDTaken
        case begun(BegunAttempt)
    }

    private struct BegunAttempt: Sendable {
        let attempt: Attempt
        let exchangeID: Int64
        let signs: [HeldSign]
    }

    /// Money rule 2: one synced commit before the first byte, and the signs that prove that this process lives.
    private func begin(
        _ call: PreparedCall<AutoRechargeRegistration>, for memberID: MemberID, _ request: GateRequest,
        batch: RegistrationBatch.Position?
    ) async throws(StateError) -> Beginning {
        try await store.commit(.member(memberID)) { transaction in
            let sql = transaction.sql
            if let refusal = try refusal(of: request, transaction) {
                if refusal.isAboutMember, let batch { try BatchStore.pass(batch, transaction) }
                return .refused(refusal)
            }
            guard try !JournalStore.isTaken(call.correlationID, sql) else { return .correlationIDTaken }
            try requireAgreement(for: memberID, transaction)
            let attempt = try AttemptStore.insert(
                AttemptStore.Draft(
                    memberID: memberID, agent: options.agent, consent: request.consent?.text,
                    startedAt: transaction.now, correlationID: call.correlationID, row: batch), transaction)
            let exchangeID = try JournalStore.insert(draft(call, attemptID: attempt.id), transaction)
            transaction.audit(.register(memberID, call.correlationID))
            let signs = [
                try hold(.attempt(attempt.id), transaction), try hold(.exchange(exchangeID), transaction),
            ]
            return .begun(BegunAttempt(attempt: attempt, exchangeID: exchangeID, signs: signs))
        }
    }

    private func carryOut(
        _ call: PreparedCall<AutoRechargeRegistration>, _ begun: BegunAttempt, on connection: OpenConnection
    ) async -> RegistrationResult {
        defer { withExtendedLifetime(begun.signs) {} }
        options.onStep(.committed)
        let departure = Departure()
        let (onStep, clock) = (options.onStep, options.clock)
        let answered = await connection.client.send(call) { step in
            if step == .requestLeft { departure.note(clock.now()) }
            onStep(RegistrationStep(step))
        }
        let received = answered.refusesAnotherMember ? answered.discarded : answered
        let text = ExchangeText(masking: options.masking)
        do throws(StateError) {
            let (attempt, isOurs) = try await store.commitAnswer(.member(begun.attempt.memberID)) { transaction in
                let reply = try genuine(received, of: begun.exchangeID, transaction)
                let attempt = begun.attempt.ended(by: reply, codes: codes, sentAt: departure.time)
                let isOurs = try AttemptStore.finish(
                    attempt.id, state: attempt.state, answer: attempt.answer, sent: departure.time, transaction)
                // The answer is recorded also where somebody settled the attempt meanwhile, who then has to see it.
                try JournalStore.finish(
                    begun.exchangeID, exchange: reply.exchange, responseText: text.response(reply.exchange),
                    transaction)
                transaction.audit(
                    isOurs
                        ? .outcome(attempt.memberID, attempt.correlationID, attempt.state)
                        : .answer(
                            attempt.memberID, attempt.correlationID, result: reply.exchange.outcome.journalWord))
                return (attempt, isOurs)
            }
            guard isOurs else {
                throw StateError.unrecorded(
                    path: options.stateRoot, reason: "somebody settled the attempt while it was sent")
            }
            options.onStep(.recorded)
            return .attempted(attempt, recordingFailure: nil)
        } catch {
            return .attempted(
                begun.attempt.ended(by: received, codes: codes, sentAt: departure.time), recordingFailure: error)
        }
    }
}

extension Attempt {
    /// The attempt with what came of it.
    fileprivate func ended(
        by reply: Reply<AutoRechargeRegistration>, codes: RegistrationCodes, sentAt departure: Moment?
    ) -> Attempt {
        let exchange = reply.exchange
        var attempt = self
        attempt.state = AttemptVerdict(reply, codes: codes).state
        attempt.sentAt = departure?.wall
        attempt.sentBoot = departure?.boot ?? sentBoot
        attempt.answer = Answer(
            httpStatus: exchange.httpStatus, status: exchange.status,
            responseCorrelationID: exchange.responseCorrelationID,
            registrationNumber: reply.response.map { Field.registrationNumber.shown($0.bankAccRegNo) },
            duration: exchange.duration, cause: exchange.cause)
        return attempt
    }
}
