import StrictText

/// A row of the audit as its hash covers it.
struct AuditRow {
    let id: Int64
    let time: Int64
    let agent: String
    let action: String
    let userID: String?
    let detail: String?
    /// The run of the program that wrote it, whose `start` row says who and where.
    var session: String? = nil
    /// The boot clock, in microseconds since the start that the session names.
    var boot: Int64? = nil
    /// What it says of records, a line each.
    var records: String? = nil

    /// SHA-256 over the previous hash and every field.
    ///
    /// Rows of versions that knew no sessions have the hash of their fields only.
    func hash(after previous: String) -> String {
        var hash = FieldHash()
        for field in [previous, String(id), String(time), agent, action, userID, detail] { hash.add(field) }
        if session != nil || boot != nil || records != nil {
            for field in [session, boot.map { String($0) }, records] { hash.add(field) }
        }
        return hash.text
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
            action: try row.value("action"), userID: try row.optional("user_id"), detail: try row.optional("detail"),
            session: try row.optional("session"), boot: try row.optional("boot_us"),
            records: try row.optional("records"))
    }
}
