import GRDB
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
        let startedAt: Timestamp
        let correlationID: CorrelationID
    }

    /// Puts an attempt down as `sending`, with the newest reading of the account before it.
    ///
    /// A reading from before the end of an earlier attempt does not count: what that one changed would look like a change
    /// by this one.
    static func insert(_ draft: Draft, _ db: Database) throws -> Int64 {
        try db.execute(
            sql: """
                INSERT INTO attempt (user_id, agent, consent, started_at, correlation_id, hash_before, state)
                VALUES (?1, ?2, ?3, ?4, ?5, (
                    SELECT auto_recharge_hash FROM reading WHERE user_id = ?1 AND read_at > coalesce((
                        SELECT max(coalesce(settled_at, started_at + coalesce(duration_us, 0) / 1000)) FROM attempt
                        WHERE user_id = ?1 AND state != 'notSent'), 0)), 'sending')
                """,
            arguments: [
                draft.memberID.description, draft.agent, draft.consent, draft.startedAt.milliseconds,
                draft.correlationID.rawValue,
            ])
        return db.lastInsertedRowID
    }

    /// Writes down what came of an attempt; only its sender does.
    ///
    /// The sender knows better than somebody who took it for dead.
    /// - Returns: Whether the attempt was still the sender's.
    static func finish(
        _ id: Int64, state: AttemptState, answer: Attempt.Answer?, sentAt: Timestamp?, _ db: Database
    ) throws -> Bool {
        let columns = AttemptColumns(state)
        try db.execute(
            sql: """
                UPDATE attempt SET state = ?, refusal = ?, reason = ?, http_status = ?, code = ?, message = ?,
                    response_correlation_id = ?, registration_number = ?, duration_us = ?, sent_at = ?
                WHERE id = ? AND (state = 'sending' OR (state = 'unknown' AND reason = 'interrupted'))
                """,
            arguments: [
                columns.state, columns.refusal, columns.reason, answer?.httpStatus,
                answer?.status?.code.rawValue, answer?.status?.message, answer?.responseCorrelationID?.rawValue,
                answer?.registrationNumber, answer?.duration?.wholeMicroseconds, sentAt?.milliseconds, id,
            ])
        return db.changesCount == 1
    }

    /// Ends an attempt whose process is gone.
    /// - Parameter latest: The latest time at which its first byte can have left.
    /// - Returns: Whether it was still `sending`.
    static func interrupt(_ id: Int64, latest: Timestamp, _ db: Database) throws -> Bool {
        try db.execute(
            sql: "UPDATE attempt SET state = 'unknown', reason = ?, sent_at = ? WHERE id = ? AND state = 'sending'",
            arguments: [UnknownReason.interrupted.rawValue, latest.milliseconds, id])
        return db.changesCount == 1
    }

    /// Settles an unknown attempt.
    /// - Returns: Whether it was still unknown.
    static func settle(
        _ id: Int64, isRegistered: Bool, settlement: Attempt.Settlement, _ db: Database
    ) throws -> Bool {
        try db.execute(
            sql: """
                UPDATE attempt SET state = ?, settled_at = ?, settled_by = ?, settled_agent = ?, settle_reason = ?,
                    inquiry_correlation_id = ?
                WHERE id = ? AND state = 'unknown'
                """,
            arguments: [
                isRegistered ? "registered" : "notRegistered", settlement.at.milliseconds, settlement.by.rawValue,
                settlement.agent, settlement.reason, settlement.inquiryCorrelationID?.rawValue, id,
            ])
        return db.changesCount == 1
    }

    /// Claims the check of an unknown attempt: until then no console makes it by itself.
    /// - Returns: Whether it was due, and nobody else has claimed it.
    static func claimCheck(_ id: Int64, at now: Timestamp, until: Timestamp, _ db: Database) throws -> Bool {
        // What is further ahead than any plan was planned before the clock went backwards.
        let latest = max(until, now.advanced(by: CheckBackoff.longest))
        try db.execute(
            sql: """
                UPDATE attempt SET check_after = ?
                WHERE id = ? AND state = 'unknown' AND (coalesce(check_after, 0) <= ? OR check_after > ?)
                """,
            arguments: [until.milliseconds, id, now.milliseconds, latest.milliseconds])
        return db.changesCount == 1
    }

    /// Keeps the correlation ID of the newest inquiry about an attempt that stays unknown, and puts the next one off.
    static func noteInquiry(
        _ id: Int64, correlationID: CorrelationID, at now: Timestamp, settle: Duration, _ db: Database
    ) throws {
        let count = try Int.fetchOne(db, sql: "SELECT check_count FROM attempt WHERE id = ?", arguments: [id]) ?? 0
        let next = now.advanced(by: CheckBackoff.delay(after: count + 1, settle: settle))
        try db.execute(
            sql: """
                UPDATE attempt SET inquiry_correlation_id = ?, check_count = ?, check_after = ?
                WHERE id = ? AND state = 'unknown'
                """,
            arguments: [correlationID.rawValue, count + 1, next.milliseconds, id])
    }

    /// The open attempt of a member.
    static func open(for memberID: MemberID, _ db: Database) throws -> Attempt? {
        try fetch(db, "WHERE user_id = ? AND state IN ('sending', 'unknown')", [memberID.description]).first
    }

    /// The newest attempt of a member; an open one is always that.
    static func newest(for memberID: MemberID, _ db: Database) throws -> Attempt? {
        try fetch(db, "WHERE user_id = ? ORDER BY id DESC LIMIT 1", [memberID.description]).first
    }

    /// All open attempts, oldest first.
    static func allOpen(_ db: Database) throws -> [Attempt] {
        try fetch(db, "WHERE state IN ('sending', 'unknown') ORDER BY started_at, id", [])
    }

    /// All attempts for a member, oldest first.
    static func history(of memberID: MemberID, _ db: Database) throws -> [Attempt] {
        try fetch(db, "WHERE user_id = ? ORDER BY id", [memberID.description])
    }

    /// The newest attempt of each member.
    static func newestByMember(_ db: Database) throws -> [Attempt] {
        try fetch(db, "WHERE id IN (SELECT max(id) FROM attempt GROUP BY user_id)", [])
    }

    /// One attempt.
    static func find(_ id: Int64, _ db: Database) throws -> Attempt? {
        try fetch(db, "WHERE id = ?", [id]).first
    }

    private static func fetch(_ db: Database, _ condition: String, _ arguments: StatementArguments) throws -> [Attempt]
    {
        try Row.fetchAll(db, sql: "SELECT * FROM attempt \(condition)", arguments: arguments)
            .map { try Attempt($0) }
    }
}
