import Konaplate

/// Requests for a second person, in the database.
enum ApprovalStore {
    /// What this agent's newest request about something stands at, while it counts.
    ///
    /// An approval that the audit does not tell of was written by hand and is none.
    static func current(
        _ subject: ApprovalSubject, by agent: String, _ transaction: Transaction
    ) throws -> Approval? {
        let row = try transaction.sql.row(
            """
            SELECT * FROM approval
            WHERE kind = \(subject.kind) AND content = \(subject.content) AND agent = \(agent)
            ORDER BY id DESC LIMIT 1
            """)
        guard let approval = try row.map({ try Approval($0) }), approval.isCurrent(at: transaction.now) else {
            return nil
        }
        guard let decision = approval.decision else { return approval }
        return try isAudited(approval, decision, transaction.sql) ? approval : nil
    }

    /// Everything that waits for a decision or to be used, oldest first.
    static func all(_ transaction: Transaction) throws -> [Approval] {
        try transaction.sql.rows("SELECT * FROM approval WHERE used_at IS NULL ORDER BY id").map { try Approval($0) }
            .filter { $0.isCurrent(at: transaction.now) }
    }

    /// A request by its number, while it counts.
    static func find(_ id: Approval.ID, _ transaction: Transaction) throws -> Approval? {
        let approval = try transaction.sql.row("SELECT * FROM approval WHERE id = \(id)").map { try Approval($0) }
        return approval.flatMap { $0.isCurrent(at: transaction.now) ? $0 : nil }
    }

    /// Records a request.
    static func request(
        _ subject: ApprovalSubject, by options: DeskOptions, _ transaction: Transaction
    ) throws -> Approval {
        let now = transaction.now
        let row = try transaction.sql.row(
            """
            INSERT INTO approval (kind, content, agent, uid, requested_at, requested_boot_id, requested_boot_us)
            VALUES (\(subject.kind), \(subject.content), \(options.agent), \(Int64(options.uid)), \(now.wall.milliseconds),
                \(now.boot.bootID), \(now.boot.microseconds))
            RETURNING *
            """)
        guard let row else { throw SQLError.failed("a new request for approval was not inserted") }
        let approval = try Approval(row)
        transaction.added(.approval(approval.id))
        return approval
    }

    /// Records a decision.
    static func decide(
        _ id: Approval.ID, _ decision: Approval.Decision, _ transaction: Transaction
    ) throws(SQLError) {
        try transaction.changing(.approval(id))
        try transaction.sql.execute(
            """
            UPDATE approval SET is_approved = \(decision.isApproved), decided_agent = \(decision.agent),
                decided_uid = \(decision.uid), decided_at = \(decision.at.wall.milliseconds),
                decided_boot_id = \(decision.at.boot.bootID), decided_boot_us = \(decision.at.boot.microseconds),
                decision_reason = \(decision.reason)
            WHERE id = \(id) AND is_approved IS NULL
            """)
    }

    /// Notes that an approval was used: it is not used again.
    static func use(_ approval: Approval, _ transaction: Transaction) throws(SQLError) {
        try transaction.changing(.approval(approval.id))
        try transaction.sql.execute(
            "UPDATE approval SET used_at = \(transaction.now.wall.milliseconds) WHERE id = \(approval.id)")
    }

    private static func isAudited(
        _ approval: Approval, _ decision: Approval.Decision, _ sql: any SQLConnection
    ) throws -> Bool {
        let decided = AuditEvent.decideApproval(approval, decision)
        let isDecided: Int64? = try sql.value(
            """
            SELECT 1 AS value FROM audit
            WHERE agent = \(decision.agent) AND action = \(decided.action) AND detail = \(decided.detail)
                AND time = \(decision.at.wall.milliseconds)
            """)
        let used = AuditEvent.useApproval(approval)
        let isUsed: Int64? = try sql.value(
            """
            SELECT 1 AS value FROM audit
            WHERE agent = \(approval.agent) AND action = \(used.action) AND detail = \(used.detail)
            """)
        return isDecided != nil && isUsed == nil
    }
}
