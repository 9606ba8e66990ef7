import GRDB
import Konaplate

/// The imported list of members in the database.
///
/// No API of the platform lists them.
enum DirectoryStore {
    /// Adds members, or updates known ones with what is given; what is not given stays.
    static func save(_ members: [Member], at time: Timestamp, _ db: Database) throws {
        let statement = try db.makeStatement(
            sql: """
                INSERT INTO member (user_id, name, mobile, login_id, updated_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (user_id) DO UPDATE SET
                    name = coalesce(excluded.name, name), mobile = coalesce(excluded.mobile, mobile),
                    login_id = coalesce(excluded.login_id, login_id), updated_at = excluded.updated_at
                """)
        for member in members {
            try statement.execute(arguments: [
                member.id.description, member.name?.exposed, member.mobile?.exposed, member.loginID?.exposed,
                time.milliseconds,
            ])
        }
    }

    /// All members by number.
    static func all(_ db: Database) throws -> [Member] {
        try Row.fetchAll(db, sql: "SELECT * FROM member ORDER BY length(user_id), user_id").map { try Member($0) }
    }

    static func find(_ memberID: MemberID, _ db: Database) throws -> Member? {
        try Row.fetchOne(db, sql: "SELECT * FROM member WHERE user_id = ?", arguments: [memberID.description])
            .map { try Member($0) }
    }

    static func count(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM member") ?? 0
    }

    /// When the list was last changed.
    static func updatedAt(_ db: Database) throws -> Timestamp? {
        try Int64.fetchOne(db, sql: "SELECT max(updated_at) FROM member").map { Timestamp(milliseconds: $0) }
    }
}

extension Member {
    init(_ row: Row) throws {
        guard let memberID = try? MemberID(text: row["user_id"] as String) else {
            throw DatabaseError(message: "a member of the directory has a member ID that is none")
        }
        self.init(
            id: memberID, name: (row["name"] as String?).map { Personal($0) },
            mobile: (row["mobile"] as String?).map { Personal($0) },
            loginID: (row["login_id"] as String?).map { Personal($0) })
    }
}
