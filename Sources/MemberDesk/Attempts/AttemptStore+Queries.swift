import Konaplate

extension AttemptStore {
    /// Claims the check of an unknown attempt: until then no console makes it by itself.
    /// - Returns: Whether it was due, and nobody else has claimed it.
    static func claimCheck(
        _ id: Int64, at now: Timestamp, until: Timestamp, _ sql: any SQLConnection
    ) throws(SQLError) -> Bool {
        // What is further ahead than any plan was planned before the clock went backwards.
        let latest = max(until, now.advanced(by: CheckBackoff.longest))
        let changed = try sql.execute(
            """
            UPDATE attempt SET check_after = \(until.milliseconds)
            WHERE id = \(id) AND state = 'unknown'
                AND (coalesce(check_after, 0) <= \(now.milliseconds) OR check_after > \(latest.milliseconds))
            """)
        return changed == 1
    }

    /// Keeps the correlation ID of the newest inquiry about an attempt that stays unknown, and puts the next one off.
    ///
    /// An inquiry before the server has had its time puts nothing off: whoever asks early is not told later for it.
    static func noteInquiry(
        about attempt: Attempt, hasSettled: Bool, correlationID: CorrelationID, settle: Duration,
        _ transaction: Transaction
    ) throws(SQLError) {
        let (id, sql, now) = (attempt.id, transaction.sql, transaction.now.wall)
        try transaction.changing(.attempt(id))
        let before: Int = try sql.value("SELECT check_count AS value FROM attempt WHERE id = \(id)") ?? 0
        let count = hasSettled ? before + 1 : before
        let settled = attempt.settleEnd(settle)
        let next =
            hasSettled
            ? now.advanced(by: CheckBackoff.delay(after: count, settle: settle))
            : settled > now && settled <= now.advanced(by: settle) ? settled : now.advanced(by: settle)
        try sql.execute(
            """
            UPDATE attempt SET inquiry_correlation_id = \(correlationID.rawValue), check_count = \(count),
                check_after = \(next.milliseconds)
            WHERE id = \(id) AND state = 'unknown'
            """)
    }

    /// The open attempt of a member.
    static func open(for memberID: MemberID, _ sql: any SQLConnection) throws(SQLError) -> Attempt? {
        try fetch("WHERE user_id = \(memberID.description) AND state IN ('sending', 'unknown')", sql).first
    }

    /// The newest attempt of a member; an open one is always that.
    static func newest(for memberID: MemberID, _ sql: any SQLConnection) throws(SQLError) -> Attempt? {
        try fetch("WHERE user_id = \(memberID.description) ORDER BY id DESC LIMIT 1", sql).first
    }

    /// All open attempts, oldest first.
    static func allOpen(_ sql: any SQLConnection) throws(SQLError) -> [Attempt] {
        try fetch("WHERE state IN ('sending', 'unknown') ORDER BY started_at, id", sql)
    }

    /// The numbers of all open attempts.
    static func openIDs(_ sql: any SQLConnection) throws(SQLError) -> [Int64] {
        var ids: [Int64] = []
        for row in try sql.rows("SELECT id FROM attempt WHERE state IN ('sending', 'unknown')") {
            ids.append(try row.value("id"))
        }
        return ids
    }

    /// All attempts for a member, oldest first.
    static func history(of memberID: MemberID, _ sql: any SQLConnection) throws(SQLError) -> [Attempt] {
        try fetch("WHERE user_id = \(memberID.description) ORDER BY id", sql)
    }

    /// The newest attempt of each member.
    static func newestByMember(_ sql: any SQLConnection) throws(SQLError) -> [Attempt] {
        try fetch("WHERE id IN (SELECT max(id) FROM attempt GROUP BY user_id)", sql)
    }

    /// One attempt.
    static func find(_ id: Int64, _ sql: any SQLConnection) throws(SQLError) -> Attempt? {
        try fetch("WHERE id = \(id)", sql).first
    }

    private static func fetch(_ condition: SQL, _ sql: any SQLConnection) throws(SQLError) -> [Attempt] {
        var attempts: [Attempt] = []
        for row in try sql.rows("SELECT * FROM attempt \(condition)") { attempts.append(try Attempt(row)) }
        return attempts
    }
}
