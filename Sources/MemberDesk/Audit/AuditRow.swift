import Crypto
import FoundationEssentials
import StrictText

/// A row of the audit as its hash covers it.
struct AuditRow {
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

extension AuditRow {
    /// A text of the detail.
    func text(of name: String) -> String? {
        guard let detail, let json = try? JSON(text: detail), case .string(let text)? = json[name] else { return nil }
        return text
    }

    init(_ row: SQLRow) throws(SQLError) {
        self.init(
            id: try row.value("id"), time: try row.value("time"), agent: try row.value("agent"),
            action: try row.value("action"), userID: try row.optional("user_id"), detail: try row.optional("detail"))
    }
}
