import Konaplate

extension Desk {
    /// Ends what dead processes left behind, and lets settle times go on after the machine was started again.
    ///
    /// An attempt or exchange is alive exactly while its life sign is held.
    public func recoverInterrupted() async throws(StateError) {
        let boot = options.clock.now().boot
        let found = try await store.read { transaction in
            let open = try AttemptStore.allOpen(transaction.sql)
            return (
                attempts: open.filter { $0.state == .sending }, exchanges: try JournalStore.sending(transaction.sql),
                isOfOtherBoot: open.contains { $0.state != .sending && $0.sentBoot?.bootID != boot.bootID }
            )
        }
        let signs = found.attempts.map { LifeSign.attempt($0.id) } + found.exchanges.map { LifeSign.exchange($0) }
        let alive = signs.isEmpty ? [] : try await store.alive(among: Set(signs))
        let deadAttempts = found.attempts.filter { !alive.contains(.attempt($0.id)) }
        let deadExchanges = found.exchanges.filter { !alive.contains(.exchange($0)) }
        guard !deadAttempts.isEmpty || !deadExchanges.isEmpty || found.isOfOtherBoot else { return }
        let timeout = profile.timeout
        try await store.commit(.desk) { transaction in
            if found.isOfOtherBoot { try AttemptStore.beginBoot(transaction) }
            for attempt in deadAttempts {
                let latest = attempt.latestSending(at: transaction.now, timeout: timeout)
                guard try AttemptStore.interrupt(attempt.id, latest: latest, transaction) else { continue }
                transaction.audit(.outcome(attempt.memberID, attempt.correlationID, .unknown(.interrupted)))
            }
            for id in deadExchanges { try JournalStore.interrupt(id, transaction) }
        }
    }
}

extension Attempt {
    /// The latest time at which the first byte of an attempt can have left whose process is gone.
    ///
    /// It may have sent until its process ended, which was before now, or until its time was over. By the boot clock
    /// that can be told only while the machine runs on; after that it counts from now.
    fileprivate func latestSending(at now: Moment, timeout: Duration) -> Moment {
        let wall = min(now.wall, startedAt.advanced(by: timeout))
        guard let sentBoot, let since = now.boot.duration(since: sentBoot) else {
            return Moment(wall: wall, boot: now.boot)
        }
        return Moment(wall: wall, boot: since < timeout ? now.boot : sentBoot.advanced(by: timeout))
    }
}
