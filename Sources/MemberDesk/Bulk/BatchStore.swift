/// How far each file was carried out, in the database.
enum BatchStore {
    /// The number of rows that were reached.
    static func rowsReached(_ fileHash: String, _ sql: any SQLConnection) throws(SQLError) -> Int {
        try sql.value("SELECT rows_reached AS value FROM batch WHERE file_hash = \(fileHash)") ?? 0
    }

    /// Notes that rows were reached.
    static func setRowsReached(_ rows: Int, _ fileHash: String, _ transaction: Transaction) throws(SQLError) {
        try transaction.changing(.batch(fileHash))
        try transaction.sql.execute(
            """
            INSERT INTO batch (file_hash, rows_reached) VALUES (\(fileHash), \(rows))
            ON CONFLICT (file_hash) DO UPDATE SET rows_reached = excluded.rows_reached
            """)
    }
}
