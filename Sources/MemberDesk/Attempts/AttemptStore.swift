import Konaplate

/// Attempts in the database.
///
/// Every function is part of a transaction of the caller's.
enum AttemptStore {
    /// What is known before the first byte.
    struct Draft {
        let memberID: MemberID
        let agent: String
        let consent: String?
        let startedAt: Moment
        let correlationID: CorrelationID
        /// The row of a file that it is for.
        var row: RegistrationBatch.Position?
    }

    /// Records an attempt as `sending`, with the newest reading of the account before it.
    ///
    /// A reading that was not asked after the end of every earlier attempt does not count: what that one changed would
    /// look like a change by this one.
    static func insert(_ draft: Draft, _ transaction: Transaction) throws(SQLError) -> Attempt {
        let memberID = draft.memberID.description
        let rows = try transaction.sql.rows(
            """
            INSERT INTO attempt (user_id, agent, consent, started_at, sent_boot_id, sent_boot_us, correlation_id,
                batch_run, batch_row, hash_before, state)
            VALUES (\(memberID), \(draft.agent), \(draft.consent), \(draft.startedAt.wall.milliseconds),
                \(draft.startedAt.boot.bootID), \(draft.startedAt.boot.microseconds), \(draft.correlationID.rawValue),
                \(draft.row?.run), \(draft.row?.row), (
                    SELECT auto_recharge_hash FROM reading
                    WHERE user_id = \(memberID) AND auto_recharge_hash != '' AND exchange_id > coalesce((
                        SELECT max(ended_after_exchange) FROM attempt
                        WHERE user_id = \(memberID) AND state != 'notSent'), 0)), 'sending')
            RETURNING *
            """)
        guard let row = rows.first else { throw .failed("a new attempt was not inserted") }
        let attempt = try Attempt(row)
        transaction.added(.attempt(attempt.id))
        return attempt
    }

    /// Records what came of an attempt and when its first byte left; only its sender does.
    ///
    /// The sender knows better than somebody who took it for dead.
    /// - Returns: Whether the attempt was still the sender's.
    static func finish(
        _ id: Int64, state: AttemptState, answer: Attempt.Answer?, sent: Moment?, _ transaction: Transaction
    ) throws(SQLError) -> Bool {
        let columns = AttemptColumns(state)
        try transaction.changing(.attempt(id))
        let changed = try transaction.sql.execute(
            """
            UPDATE attempt SET state = \(columns.state), refusal = \(columns.refusal), reason = \(columns.reason),
                http_status = \(answer?.httpStatus), code = \(answer?.status?.code.rawValue),
                message = \(answer?.status?.message), response_correlation_id = \(answer?.responseCorrelationID?.rawValue),
                registration_number = \(answer?.registrationNumber), duration_us = \(answer?.duration?.wholeMicroseconds),
                cause = \(answer?.cause?.journalText), sent_at = \(sent?.wall.milliseconds),
                sent_boot_id = coalesce(\(sent?.boot.bootID), sent_boot_id),
                sent_boot_us = coalesce(\(sent?.boot.microseconds), sent_boot_us), \(ended(at: transaction.now))
            WHERE id = \(id) AND (state = 'sending' OR (state = 'unknown' AND reason = 'interrupted'))
            """)
        return changed == 1
    }

    /// Ends an attempt whose process is gone, with the latest time at which its first byte can have left.
    /// - Returns: Whether it was still `sending`.
    static func interrupt(_ id: Int64, latest: Moment, _ transaction: Transaction) throws(SQLError) -> Bool {
        try transaction.changing(.attempt(id))
        let changed = try transaction.sql.execute(
            """
            UPDATE attempt SET state = 'unknown', reason = \(UnknownReason.interrupted.rawValue),
                sent_at = \(latest.wall.milliseconds), sent_boot_id = \(latest.boot.bootID),
                sent_boot_us = \(latest.boot.microseconds)
            WHERE id = \(id) AND state = 'sending'
            """)
        return changed == 1
    }

    /// Lets the settle time of unknown attempts count from now where it was counted in another boot of the machine.
    static func beginBoot(_ transaction: Transaction) throws(SQLError) {
        let boot = transaction.now.boot
        let condition: SQL = "WHERE state = 'unknown' AND coalesce(sent_boot_id, '') != \(boot.bootID)"
        for row in try transaction.sql.rows("SELECT id FROM attempt \(condition)") {
            try transaction.changing(.attempt(try row.value("id")))
        }
        try transaction.sql.execute(
            "UPDATE attempt SET sent_boot_id = \(boot.bootID), sent_boot_us = \(boot.microseconds) \(condition)")
    }

    /// Settles an unknown attempt.
    /// - Returns: Whether it was still unknown.
    static func settle(
        _ id: Int64, isRegistered: Bool, settlement: Attempt.Settlement, _ transaction: Transaction
    ) throws(SQLError) -> Bool {
        try transaction.changing(.attempt(id))
        let changed = try transaction.sql.execute(
            """
            UPDATE attempt SET state = \(isRegistered ? "registered" : "notRegistered"),
                settled_at = \(settlement.at.milliseconds), settled_by = \(settlement.by.rawValue),
                settled_agent = \(settlement.agent), settle_reason = \(settlement.reason),
                inquiry_correlation_id = \(settlement.inquiryCorrelationID?.rawValue), \(ended(at: transaction.now))
            WHERE id = \(id) AND state = 'unknown'
            """)
        return changed == 1
    }

    /// The columns that say when an outcome was known, by what nobody can set: the boot clock and the exchanges until then.
    private static func ended(at now: Moment) -> SQL {
        """
        ended_boot_id = \(now.boot.bootID), ended_boot_us = \(now.boot.microseconds),
            ended_after_exchange = (SELECT coalesce(max(id), 0) FROM exchange)
        """
    }
}
