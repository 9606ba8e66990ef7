extension Desk {
    /// Deletes what is older than it has to be kept, for good: attempts that are not open, and exchanges.
    ///
    /// It is audited with its reason, before and with every step; one that is interrupted is gone on with by the next.
    /// - Parameters:
    ///   - purge: What goes.
    ///   - isDryRun: Only count.
    /// - Returns: How much went, or would go.
    /// - Throws: ``GateRefusal`` where this desk may not, ``StateError``.
    public func purge(_ purge: Purge, isDryRun: Bool) async throws -> PurgeCount {
        if let refusal = try await decide(.purge(reason: purge.reason)).refusal { throw refusal }
        let planned = try await store.read { try PurgeStore.count(purge, $0.sql) }
        guard !isDryRun else { return planned }
        try await store.commit(.desk) { $0.audit(.purge(purge, planned)) }
        var done = PurgeCount()
        let steps: [(kind: Purge.Kind, remove: @Sendable (Purge, Transaction) throws(SQLError) -> PurgeCount)] = [
            (.attempts, PurgeStore.removeAttempts), (.journal, PurgeStore.removeExchanges),
        ]
        for step in steps where purge.kinds.contains(step.kind) {
            while true {
                try Task.checkCancellation()
                let count = try await store.commit(.desk) { transaction in
                    let count = try step.remove(purge, transaction)
                    if !count.isEmpty { transaction.audit(.purged(count)) }
                    return count
                }
                guard !count.isEmpty else { break }
                done.attempts += count.attempts
                done.readings += count.readings
                done.exchanges += count.exchanges
            }
        }
        done.isErased = try await store.eraseDeleted()
        return done
    }
}

extension PurgeCount {
    /// Whether nothing is counted.
    var isEmpty: Bool { attempts == 0 && readings == 0 && exchanges == 0 }
}
