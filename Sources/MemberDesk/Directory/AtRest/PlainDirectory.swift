import Konaplate

/// The list of members as versions kept it that did not encrypt it.
enum PlainDirectory {
    private static let rowsPerPage = 10_000

    /// Whether there is anything of it.
    static func exists(_ sql: any SQLConnection) throws(SQLError) -> Bool {
        try sql.row("SELECT 1 FROM member LIMIT 1") != nil
    }

    /// Takes all members away from it and gives them to the encrypted one.
    static func move(to store: DirectoryStore, _ sql: any SQLConnection) throws(SQLError) {
        let updatedAt: Int64 = try sql.value("SELECT max(updated_at) AS value FROM member") ?? 0
        var members: [Member] = []
        var last = ""
        while true {
            // By the key and in pieces: a million rows never stand beside their members.
            let rows = try sql.rows(
                """
                SELECT user_id, name, mobile, login_id FROM member WHERE user_id > \(last)
                ORDER BY user_id LIMIT \(rowsPerPage)
                """)
            for row in rows { members.append(try Member(row)) }
            guard rows.count == rowsPerPage, let newest = members.last else { break }
            last = newest.id.description
        }
        try store.save(members, at: Timestamp(milliseconds: updatedAt))
        try sql.execute("DELETE FROM member")
        try sql.execute("UPDATE directory SET has_traces = 1")
    }
}

extension Member {
    fileprivate init(_ row: SQLRow) throws(SQLError) {
        self.init(
            id: try row.memberID(), name: try row.optional("name").map { Personal($0) },
            mobile: try row.optional("mobile").map { Personal($0) },
            loginID: try row.optional("login_id").map { Personal($0) })
    }
}
