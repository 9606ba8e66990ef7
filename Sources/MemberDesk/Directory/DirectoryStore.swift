import FoundationEssentials
import Konaplate

/// The imported list of members in the database, in encrypted blocks.
///
/// No API of the platform lists members. Where each block begins is readable, so that a member is found by decrypting one of
/// them. A few members that are added or changed are kept beside the blocks, each by itself, until there are so many that
/// the blocks they belong to are written anew: adding a member does not cost what reading all does.
struct DirectoryStore {
    /// How what is kept is encrypted; `nil` where nothing is kept that needs to be.
    let cipher: DirectoryCipher?
    private let transaction: Transaction

    /// The list in a transaction, which reads or changes it.
    init(cipher: DirectoryCipher?, _ transaction: Transaction) {
        self.cipher = cipher
        self.transaction = transaction
    }

    /// The database.
    var sql: any SQLConnection { transaction.sql }

    /// Says that the list is going to change, so that the chain answers for what it becomes.
    func willChange() throws(SQLError) { try transaction.changing(.directory) }

    /// Where a block stands.
    struct Place {
        let number: Int64
        let first: MemberID
    }

    /// Where the blocks stand, by their first members.
    func places() throws(SQLError) -> [Place] {
        var places: [Place] = []
        for row in try sql.rows("SELECT number, first_id FROM member_block ORDER BY first_id") {
            places.append(Place(number: try row.value("number"), first: try row.sortableMemberID("first_id")))
        }
        return places
    }

    /// A block that is listed.
    func block(_ place: Place) throws(SQLError) -> MemberBlock {
        guard let block = try block(place.number) else { throw .damaged("number") }
        return block
    }

    /// A block by its number; `nil` where it is gone.
    ///
    /// Where the list was read in another transaction, what stands there has to have the mark that the list knew.
    func block(_ number: Int64, marked mark: Data? = nil) throws(SQLError) -> MemberBlock? {
        guard let row = try sql.row("SELECT mark, content FROM member_block WHERE number = \(number)") else {
            return nil
        }
        if let mark { guard try row.value("mark") == mark else { throw .damaged("mark") } }
        return try opened(row, at: .block(number))
    }

    private func opened(_ row: SQLRow, at place: DirectoryCipher.Place) throws(SQLError) -> MemberBlock {
        let content: Data = try row.value("content")
        if case .block = place {
            // The list knows a block by its mark, which has to be that of what stands there.
            let mark = DirectoryList.mark(of: content, isEncrypted: cipher != nil)
            guard try row.value("mark") == mark else { throw .damaged("mark") }
        }
        guard let cipher else { return try MemberBlock(encoded: content) }
        return try MemberBlock(encoded: try cipher.open(content, at: place))
    }

    /// What stands beside the blocks.
    func changes(since time: Int64 = .min) throws(SQLError) -> [MemberBlock] {
        var blocks: [MemberBlock] = []
        for row in try sql.rows("SELECT user_id, content FROM member_change WHERE updated_at >= \(time)") {
            blocks.append(try opened(row, at: .change(try row.memberID())))
        }
        return blocks.sorted { $0.id(at: 0) < $1.id(at: 0) }
    }

    /// Lends all members by number, some thousand at a time.
    func forEachBlock(_ body: (MemberBlock) throws -> Void) throws {
        var beside = try changes()[...]
        let places = try places()
        for (position, place) in places.enumerated() {
            let next = position + 1 < places.count ? places[position + 1].first : nil
            let here = next.map { next in beside.prefix { $0.id(at: 0) < next } } ?? beside
            beside = beside.dropFirst(here.count)
            let block = try self.block(place)
            try body(here.isEmpty ? block : block.merged(with: Array(here)))
        }
        if !beside.isEmpty { try body(MemberBlock().merged(with: Array(beside))) }
    }

    /// All members by number.
    func all() throws -> PackedDirectory {
        var pieces: [PackedDirectory.Piece] = []
        try forEachBlock { pieces.append(PackedDirectory.Piece(block: $0, number: nil)) }
        return PackedDirectory(pieces: pieces)
    }

    /// The members that were added or changed since a time; `nil` where they are more than a limit.
    func changed(since time: Int64, limit: Int) throws(SQLError) -> [Member]? {
        let written: Int =
            try sql.value("SELECT coalesce(sum(count), 0) AS value FROM member_block WHERE updated_at >= \(time)") ?? 0
        guard written <= limit else { return nil }
        var members: [Member] = []
        for row in try sql.rows("SELECT number, mark, content FROM member_block WHERE updated_at >= \(time)") {
            let block = try opened(row, at: .block(try row.value("number")))
            for place in 0..<block.count { members.append(block.member(at: place)) }
        }
        members += try changes(since: time).map { $0.member(at: 0) }
        return members.count <= limit ? members : nil
    }

    /// One member.
    func find(_ memberID: MemberID) throws(SQLError) -> Member? {
        if let row = try sql.row("SELECT content FROM member_change WHERE user_id = \(memberID.description)") {
            return try opened(row, at: .change(memberID)).member(at: 0)
        }
        guard
            let row = try sql.row(
                """
                SELECT number, mark, content FROM member_block WHERE first_id <= \(memberID.sortable)
                ORDER BY first_id DESC LIMIT 1
                """)
        else { return nil }
        let block = try opened(row, at: .block(try row.value("number")))
        return block.place(of: memberID).map { block.member(at: $0) }
    }

    // MARK: What needs no key

    /// How many members there are.
    static func count(_ sql: any SQLConnection) throws(SQLError) -> Int {
        try sql.value(
            """
            SELECT (SELECT coalesce(sum(count), 0) FROM member_block) + (SELECT count(*) FROM member)
                + (SELECT count(*) FROM member_change WHERE is_new) AS value
            """) ?? 0
    }

    /// When the list was last changed.
    static func updatedAt(_ sql: any SQLConnection) throws(SQLError) -> Timestamp? {
        let time: Int64? = try sql.value(
            """
            SELECT max(time) AS value FROM (SELECT max(updated_at) AS time FROM member_block
                UNION ALL SELECT max(updated_at) FROM member_change UNION ALL SELECT max(updated_at) FROM member)
            """)
        return time.map { Timestamp(milliseconds: $0) }
    }
}

extension MemberID {
    /// The digits, as many for each, so that texts have the order of numbers.
    var sortable: String {
        let digits = description
        return String(repeating: "0", count: max(0, 20 - digits.utf8.count)) + digits
    }
}

extension SQLRow {
    /// A member ID that was written as ``MemberID/sortable``.
    func sortableMemberID(_ column: String) throws(SQLError) -> MemberID {
        guard let number = UInt64(try value(column, as: String.self)), let memberID = MemberID(number) else {
            throw .damaged(column)
        }
        return memberID
    }
}
