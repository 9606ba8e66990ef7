import FoundationEssentials
import Konaplate

/// Adding and changing members.
extension DirectoryStore {
    /// How many members are kept beside the blocks when they are saved together.
    private static let fewMembers = 64
    /// How many members stand beside the blocks at most.
    private static let mostChanges = 1024

    /// Adds members, or updates known ones with what is given; what is not given stays.
    func save(_ members: [Member], at time: Timestamp) throws(SQLError) {
        try willChange()
        try put(Self.byNumber(members), at: time)
        try sealList()
    }

    private func put(_ patches: [Member], at time: Timestamp) throws(SQLError) {
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
            let content = try sealed(block, at: .block(number))
            try sql.execute(
                """
                INSERT INTO member_block (number, first_id, count, updated_at, mark, content)
                VALUES (\(number), \(block.id(at: 0).sortable), \(block.count), \(time.milliseconds),
                    \(DirectoryList.mark(of: content, isEncrypted: cipher != nil)), \(content))
                """)
        }
    }

    /// What is kept of a member: without a cipher nothing but the number.
    private func kept(_ member: Member) -> Member { cipher == nil ? Member(id: member.id) : member }

    /// A piece as it is kept.
    func sealed(_ block: MemberBlock, at place: DirectoryCipher.Place) throws(SQLError) -> Data {
        guard let cipher else { return block.encoded }
        return try cipher.seal(block.encoded, at: place)
    }
}
