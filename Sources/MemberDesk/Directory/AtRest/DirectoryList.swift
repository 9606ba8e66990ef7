import Crypto
import FoundationEssentials
import Konaplate

/// What the directory consists of: which blocks stand where, and what stands beside them, as one hash.
///
/// Each piece opens in its own place only, but so does an older copy of it. The list tells which copy is the one that counts;
/// it is sealed with the directory's key, and the audit's chain answers for it. It reads marks and not contents, so that it
/// costs as little for a million members.
struct DirectoryList: Hashable, Sendable {
    /// The hash.
    let hash: String

    /// Reads it off the tables.
    init(_ sql: any SQLConnection) throws(SQLError) {
        var hash = SHA256()
        func add(_ line: String) { hash.update(data: Data("\(line)\n".utf8)) }
        for row in try sql.rows("SELECT number, first_id, count, updated_at, mark FROM member_block ORDER BY number") {
            let (number, first): (Int64, String) = (try row.value("number"), try row.value("first_id"))
            let (count, time): (Int64, Int64) = (try row.value("count"), try row.value("updated_at"))
            let mark: Data = try row.value("mark")
            add("block \(number) \(first) \(count) \(time) \(mark.base64EncodedString())")
        }
        for row in try sql.rows("SELECT user_id, updated_at, is_new, content FROM member_change ORDER BY user_id") {
            let (member, time): (String, Int64) = (try row.value("user_id"), try row.value("updated_at"))
            let (isNew, content): (Bool, Data) = (try row.value("is_new"), try row.value("content"))
            add("change \(member) \(time) \(isNew) \(content.base64EncodedString())")
        }
        self.hash = Data(hash.finalize()).base64EncodedString()
    }

    /// What tells the content of a block from an older one: where it is encrypted the nonce, which was drawn for it.
    static func mark(of content: Data, isEncrypted: Bool) -> Data {
        Data(isEncrypted ? content.prefix(12) : Data(SHA256.hash(data: content)).prefix(12))
    }

    /// Whether the directory consists of what its row says, every block's content included.
    static func isWhole(_ row: SQLRow, _ sql: any SQLConnection) throws(SQLError) -> Bool {
        // A version left it that did not say, and nothing was needed of it since.
        guard let list: String = try row.optional("list") else { return true }
        guard try DirectoryList(sql).hash == list, try !PlainDirectory.exists(sql) else { return false }
        let isEncrypted = try row.optional("key_mark", as: String.self) != nil
        for row in try sql.rows("SELECT number FROM member_block ORDER BY number") {
            let number: Int64 = try row.value("number")
            let block = try sql.row("SELECT mark, content FROM member_block WHERE number = \(number)")
            guard let block, try block.value("mark") == mark(of: try block.value("content"), isEncrypted: isEncrypted)
            else { return false }
        }
        return true
    }

    /// Whether the directory's row is the one that the chain tells of last.
    static func agreesWithAudit(_ sql: any SQLConnection) throws(SQLError) -> Bool {
        let digest = try CoveredRecord.directory.digest(sql)
        // In the words of the index over these few rows.
        let newest = try sql.row("SELECT * FROM audit WHERE records LIKE '%directory 1 %' ORDER BY id DESC LIMIT 1")
        guard let newest else { return digest == nil }
        let row = try AuditRow(newest)
        guard let cover = try row.covers.last(where: { $0.record == .directory }), cover.after == digest else {
            return false
        }
        return try AuditStore.isLinked(row.id, sql)
    }
}
