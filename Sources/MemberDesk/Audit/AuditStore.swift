import Konaplate

/// The audit in the database: each row carries a hash over itself and the row before it.
enum AuditStore {
    /// Adds a row, within the transaction of what it is about.
    static func append(
        _ event: AuditEvent, agent: String, at time: Timestamp, _ sql: any SQLConnection
    ) throws(SQLError) {
        let last = try sql.row("SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1")
        let previous: (id: Int64, hash: String) = (try last?.value("id") ?? 0, try last?.value("hash") ?? "")
        let row = AuditRow(
            id: previous.id + 1, time: time.milliseconds, agent: agent, action: event.action,
            userID: event.memberID?.description, detail: event.detail)
        try sql.execute(
            """
            INSERT INTO audit (id, time, agent, action, user_id, detail, hash)
            VALUES (\(row.id), \(row.time), \(row.agent), \(row.action), \(row.userID), \(row.detail),
                \(row.hash(after: previous.hash)))
            """)
    }

    /// The rows that tell of an attempt, oldest first: from its registration to the member's next one.
    static func rows(about attempt: Attempt, _ sql: any SQLConnection) throws(SQLError) -> [AuditRow] {
        var rows: [AuditRow] = []
        for row in try sql.rows(
            "SELECT * FROM audit WHERE user_id = \(attempt.memberID.description) AND action IN ('register', 'outcome', 'settle', 'override') ORDER BY id"
        ) {
            let row = try AuditRow(row)
            guard row.action == AuditEvent.registerAction else {
                if !rows.isEmpty { rows.append(row) }
                continue
            }
            if !rows.isEmpty { break }
            if row.text(of: "correlationId") ?? row.detail == attempt.correlationID.rawValue { rows.append(row) }
        }
        return rows
    }

    /// The first row that does not fit the chain, or that the attempts show to be missing at its end.
    static func firstBrokenRow(_ sql: any SQLConnection) throws(SQLError) -> Int64? {
        var previous = ""
        var expectedID: Int64 = 1
        var traces: [String: AttemptTrace] = [:]
        while true {
            // In pieces: the audit of years need not fit into memory.
            let rows = try sql.rows("SELECT * FROM audit WHERE id >= \(expectedID) ORDER BY id LIMIT 1000")
            if rows.isEmpty { break }
            for row in rows {
                let content = try AuditRow(row)
                guard content.id == expectedID else { return expectedID }
                guard try row.value("hash") == content.hash(after: previous) else { return content.id }
                previous = try row.value("hash")
                expectedID += 1
                guard let userID = content.userID, AttemptTrace.actions.contains(content.action) else { continue }
                traces[userID, default: AttemptTrace()].take(content)
            }
        }
        // Each attempt has its row; an end that was cut off shows where an attempt stands without one.
        let isWhole: Bool? = try sql.value(
            """
            SELECT (SELECT count(*) FROM attempt)
                <= (SELECT count(*) FROM audit WHERE action = \(AuditEvent.registerAction)) AS value
            """)
        guard isWhole ?? true else { return expectedID }
        return try firstDisagreement(traces, sql)
    }

    /// The newest row about an attempt that is not what the chain tells of it.
    private static func firstDisagreement(
        _ traces: [String: AttemptTrace], _ sql: any SQLConnection
    ) throws(SQLError) -> Int64? {
        var traces = traces
        var rows: [Int64] = []
        for attempt in try AttemptStore.newestByMember(sql) {
            let trace = traces.removeValue(forKey: attempt.memberID.description) ?? AttemptTrace()
            if !trace.agrees(with: attempt) { rows.append(trace.row) }
        }
        // What is left was attempted and is gone.
        rows += traces.values.filter { !$0.agrees(with: nil) }.map(\.row)
        return rows.min()
    }
}
