import Konaplate

/// The audit in the database: each row carries a hash over itself and the row before it.
enum AuditStore {
    /// Adds a row, within the transaction of what it is about.
    static func append(
        _ event: AuditEvent, covering covers: [RecordCover], by seal: Seal, at now: Moment, _ sql: any SQLConnection
    ) throws(SQLError) {
        let last = try sql.row("SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1")
        let previous: (id: Int64, hash: String) = (try last?.value("id") ?? 0, try last?.value("hash") ?? "")
        let row = AuditRow(
            id: previous.id + 1, time: now.wall.milliseconds, agent: seal.agent, action: event.action,
            userID: event.userID, detail: event.detail, session: seal.session?.context.run,
            boot: now.boot.microseconds,
            records: covers.isEmpty ? nil : covers.map(\.line).joined(separator: "\n"))
        try sql.execute(
            """
            INSERT INTO audit (id, time, agent, action, user_id, detail, session, boot_us, records, hash)
            VALUES (\(row.id), \(row.time), \(row.agent), \(row.action), \(row.userID), \(row.detail), \(row.session),
                \(row.boot), \(row.records), \(row.hash(after: previous.hash)))
            """)
    }

    /// Whether a run of the program has rows already.
    static func hasRows(of session: AuditSession, _ sql: any SQLConnection) throws(SQLError) -> Bool {
        try sql.value("SELECT EXISTS (SELECT 1 FROM audit WHERE session = \(session.context.run)) AS value") ?? false
    }

    /// Whether a row fits the one before it.
    static func isLinked(_ row: Int64, _ sql: any SQLConnection) throws(SQLError) -> Bool {
        guard let found = try sql.row("SELECT * FROM audit WHERE id = \(row)") else { return false }
        let previous: String? = try sql.value("SELECT hash AS value FROM audit WHERE id = \(row - 1)")
        guard row == 1 || previous != nil else { return false }
        return found.text("hash") == (try AuditRow(found)).hash(after: previous ?? "")
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
}
