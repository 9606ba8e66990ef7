import Konaplate

/// Exchanges in the database.
///
/// Every function is part of a transaction of the caller's, whose seal gives a changed exchange its revision.
enum JournalStore {
    /// What is known before the first byte.
    struct Draft {
        let attemptID: Int64?
        let profile: String
        let agent: String
        let api: String
        let path: String
        let memberID: MemberID?
        let subject: String?
        let correlationID: CorrelationID
        let requestText: String
    }

    /// Records an exchange as `sending`.
    static func insert(_ draft: Draft, _ transaction: Transaction) throws -> Int64 {
        let now = transaction.now
        let id: Int64? = try transaction.sql.value(
            """
            INSERT INTO exchange (attempt_id, time, boot_id, boot_us, profile, agent, api, path, user_id, subject,
                correlation_id, result, request_text)
            VALUES (\(draft.attemptID), \(now.wall.milliseconds), \(now.boot.bootID), \(now.boot.microseconds),
                \(draft.profile), \(draft.agent), \(draft.api), \(draft.path), \(draft.memberID?.description),
                \(draft.subject), \(draft.correlationID.rawValue), 'sending', \(draft.requestText))
            RETURNING id AS value
            """)
        guard let id else { throw SQLError.failed("a new exchange was not inserted") }
        transaction.added(.exchange(id))
        transaction.changed(exchange: id)
        return id
    }

    /// Whether a correlation ID stands in the journal already.
    static func isTaken(_ correlationID: CorrelationID, _ sql: any SQLConnection) throws(SQLError) -> Bool {
        try sql.value(
            "SELECT EXISTS (SELECT 1 FROM exchange WHERE correlation_id = \(correlationID.rawValue)) AS value")
            ?? false
    }

    /// Whether an answer's correlation ID is the one of another exchange of ours: then it is that one's answer.
    static func isMixedUp(_ id: Int64, with answer: CorrelationID?, _ sql: any SQLConnection) throws(SQLError) -> Bool {
        guard let answer else { return false }
        return try sql.value(
            "SELECT EXISTS (SELECT 1 FROM exchange WHERE correlation_id = \(answer.rawValue) AND id != \(id)) AS value")
            ?? false
    }

    /// Records what came of it.
    static func finish(
        _ id: Int64, exchange: Exchange, responseText: String?, _ transaction: Transaction
    ) throws {
        let isEncrypted: Bool? = exchange.httpStatus == nil ? nil : exchange.isResponseEncrypted
        try transaction.changing(.exchange(id))
        try transaction.sql.execute(
            """
            UPDATE exchange SET result = \(exchange.outcome.journalWord), reason = \(exchange.outcome.reasonWord),
                response_correlation_id = \(exchange.responseCorrelationID?.rawValue),
                http_status = \(exchange.httpStatus), code = \(exchange.status?.code.rawValue),
                message = \(exchange.status?.message), duration_us = \(exchange.duration.wholeMicroseconds),
                encrypted = \(isEncrypted), cause = \(exchange.cause?.journalText), response_text = \(responseText)
            WHERE id = \(id)
            """)
        transaction.changed(exchange: id)
    }

    /// Ends an exchange whose process is gone.
    static func interrupt(_ id: Int64, _ transaction: Transaction) throws {
        try transaction.changing(.exchange(id))
        let changed = try transaction.sql.execute(
            """
            UPDATE exchange SET result = 'unknown', reason = \(UnknownReason.interrupted.rawValue)
            WHERE id = \(id) AND result = 'sending'
            """)
        if changed == 1 { transaction.changed(exchange: id) }
    }
}
