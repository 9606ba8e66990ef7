import Konaplate

/// What the state says of its directory without a key.
struct DirectoryHeader: Sendable {
    /// What tells this state from all others.
    let state: String
    /// Tells which key the blocks are encrypted with; `nil` where they hold nothing but numbers.
    let keyMark: String?
    /// Whether the files may still hold what was taken away.
    let hasTraces: Bool
    /// What the directory consists of, as a hash; `nil` where a version left it that did not say.
    let list: String?
    /// The same, sealed with the key; `nil` without one.
    let seal: String?

    /// Reads it; `nil` where the directory was never written.
    init?(_ sql: any SQLConnection) throws(SQLError) {
        guard let row = try sql.row("SELECT * FROM directory") else { return nil }
        state = try row.value("state")
        keyMark = try row.optional("key_mark")
        hasTraces = try row.value("has_traces")
        list = try row.optional("list")
        seal = try row.optional("seal")
    }

    /// Makes one where there is none.
    static func make(_ sql: any SQLConnection) throws(SQLError) -> DirectoryHeader {
        if let header = try DirectoryHeader(sql) { return header }
        try sql.execute(
            """
            INSERT INTO directory (id, state, has_traces, newest_block) VALUES (1, \(DirectoryCipher.newState()), 0, 0)
            """)
        guard let header = try DirectoryHeader(sql) else { throw .damaged("id") }
        return header
    }
}
