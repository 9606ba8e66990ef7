public import Konaplate

extension Desk {
    /// Hands rows of the audit out, for a reason that is audited before anybody gets them.
    /// - Throws: ``GateRefusal`` without a reason or a second person where one is asked for, ``StateError``.
    public func exportAudit(_ filter: AuditFilter, reason: String) async throws -> [AuditEntry] {
        let entries = try await store.read { try AuditStore.entries(filter, $0.sql) }
        let request = GateRequest.export(filter.memberID, what: filter.content, reason: reason)
        try await change(.desk, request) {
            $0.audit(.export(.audit, filter.memberID, reason: reason, count: entries.count))
        }
        return entries
    }

    /// Counts what each agent did in a time.
    public func auditReport(
        since: Timestamp, until: Timestamp, hours: OfficeHours
    ) async throws(StateError) -> AuditReport {
        try await record(.viewed(.report, nil))
        return try await store.read { transaction in
            let rows = try transaction.sql.rows(
                """
                SELECT agent, action, time FROM audit
                WHERE time >= \(since.milliseconds) AND time < \(until.milliseconds) ORDER BY id
                """)
            return AuditReport(
                try rows.map { (try $0.value("agent"), try $0.value("action"), try $0.timestamp("time")) },
                hours: hours)
        }
    }
}
