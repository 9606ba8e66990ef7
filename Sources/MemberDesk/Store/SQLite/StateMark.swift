/// How far a state had come when it was last committed: the number and the hash of the audit's newest row.
///
/// It is kept outside of the database. A database that does not have this row with this hash has lost its content: it was
/// emptied, deleted, copied without its log, or replaced by an older copy.
struct StateMark: Hashable, Sendable {
    /// The number of the row; 0 where there was none.
    let row: Int64
    /// The hash of the row.
    let hash: String

    /// The mark of a state without any row.
    static let beginning = StateMark(row: 0, hash: "")

    /// The mark of a state as it is.
    init(_ sql: any SQLConnection) throws(SQLError) {
        guard let newest = try sql.row("SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1") else {
            self = .beginning
            return
        }
        self.init(row: try newest.value("id"), hash: try newest.value("hash"))
    }

    /// Whether a state has come this far.
    func isReached(_ sql: any SQLConnection) throws(SQLError) -> Bool {
        guard row > 0 else { return true }
        return try sql.value("SELECT hash AS value FROM audit WHERE id = \(row)") == hash
    }

    init(row: Int64, hash: String) {
        self.row = row
        self.hash = hash
    }
}

extension StateMark {
    /// How long the text is, padded so that every mark overwrites the whole of the one before.
    static let length = 128

    /// The mark as a line of fixed length.
    var text: String {
        let line = "kona \(row) \(hash)"
        return line + String(repeating: " ", count: max(0, Self.length - 1 - line.utf8.count)) + "\n"
    }

    /// Reads a line; `nil` for everything else, such as the file of a version that kept no mark.
    init?(text: String) {
        let parts = text.split(whereSeparator: \.isWhitespace)
        guard parts.count >= 2, parts.count <= 3, parts[0] == "kona", let row = Int64(parts[1]), row >= 0,
            (row == 0) == (parts.count == 2)
        else { return nil }
        self.init(row: row, hash: parts.count == 3 ? String(parts[2]) : "")
    }
}
