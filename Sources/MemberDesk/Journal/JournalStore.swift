import GRDB
import Konaplate

/// Exchanges in the database.
///
/// Every function is part of a transaction of the caller's.
enum JournalStore {
    private static let nextRevision = "(SELECT coalesce(max(revision), 0) + 1 FROM exchange)"

    /// What is known before the first byte.
    struct Draft {
        let attemptID: Int64?
        let time: Timestamp
        let profile: String
        let agent: String
        let api: String
        let path: String
        let memberID: MemberID
        let correlationID: CorrelationID
        let requestText: String
    }

    /// Puts an exchange down as `sending`.
    static func insert(_ draft: Draft, _ db: Database) throws -> Int64 {
        try db.execute(
            sql: """
                INSERT INTO exchange (revision, attempt_id, time, profile, agent, api, path, user_id,
                    correlation_id, result, request_text)
                VALUES (\(nextRevision), ?, ?, ?, ?, ?, ?, ?, ?, 'sending', ?)
                """,
            arguments: [
                draft.attemptID, draft.time.milliseconds, draft.profile, draft.agent, draft.api, draft.path,
                draft.memberID.description, draft.correlationID.rawValue, draft.requestText,
            ])
        return db.lastInsertedRowID
    }

    /// Whether a correlation ID stands in the journal already.
    static func isTaken(_ correlationID: CorrelationID, _ db: Database) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM exchange WHERE correlation_id = ?)",
            arguments: [correlationID.rawValue]) ?? false
    }

    /// Writes down what came of it.
    static func finish(_ id: Int64, exchange: Exchange, responseText: String?, _ db: Database) throws {
        try db.execute(
            sql: """
                UPDATE exchange SET revision = \(nextRevision), result = ?, reason = ?, response_correlation_id = ?,
                    http_status = ?, code = ?, message = ?, duration_us = ?, encrypted = ?, response_text = ?
                WHERE id = ?
                """,
            arguments: [
                exchange.outcome.journalWord, exchange.outcome.reasonWord, exchange.responseCorrelationID?.rawValue,
                exchange.httpStatus,
                exchange.status?.code.rawValue, exchange.status?.message, exchange.duration.wholeMicroseconds,
                exchange.httpStatus == nil ? nil : exchange.isResponseEncrypted, responseText, id,
            ])
    }

    /// Ends an exchange whose process is gone.
    static func interrupt(_ id: Int64, _ db: Database) throws {
        try db.execute(
            sql: """
                UPDATE exchange SET revision = \(nextRevision), result = 'unknown', reason = ?
                WHERE id = ? AND result = 'sending'
                """,
            arguments: [UnknownReason.interrupted.rawValue, id])
    }

    /// The exchanges that are under way, or whose process is gone.
    static func sending(_ db: Database) throws -> [Int64] {
        try Int64.fetchAll(db, sql: "SELECT id FROM exchange WHERE result = 'sending'")
    }

    /// The revision of the newest change; 0 where there is none.
    static func newestRevision(_ db: Database) throws -> Int64 {
        try Int64.fetchOne(db, sql: "SELECT coalesce(max(revision), 0) FROM exchange") ?? 0
    }

    /// The entries that a filter lets pass, oldest first.
    /// - Parameter revision: Only what changed after this revision, in the order of the changes.
    static func entries(_ filter: JournalFilter, after revision: Int64?, _ db: Database) throws -> [JournalEntry] {
        var conditions = ["revision > ?"]
        var arguments: StatementArguments = [revision ?? 0]
        if let memberID = filter.memberID {
            conditions.append("user_id = ?")
            arguments += [memberID.description]
        }
        if let correlationID = filter.correlationID {
            conditions.append("(correlation_id = ? OR response_correlation_id = ?)")
            arguments += [correlationID.rawValue, correlationID.rawValue]
        }
        if let since = filter.since {
            conditions.append("time >= ?")
            arguments += [since.milliseconds]
        }
        // Readers of all follow the numbers of the entries, followers the order of the changes.
        let order = revision == nil ? "id" : "revision"
        var sql = "SELECT * FROM exchange WHERE \(conditions.joined(separator: " AND ")) ORDER BY \(order)"
        if let limit = filter.limit {
            sql = "SELECT * FROM (\(sql) DESC LIMIT ?) ORDER BY \(order)"
            arguments += [limit]
        }
        return try Row.fetchAll(db, sql: sql, arguments: arguments).map { try JournalEntry($0) }
    }
}

extension JournalEntry {
    init(_ row: Row) throws {
        let code: String? = row["code"]
        let duration: Int64? = row["duration_us"]
        let status = code.map { ResponseStatus(code: ResponseCode(rawValue: $0), message: row["message"] ?? "") }
        let word: String = row["result"]
        let outcome = Outcome<Done>(journalWord: word, reason: row["reason"], status: status)
        guard let memberID = try? MemberID(text: row["user_id"] as String), outcome != nil || word == "sending"
        else { throw DatabaseError(message: "a journal entry cannot be read") }
        self.init(
            id: row["id"], revision: row["revision"], attemptID: row["attempt_id"],
            time: Timestamp(milliseconds: row["time"]), profile: row["profile"], agent: row["agent"],
            api: row["api"], path: row["path"], memberID: memberID,
            correlationID: CorrelationID(rawValue: row["correlation_id"]), outcome: outcome,
            responseCorrelationID: (row["response_correlation_id"] as String?).map { CorrelationID(rawValue: $0) },
            httpStatus: row["http_status"],
            status: status,
            duration: duration.map { .microseconds($0) }, isEncrypted: row["encrypted"],
            requestText: row["request_text"], responseText: row["response_text"])
    }
}
