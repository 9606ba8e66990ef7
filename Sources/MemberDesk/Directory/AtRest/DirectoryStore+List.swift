import FoundationEssentials
import Konaplate

/// That the directory is what was written last, and no part of it an older one.
extension DirectoryStore {
    /// Refuses a directory that is not what its sealed list and the audit say.
    func requireWhole() throws {
        guard let header = try DirectoryHeader(sql) else {
            // Somebody may have taken all of it away.
            guard try DirectoryList.agreesWithAudit(sql) else { throw StateError.replacedDirectory }
            return
        }
        guard try DirectoryList.agreesWithAudit(sql) else { throw StateError.replacedDirectory }
        try requireListed(header)
    }

    /// Says what the directory consists of now.
    func sealList() throws(SQLError) {
        try willChange()
        let list = try DirectoryList(sql).hash
        try sql.execute("UPDATE directory SET list = \(list), seal = \(cipher?.seal(list: list))")
    }

    /// Says so for the first time of what an earlier version left.
    func adoptList() throws(SQLError) {
        for place in try places() {
            guard let row = try sql.row("SELECT content FROM member_block WHERE number = \(place.number)") else {
                continue
            }
            let mark = DirectoryList.mark(of: try row.value("content"), isEncrypted: cipher != nil)
            try sql.execute("UPDATE member_block SET mark = \(mark) WHERE number = \(place.number)")
        }
        try sealList()
    }

    /// Refuses a directory that is not what its list says, and lets one have a list that has none yet.
    func requireWholeOrAdopt(_ header: DirectoryHeader) throws {
        if header.list == nil { try adoptList() } else { try requireListed(header) }
    }

    private func requireListed(_ header: DirectoryHeader) throws {
        let list = try DirectoryList(sql).hash
        guard header.list == list, header.seal == cipher?.seal(list: list) else { throw StateError.replacedDirectory }
        // What earlier versions left went into the list as it was made: whoever stands there now, somebody else has put.
        guard try !PlainDirectory.exists(sql) else { throw StateError.replacedDirectory }
    }

    /// Writes everything anew as another store keeps it: with names or without.
    func rewrite(as other: DirectoryStore) throws {
        let members = try all().members
        let updatedAt = try Self.updatedAt(sql)
        try sql.execute("DELETE FROM member_block")
        try sql.execute("DELETE FROM member_change")
        try sql.execute("UPDATE directory SET key_mark = \(other.cipher?.keyMark)")
        if let updatedAt { try other.save(members, at: updatedAt) } else { try other.sealList() }
    }

    /// Encrypts everything anew with the cipher of another store, piece by piece: a million members never stand in memory.
    func reencrypt(as other: DirectoryStore) throws(SQLError) {
        try willChange()
        for place in try places() {
            let content = try other.sealed(try block(place), at: .block(place.number))
            try sql.execute(
                """
                UPDATE member_block SET mark = \(DirectoryList.mark(of: content, isEncrypted: other.cipher != nil)),
                    content = \(content)
                WHERE number = \(place.number)
                """)
        }
        for change in try changes() {
            let memberID = change.id(at: 0)
            let content = try other.sealed(change, at: .change(memberID))
            try sql.execute("UPDATE member_change SET content = \(content) WHERE user_id = \(memberID.description)")
        }
        try sql.execute("UPDATE directory SET key_mark = \(other.cipher?.keyMark)")
        try other.sealList()
    }
}
