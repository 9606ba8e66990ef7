import Konaplate
import StrictText

/// Withdrawals of consent, and which reference stands for whom, in the database.
enum ConsentStore {
    /// The withdrawal that keeps a member from being registered.
    static func withdrawal(of memberID: MemberID, _ sql: any SQLConnection) throws -> ConsentWithdrawal? {
        try sql.row(
            "SELECT * FROM withdrawal WHERE user_id = \(memberID.description) AND restored_at IS NULL"
        ).map { try ConsentWithdrawal($0) }
    }

    /// All withdrawals that are in force, oldest first.
    static func withdrawals(_ sql: any SQLConnection) throws -> [ConsentWithdrawal] {
        try sql.rows("SELECT * FROM withdrawal WHERE restored_at IS NULL ORDER BY id").map { try ConsentWithdrawal($0) }
    }

    /// Records that a member has withdrawn the consent.
    static func withdraw(
        _ memberID: MemberID, agent: String, reason: String, _ transaction: Transaction
    ) throws(SQLError) {
        let row = try transaction.sql.row(
            """
            INSERT INTO withdrawal (user_id, withdrawn_at, agent, reason, after_attempt)
            VALUES (\(memberID.description), \(transaction.now.wall.milliseconds), \(agent), \(reason),
                (SELECT coalesce(max(id), 0) FROM attempt WHERE user_id = \(memberID.description)))
            RETURNING id
            """)
        guard let row else { throw .failed("a new withdrawal of consent was not inserted") }
        transaction.added(.withdrawal(try row.value("id")))
    }

    /// Ends a withdrawal with a new consent.
    static func restore(
        _ memberID: MemberID, agent: String, consent: ConsentReference, _ transaction: Transaction
    ) throws(SQLError) {
        let sql = transaction.sql
        let open = try sql.rows(
            "SELECT id FROM withdrawal WHERE user_id = \(memberID.description) AND restored_at IS NULL")
        for row in open {
            let id: Int64 = try row.value("id")
            try transaction.changing(.withdrawal(id))
            try sql.execute(
                """
                UPDATE withdrawal SET restored_at = \(transaction.now.wall.milliseconds), restored_agent = \(agent),
                    restored_consent = \(consent.text)
                WHERE id = \(id)
                """)
        }
    }

    /// Whom a reference stands for already besides a member, or for the member before the consent was withdrawn.
    static func use(
        of consent: ConsentReference, besides memberID: MemberID, _ sql: any SQLConnection
    ) throws -> ConsentUse? {
        let (text, member) = (consent.text, memberID.description)
        let other: Int64? = try sql.value(
            """
            SELECT 1 AS value FROM attempt WHERE lower(consent) = lower(\(text)) AND user_id != \(member)
            UNION ALL
            SELECT 1 FROM withdrawal WHERE lower(restored_consent) = lower(\(text)) AND user_id != \(member)
            LIMIT 1
            """)
        if other != nil { return .otherMember }
        let withdrawn: Int64? = try sql.value(
            """
            SELECT 1 AS value FROM attempt JOIN withdrawal ON withdrawal.user_id = attempt.user_id
            WHERE attempt.user_id = \(member) AND lower(attempt.consent) = lower(\(text))
                AND attempt.id <= withdrawal.after_attempt
            LIMIT 1
            """)
        return withdrawn == nil ? nil : .withdrawn
    }

    /// Whether the newest word of the audit about a member's consent is the one that the table has.
    ///
    /// A withdrawal that somebody removed by hand must not open the gate: money rule 8.
    static func agreesWithAudit(
        _ memberID: MemberID, _ withdrawal: ConsentWithdrawal?, _ sql: any SQLConnection
    ) throws -> Bool {
        let newest: String? = try sql.value(
            """
            SELECT action AS value FROM audit
            WHERE user_id = \(memberID.description)
                AND action IN (\(AuditEvent.withdrawalAction), \(AuditEvent.restorationAction))
            ORDER BY id DESC LIMIT 1
            """)
        return (newest == AuditEvent.withdrawalAction) == (withdrawal != nil)
    }
}

/// Why a reference cannot stand for a member.
public enum ConsentUse: String, Hashable, Sendable {
    /// It stands for another member already.
    case otherMember
    /// The member has withdrawn the consent that it proves.
    case withdrawn
}
