import Konaplate
import StrictText

/// Who may register in production and until when, in the database: one row an agent.
enum ArmingStore {
    /// Gives an agent the permission, in place of an earlier one.
    static func arm(_ agent: String, _ arming: Arming, _ transaction: Transaction) throws(SQLError) {
        let since = arming.since
        try transaction.changing(.arming(of: agent))
        try transaction.sql.execute(
            """
            INSERT INTO arming (agent, armed_at, boot_id, boot_us, seconds, reason)
            VALUES (\(agent), \(since.wall.milliseconds), \(since.boot.bootID), \(since.boot.microseconds),
                \(arming.duration.components.seconds), \(arming.reason))
            ON CONFLICT (agent) DO UPDATE SET armed_at = excluded.armed_at, boot_id = excluded.boot_id,
                boot_us = excluded.boot_us, seconds = excluded.seconds, reason = excluded.reason
            """)
    }

    /// Takes an agent's permission back.
    /// - Returns: Whether there was one.
    static func disarm(_ agent: String, _ transaction: Transaction) throws(SQLError) -> Bool {
        try transaction.changing(.arming(of: agent))
        return try transaction.sql.execute("DELETE FROM arming WHERE agent = \(agent)") > 0
    }

    /// An agent's permission, if the audit tells of it too; one that somebody wrote by hand is none.
    static func find(_ agent: String, _ sql: any SQLConnection) throws(SQLError) -> Arming? {
        guard let row = try sql.row("SELECT * FROM arming WHERE agent = \(agent)") else { return nil }
        let arming = try Arming(row)
        let audited = try sql.row(
            """
            SELECT action, time, detail FROM audit
            WHERE agent = \(agent) AND action IN (\(AuditEvent.armAction), \(AuditEvent.disarmAction))
            ORDER BY id DESC LIMIT 1
            """)
        guard let audited, try audited.value("action") == AuditEvent.armAction,
            try audited.value("time") == arming.since.wall.milliseconds,
            try audited.optional("detail") == AuditEvent.arm(arming).detail
        else { return nil }
        return arming
    }
}
