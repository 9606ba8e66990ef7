public import Konaplate

/// A response code that an API answered with, as the journal has it.
public struct SeenCode: Hashable, Sendable {
    /// The code.
    public let code: ResponseCode
    /// The API's short name.
    public let api: String
    /// How often it came.
    public let count: Int
    /// When it came last.
    public let lastSeen: Timestamp
    /// The message that came with it last, as far as the journal shows it.
    public let message: String

    /// Makes a record of a code.
    public init(code: ResponseCode, api: String, count: Int, lastSeen: Timestamp, message: String) {
        self.code = code
        self.api = api
        self.count = count
        self.lastSeen = lastSeen
        self.message = message
    }
}

extension JournalStore {
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

extension Desk {
    /// The response codes that the journal has seen, by code and API.
    public func seenCodes() async throws(StateError) -> [SeenCode] {
        try await store.read { try JournalStore.seenCodes($0.sql) }
    }
}
