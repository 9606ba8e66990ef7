extension Desk {
    /// Allows this agent to register in production, for a time; that goes into the audit.
    /// - Returns: How long it is allowed from now on.
    /// - Throws: ``GateRefusal`` where this desk may not or there is no reason for it, or ``StateError``.
    @discardableResult
    public func arm(for duration: Duration, reason: String) async throws -> Duration {
        let duration = min(max(duration, .seconds(1)), Arming.longest)
        try await change(.desk, .arm(reason: reason)) { transaction in
            let arming = Arming(since: transaction.now, duration: duration, reason: reason)
            try ArmingStore.arm(options.agent, arming, transaction)
            transaction.audit(.arm(arming))
        }
        return duration
    }

    /// Takes the permission back before its time is over.
    /// - Returns: Whether there was one.
    @discardableResult
    public func disarm() async throws(StateError) -> Bool {
        try await store.commit(.desk) { transaction in
            guard try ArmingStore.disarm(options.agent, transaction) else { return false }
            transaction.audit(.disarm)
            return true
        }
    }

    /// How long this agent may still register in production; `nil` where that is not allowed.
    public func armedFor() async throws(StateError) -> Duration? {
        guard profile.guardLevel == .production else { return nil }
        return try await store.read { transaction in
            try ArmingStore.find(options.agent, transaction.sql)?.remaining(at: transaction.now)
        }
    }
}
