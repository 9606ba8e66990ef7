import GRDB

/// How far each file was carried out, in the database.
enum BatchStore {
    /// The number of rows that were reached.
    static func rowsReached(_ fileHash: String, _ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT rows_reached FROM batch WHERE file_hash = ?", arguments: [fileHash]) ?? 0
    }

    /// Notes that rows were reached.
    static func setRowsReached(_ rows: Int, _ fileHash: String, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO batch (file_hash, rows_reached) VALUES (?, ?)
                ON CONFLICT (file_hash) DO UPDATE SET rows_reached = excluded.rows_reached
                """,
            arguments: [fileHash, rows])
    }
}
