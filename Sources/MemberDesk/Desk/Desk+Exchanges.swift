import Konaplate

extension Desk {
    /// The byte of the lock file that belongs to an exchange; attempts have the ones below.
    static func exchangeLockByte(_ id: Int64) -> Int64 { (1 << 40) + id }

    /// Looks something up at the platform, with a line in the journal before and after.
    func look<Response>(
        _ endpoint: Endpoint<MemberRequest, Response>, at memberID: MemberID
    ) async throws -> Reply<Response> {
        let (call, id, lock) = try await beginLooking(endpoint, at: memberID)
        defer { withExtendedLifetime(lock) {} }
        let reply = await client.send(call)
        let responseText = ExchangeText(masking: options.masking).response(reply.exchange)
        try database.commitAnswer { db in
            try JournalStore.finish(id, exchange: reply.exchange, responseText: responseText, db)
        }
        return reply
    }

    private func beginLooking<Response>(
        _ endpoint: Endpoint<MemberRequest, Response>, at memberID: MemberID
    ) async throws -> (PreparedCall<Response>, id: Int64, lock: FileLock) {
        let lockPath = database.folder.attemptLockPath
        while true {
            let call = try await prepare(endpoint, for: memberID)
            let begun: (Int64, FileLock)? = try database.commit { db in
                guard try !JournalStore.isTaken(call.correlationID, db) else { return nil }
                let now = options.now()
                let id = try JournalStore.insert(draft(call, about: memberID, attemptID: nil, at: now), db)
                try AuditStore.append(
                    AuditEvent(.look, memberID: memberID, detail: call.api.name), agent: options.agent, at: now, db)
                guard let lock = try FileLock(lockPath, byte: Self.exchangeLockByte(id)) else {
                    throw StateError.unusable(path: lockPath, reason: "another process holds a new exchange's lock")
                }
                return (id, lock)
            }
            if let (id, lock) = begun { return (call, id, lock) }
        }
    }

    /// Makes a call ready, with the profile's place in an error.
    func prepare<Response>(
        _ endpoint: Endpoint<MemberRequest, Response>, for memberID: MemberID
    ) async throws(ConfigurationError) -> PreparedCall<Response> {
        do {
            return try await client.prepare(endpoint, for: memberID)
        } catch {
            throw ConfigurationError.missingCryptoKeys(profile: profile, api: endpoint.api.name)
        }
    }

    /// What the journal says of a call before its first byte.
    func draft<Response>(
        _ call: PreparedCall<Response>, about memberID: MemberID, attemptID: Int64?, at time: Timestamp
    ) -> JournalStore.Draft {
        JournalStore.Draft(
            attemptID: attemptID, time: time, profile: profile.name, agent: options.agent, api: call.api.name,
            path: call.path, memberID: memberID, correlationID: call.correlationID,
            requestText: ExchangeText(masking: options.masking).request(call))
    }

    /// Ends what dead processes left behind: an attempt or exchange is alive exactly while its byte is locked.
    public func recoverInterrupted() throws(StateError) {
        let path = database.folder.attemptLockPath
        let (attempts, exchanges) = try database.read { db in
            (try AttemptStore.allOpen(db).filter { $0.state == .sending }, try JournalStore.sending(db))
        }
        var deadAttempts: [Attempt] = []
        for attempt in attempts where try !FileLock.isHeld(path, byte: attempt.id) { deadAttempts.append(attempt) }
        var deadExchanges: [Int64] = []
        for id in exchanges where try !FileLock.isHeld(path, byte: Self.exchangeLockByte(id)) {
            deadExchanges.append(id)
        }
        guard !deadAttempts.isEmpty || !deadExchanges.isEmpty else { return }
        let (finishedAttempts, finishedExchanges) = (deadAttempts, deadExchanges)
        try database.commit { db in
            let now = options.now()
            for attempt in finishedAttempts {
                // It may have sent until its process ended, which was before now, or until its time was over.
                let latest = min(now, attempt.startedAt.advanced(by: profile.timeout))
                guard try AttemptStore.interrupt(attempt.id, latest: latest, db) else { continue }
                try AuditStore.append(
                    AuditEvent(.outcome, memberID: attempt.memberID, detail: "unknown interrupted"),
                    agent: options.agent, at: now, db)
            }
            for id in finishedExchanges { try JournalStore.interrupt(id, db) }
        }
    }
}
