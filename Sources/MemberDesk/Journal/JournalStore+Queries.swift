import Konaplate

extension JournalStore {
    /// The exchanges that are under way, or whose process is gone.
    static func sending(_ sql: any SQLConnection) throws(SQLError) -> [Int64] {
        var ids: [Int64] = []
        for row in try sql.rows("SELECT id FROM exchange WHERE result = 'sending'") { ids.append(try row.value("id")) }
        return ids
    }

    /// The revision of the newest change; 0 where there is none.
    static func newestRevision(_ sql: any SQLConnection) throws(SQLError) -> Int64 {
        try sql.value("SELECT max(revision) AS value FROM exchange") ?? 0
    }

    /// Whether the platform gave an answer to an inquiry about an attempt that was asked when the attempt's settle time
    /// was over by both clocks.
    static func hasInquiry(
        of api: String, about attempt: Attempt, settle: Duration, _ sql: any SQLConnection
    ) throws(SQLError) -> Bool {
        guard let sentBoot = attempt.sentBoot else { return false }
        let settled = Moment(wall: attempt.sentAt ?? attempt.startedAt, boot: sentBoot).advanced(by: settle)
        return try sql.value(
            """
            SELECT EXISTS (
                SELECT 1 FROM exchange
                WHERE user_id = \(attempt.memberID.description) AND api = \(api) AND result = 'answered'
                    AND time >= \(settled.wall.milliseconds)
                    AND boot_id = \(settled.boot.bootID) AND boot_us >= \(settled.boot.microseconds)) AS value
            """) ?? false
    }

    /// The next entries that a filter lets pass, whatever its limit, oldest first: those behind a number.
    static func page(
        _ filter: JournalFilter, after id: Int64, upTo newest: Int64, count: Int, _ sql: any SQLConnection
    ) throws(SQLError) -> [JournalEntry] {
        let condition = SQL(
            conditions(filter, after: 0) + ["id > \(id)", "id <= \(newest)"], separator: " AND ")
        return try entries("SELECT * FROM exchange WHERE \(condition) ORDER BY id LIMIT \(count)", sql)
    }

    /// The number of the newest entry; 0 where there is none.
    static func newestID(_ sql: any SQLConnection) throws(SQLError) -> Int64 {
        try sql.value("SELECT max(id) AS value FROM exchange") ?? 0
    }

    /// The lowest number from a time on; `nil` where there is no entry since then.
    static func firstID(since time: Timestamp, _ sql: any SQLConnection) throws(SQLError) -> Int64? {
        try sql.value(firstID(since: time))
    }

    /// The entries that a filter lets pass, oldest first; with a revision, what changed after it in the order of the
    /// changes.
    static func entries(
        _ filter: JournalFilter, after revision: Int64?, _ sql: any SQLConnection
    ) throws(SQLError) -> [JournalEntry] {
        var conditions = conditions(filter, after: revision ?? 0)
        // They are sorted by their numbers, and the database would look at every entry rather than sort those that it finds
        // by their times: it is told from which number on there are any.
        if let since = filter.since { conditions.append("id >= (\(firstID(since: since)))") }
        // Readers of all follow the numbers of the entries, followers the order of the changes.
        let order: SQL = revision == nil ? "id" : "revision"
        var statement: SQL = "SELECT * FROM exchange WHERE \(SQL(conditions, separator: " AND ")) ORDER BY \(order)"
        if let limit = filter.limit {
            statement = "SELECT * FROM (\(statement) DESC LIMIT \(limit)) AS newest ORDER BY \(order)"
        }
        return try entries(statement, sql)
    }

    private static func entries(_ statement: SQL, _ sql: any SQLConnection) throws(SQLError) -> [JournalEntry] {
        var entries: [JournalEntry] = []
        for row in try sql.rows(statement) { entries.append(try JournalEntry(row)) }
        return entries
    }

    /// The sign keeps the database from walking along the numbers instead of the times.
    private static func firstID(since time: Timestamp) -> SQL {
        "SELECT min(+id) AS value FROM exchange WHERE time >= \(time.milliseconds)"
    }

    private static func conditions(_ filter: JournalFilter, after revision: Int64) -> [SQL] {
        var conditions: [SQL] = ["revision > \(revision)"]
        if let memberID = filter.memberID { conditions.append("user_id = \(memberID.description)") }
        if let correlationID = filter.correlationID?.rawValue {
            conditions.append("(correlation_id = \(correlationID) OR response_correlation_id = \(correlationID))")
        }
        // The sign keeps the database to the numbers.
        if let since = filter.since { conditions.append("+time >= \(since.milliseconds)") }
        return conditions
    }

    /// The codes of all answers, by code and API.
    static func seenCodes(_ sql: any SQLConnection) throws(SQLError) -> [SeenCode] {
        var codes: [SeenCode] = []
        // Beside max(), SQLite takes the other columns from the row that has it.
        let rows = try sql.rows(
            """
            SELECT code, api, count(*) AS count, max(time) AS time, message FROM exchange
            WHERE code IS NOT NULL GROUP BY code, api ORDER BY code, api
            """)
        for row in rows {
            codes.append(
                SeenCode(
                    code: ResponseCode(rawValue: try row.value("code")), api: try row.value("api"),
                    count: Int(try row.value("count", as: Int64.self)), lastSeen: try row.timestamp("time"),
                    message: try row.optional("message") ?? ""))
        }
        return codes
    }
}

extension JournalEntry {
    init(_ row: SQLRow) throws(SQLError) {
        let code: String? = try row.optional("code")
        let message: String = try row.optional("message") ?? ""
        let userID: String? = try row.optional("user_id")
        let status = code.map { ResponseStatus(code: ResponseCode(rawValue: $0), message: message) }
        let word: String = try row.value("result")
        let outcome = Outcome<Done>(journalWord: word, reason: try row.optional("reason"), status: status)
        guard outcome != nil || word == "sending" else {
            throw .failed("a journal entry has a result that does not exist")
        }
        self.init(
            id: try row.value("id"), revision: try row.value("revision"), attemptID: try row.optional("attempt_id"),
            time: try row.timestamp("time"), profile: try row.value("profile"), agent: try row.value("agent"),
            api: try row.value("api"), path: try row.value("path"),
            memberID: userID == nil ? nil : try row.memberID(), subject: try row.optional("subject"),
            correlationID: CorrelationID(rawValue: try row.value("correlation_id")), outcome: outcome,
            responseCorrelationID: try row.optional("response_correlation_id").map { CorrelationID(rawValue: $0) },
            httpStatus: try row.optional("http_status"),
            status: status,
            duration: try row.optional("duration_us", as: Int64.self).map { .microseconds($0) },
            isEncrypted: try row.optional("encrypted"), requestText: try row.value("request_text"),
            responseText: try row.optional("response_text"),
            cause: try row.optional("cause").flatMap { FailureCause(journalText: $0) })
    }
}
