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
    let sql: any SQLConnection

    /// How many members are kept beside the blocks when they are saved together.
    private static let fewMembers = 64
    /// How many members stand beside the blocks at most.
    private static let mostChanges = 1024

    // MARK: Saving

    /// Adds members, or updates known ones with what is given; what is not given stays.
    func save(_ members: [Member], at time: Timestamp) throws(SQLError) {
        let patches = Self.byNumber(members)
        guard patches.count <= Self.fewMembers else { return try fold(patches, at: time) }
        for patch in patches {
            let known = try find(patch.id)
            let isNew = known == nil ? true : try isNewBesideBlocks(patch.id)
            let block = MemberBlock([kept(known?.updated(with: patch) ?? patch)])
            let content = try sealed(block, at: .change(patch.id))
            try sql.execute(
                """
                INSERT INTO member_change (user_id, updated_at, is_new, content)
                VALUES (\(patch.id.description), \(time.milliseconds), \(isNew), \(content))
                ON CONFLICT (user_id) DO UPDATE SET updated_at = excluded.updated_at, content = excluded.content
                """)
        }
        let changes: Int = try sql.value("SELECT count(*) AS value FROM member_change") ?? 0
        if changes > Self.mostChanges { try fold([], at: time) }
    }

    /// The members by number, of those with the same number one with what all of them give.
    private static func byNumber(_ members: [Member]) -> [Member] {
        // As rosters mostly come.
        if zip(members, members.dropFirst()).allSatisfy({ $0.id < $1.id }) { return members }
        var result: [Member] = []
        let order = members.indices.sorted { (members[$0].id, $0) < (members[$1].id, $1) }
        for place in order {
            if let last = result.last, last.id == members[place].id {
                result[result.count - 1] = last.updated(with: members[place])
            } else {
                result.append(members[place])
            }
        }
        return result
    }

    private func isNewBesideBlocks(_ memberID: MemberID) throws(SQLError) -> Bool {
        try sql.value("SELECT is_new AS value FROM member_change WHERE user_id = \(memberID.description)") ?? false
    }

    /// Writes the blocks anew to which members belong that were changed, now or since they were written.
    private func fold(_ members: [Member], at time: Timestamp) throws(SQLError) {
        var rest = Changed(patches: members[...], beside: try changes()[...])
        let pieces = try places()
        for (position, piece) in pieces.enumerated() where !rest.isEmpty {
            let next = position + 1 < pieces.count ? pieces[position + 1].first : nil
            guard next.map({ next in rest.begins(before: next) }) ?? true else { continue }
            let block = try self.block(piece)
            // What comes after the last member of all is no part of its block, however much it is.
            let here = rest.take(before: next, through: next == nil ? block.id(at: block.count - 1) : nil)
            guard !here.isEmpty else { continue }
            try sql.execute("DELETE FROM member_block WHERE number = \(piece.number)")
            try write(block.merged(with: [here.packed(over: block, kept)]), at: time)
        }
        while !rest.isEmpty {
            try write(rest.take(first: MemberBlock.size).packed(over: MemberBlock(), kept), at: time)
        }
        try sql.execute("DELETE FROM member_change")
    }

    /// Writes members as blocks of about the same size.
    private func write(_ members: MemberBlock, at time: Timestamp) throws(SQLError) {
        let count = members.count <= MemberBlock.size * 3 / 2 ? 1 : members.count / MemberBlock.size + 1
        for part in 0..<count {
            var block = MemberBlock()
            for place in part * members.count / count..<(part + 1) * members.count / count {
                block.append(members, at: place)
            }
            guard block.count > 0 else { continue }
            // Numbers are not used again: a block that was there before opens in the place of none.
            try sql.execute("UPDATE directory SET newest_block = newest_block + 1")
            let number: Int64 = try sql.value("SELECT newest_block AS value FROM directory") ?? 1
            try sql.execute(
                """
                INSERT INTO member_block (number, first_id, count, updated_at, content)
                VALUES (\(number), \(block.id(at: 0).sortable), \(block.count), \(time.milliseconds),
                    \(try sealed(block, at: .block(number))))
                """)
        }
    }

    /// What is kept of a member: without a cipher nothing but the number.
    private func kept(_ member: Member) -> Member { cipher == nil ? Member(id: member.id) : member }

    private func sealed(_ block: MemberBlock, at place: DirectoryCipher.Place) throws(SQLError) -> Data {
        guard let cipher else { return block.encoded }
        return try cipher.seal(block.encoded, at: place)
    }

    // MARK: Reading

    /// Where a block stands.
    struct Place {
        let number: Int64
        let first: MemberID
    }

    private func places() throws(SQLError) -> [Place] {
        var places: [Place] = []
        for row in try sql.rows("SELECT number, first_id FROM member_block ORDER BY first_id") {
            places.append(Place(number: try row.value("number"), first: try row.sortableMemberID("first_id")))
        }
        return places
    }

    /// A block.
    func block(_ place: Place) throws(SQLError) -> MemberBlock {
        guard let row = try sql.row("SELECT content FROM member_block WHERE number = \(place.number)") else {
            throw .damaged("number")
        }
        return try opened(row, at: .block(place.number))
    }

    private func opened(_ row: SQLRow, at place: DirectoryCipher.Place) throws(SQLError) -> MemberBlock {
        let content: Data = try row.value("content")
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
        for row in try sql.rows("SELECT number, content FROM member_block WHERE updated_at >= \(time)") {
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
                SELECT number, content FROM member_block WHERE first_id <= \(memberID.sortable)
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
    fileprivate var sortable: String {
        let digits = description
        return String(repeating: "0", count: max(0, 20 - digits.utf8.count)) + digits
    }
}

extension SQLRow {
    fileprivate func sortableMemberID(_ column: String) throws(SQLError) -> MemberID {
        guard let number = UInt64(try value(column, as: String.self)), let memberID = MemberID(number) else {
            throw .damaged(column)
        }
        return memberID
    }
}
