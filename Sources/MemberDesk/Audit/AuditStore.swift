import Crypto
import FoundationEssentials
import GRDB
import Konaplate

/// The audit in the database: each row carries a hash over itself and the row before it.
enum AuditStore {
    /// Adds a row, within the transaction of what it is about.
    static func append(_ event: AuditEvent, agent: String, at time: Timestamp, _ db: Database) throws {
        let last = try Row.fetchOne(db, sql: "SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1")
        let id: Int64 = (last?["id"] ?? 0) + 1
        let row = AuditRow(
            id: id, time: time.milliseconds, agent: agent, action: event.action.rawValue,
            userID: event.memberID?.description, detail: event.detail)
        try db.execute(
            sql: "INSERT INTO audit (id, time, agent, action, user_id, detail, hash) VALUES (?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                row.id, row.time, row.agent, row.action, row.userID, row.detail, row.hash(after: last?["hash"] ?? ""),
            ])
    }

    /// The first row that does not fit the chain, or that the attempts show to be missing at its end.
    static func firstBrokenRow(_ db: Database) throws -> Int64? {
        var previous = ""
        var expectedID: Int64 = 1
        let cursor = try Row.fetchCursor(db, sql: "SELECT * FROM audit ORDER BY id")
        while let row = try cursor.next() {
            let id: Int64 = row["id"]
            let hash: String = row["hash"]
            let content = AuditRow(
                id: id, time: row["time"], agent: row["agent"], action: row["action"], userID: row["user_id"],
                detail: row["detail"])
            guard id == expectedID else { return expectedID }
            guard hash == content.hash(after: previous) else { return id }
            previous = hash
            expectedID += 1
        }
        // Each attempt has its row; an end that was cut off shows where an attempt stands without one.
        let isWhole = try Bool.fetchOne(
            db,
            sql: """
                SELECT (SELECT count(*) FROM attempt) <= (SELECT count(*) FROM audit WHERE action = ?)
                """, arguments: [AuditEvent.Action.register.rawValue])
        return isWhole ?? true ? nil : expectedID
    }
}

private struct AuditRow {
    let id: Int64
    let time: Int64
    let agent: String
    let action: String
    let userID: String?
    let detail: String?

    /// SHA-256 over the previous hash and every field, each with its length, so that no text can be moved from one
    /// field to another.
    func hash(after previous: String) -> String {
        var hasher = SHA256()
        for field in [previous, String(id), String(time), agent, action, userID, detail] {
            guard let field else {
                // An empty text in its place would be another row.
                hasher.update(data: Data("-:".utf8))
                continue
            }
            let bytes = Data(field.utf8)
            hasher.update(data: Data("\(bytes.count):".utf8))
            hasher.update(data: bytes)
        }
        return hasher.finalize().map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
