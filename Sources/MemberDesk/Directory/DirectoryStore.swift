import Konaplate

/// The imported list of members in the database.
///
/// No API of the platform lists them.
enum DirectoryStore {
    /// How many members one statement takes: the text stays the same for all but the last, so it is prepared once.
    private static let rowsPerStatement = 200

    /// How many members are read at once.
    private static let rowsPerPage = 10_000

    /// Adds members, or updates known ones with what is given; what is not given stays.
    static func save(_ members: [Member], at time: Timestamp, _ sql: any SQLConnection) throws(SQLError) {
        var rest = members[...]
        while !rest.isEmpty {
            let rows = rest.prefix(rowsPerStatement).map { member in
                """
                (\(member.id.description), \(member.name?.exposed), \(member.mobile?.exposed), \
                \(member.loginID?.exposed), \(time.milliseconds))
                """ as SQL
            }
            rest = rest.dropFirst(rowsPerStatement)
            try sql.execute(
                """
                INSERT INTO member (user_id, name, mobile, login_id, updated_at) VALUES \(SQL(rows, separator: ", "))
                ON CONFLICT (user_id) DO UPDATE SET
                    name = coalesce(excluded.name, member.name), mobile = coalesce(excluded.mobile, member.mobile),
                    login_id = coalesce(excluded.login_id, member.login_id), updated_at = excluded.updated_at
                """)
        }
    }

    /// All members by number.
    static func all(_ sql: any SQLConnection) throws(SQLError) -> [Member] {
        var members: [Member] = []
        var last = ""
        while true {
            // By the key and in pieces: the database need not sort, and a million rows never stand beside their members.
            let rows = try sql.rows(
                """
                SELECT user_id, name, mobile, login_id FROM member WHERE user_id > \(last)
                ORDER BY user_id LIMIT \(rowsPerPage)
                """)
            for row in rows { members.append(try Member(row)) }
            guard rows.count == rowsPerPage, let newest = members.last else { break }
            last = newest.id.description
        }
        // In the order of texts, which is another one only where the numbers are of different lengths.
        if zip(members, members.dropFirst()).contains(where: { $0.id > $1.id }) { members.sort { $0.id < $1.id } }
        return members
    }

    /// The members that were added or changed since a time, at most so many.
    static func changed(since time: Int64, limit: Int, _ sql: any SQLConnection) throws(SQLError) -> [Member] {
        var members: [Member] = []
        for row in try sql.rows(
            """
            SELECT user_id, name, mobile, login_id FROM member WHERE updated_at >= \(time)
            ORDER BY user_id LIMIT \(limit)
            """)
        {
            members.append(try Member(row))
        }
        return members
    }

    /// One member.
    static func find(_ memberID: MemberID, _ sql: any SQLConnection) throws(SQLError) -> Member? {
        guard let row = try sql.row("SELECT * FROM member WHERE user_id = \(memberID.description)") else { return nil }
        return try Member(row)
    }

    /// How many members there are.
    static func count(_ sql: any SQLConnection) throws(SQLError) -> Int {
        try sql.value("SELECT count(*) AS value FROM member") ?? 0
    }

    /// When the list was last changed.
    static func updatedAt(_ sql: any SQLConnection) throws(SQLError) -> Timestamp? {
        guard let time: Int64 = try sql.value("SELECT max(updated_at) AS value FROM member") else { return nil }
        return Timestamp(milliseconds: time)
    }
}

extension Member {
    init(_ row: SQLRow) throws(SQLError) {
        self.init(
            id: try row.memberID(), name: try row.optional("name").map { Personal($0) },
            mobile: try row.optional("mobile").map { Personal($0) },
            loginID: try row.optional("login_id").map { Personal($0) })
    }
}
