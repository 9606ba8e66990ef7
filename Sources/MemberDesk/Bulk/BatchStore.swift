/// How far each file was carried out, in the database.
///
/// A row was reached where an attempt of the run is for it that was sent, or where the file's own record has it: that keeps
/// the rows for which there is no attempt, and those whose attempts may go. As the attempt is its row's record, no order in
/// which rows begin or end loses one.
enum BatchStore {
    /// From how many gaps on what the attempts tell is looked up to close them.
    private static let mostGaps = 64

    /// The newest run of a file.
    static func run(_ fileHash: String, _ sql: any SQLConnection) throws(SQLError) -> BatchRows {
        var rows = try kept(fileHash, sql)
        guard let run = rows.run else { return rows }
        for row in try sql.rows(
            """
            SELECT batch_row, state IN ('sending', 'unknown') AND coalesce(reason, 'interrupted') = 'interrupted'
                AS is_under_way
            FROM attempt WHERE batch_run = \(run) AND state != 'notSent' AND batch_row >= \(rows.overWithoutGap)
            """)
        {
            let number: Int = try row.value("batch_row")
            let isUnderWay: Bool = try row.value("is_under_way")
            if isUnderWay { rows.underWay.insert(number) } else { rows.over.insert(row: number) }
        }
        return rows
    }

    /// Begins a run: a new one, or the newest again.
    static func begin(_ fileHash: String, resume: Bool, _ transaction: Transaction) throws(SQLError) -> Int64 {
        var rows = resume ? try run(fileHash, transaction.sql) : BatchRows()
        let newest: Int64? = try transaction.sql.value("SELECT max(run) AS value FROM batch")
        let run = rows.run ?? (newest ?? 0) + 1
        rows.run = run
        try keep(rows, fileHash, transaction)
        return run
    }

    /// Notes that a row was reached for which there is no attempt: its member was passed over, or had its turn before.
    static func pass(_ position: RegistrationBatch.Position, _ transaction: Transaction) throws(SQLError) {
        var rows = try kept(position.fileHash, transaction.sql)
        if rows.over.ranges.count > mostGaps { rows = try run(position.fileHash, transaction.sql) }
        rows.over.insert(row: position.row)
        try keep(rows, position.fileHash, transaction)
    }

    /// Keeps with a file how far its newest run has come, which until then only its attempts tell.
    static func settle(_ fileHash: String, _ transaction: Transaction) throws(SQLError) {
        let rows = try run(fileHash, transaction.sql)
        if rows.run != nil { try keep(rows, fileHash, transaction) }
    }

    /// Keeps how far the runs have come to which attempts belong, before these are removed.
    static func settle(runsOf attempts: SQL, _ transaction: Transaction) throws(SQLError) {
        let rows = try transaction.sql.rows(
            """
            SELECT file_hash FROM batch WHERE run IN (
                SELECT batch_run FROM attempt WHERE batch_run IS NOT NULL AND \(attempts))
            """)
        for row in rows { try settle(try row.value("file_hash"), transaction) }
    }

    /// What the file's own record says.
    private static func kept(_ fileHash: String, _ sql: any SQLConnection) throws(SQLError) -> BatchRows {
        guard let row = try sql.row("SELECT run, rows_reached, passed FROM batch WHERE file_hash = \(fileHash)") else {
            return BatchRows()
        }
        guard
            let over = RangeSet(
                rowsText: try row.optional("passed") ?? "", withoutGap: try row.value("rows_reached"))
        else { throw .damaged("passed") }
        return BatchRows(run: try row.optional("run"), over: over)
    }

    private static func keep(
        _ rows: BatchRows, _ fileHash: String, _ transaction: Transaction
    ) throws(SQLError) {
        let text = rows.over.rowsText
        try transaction.changing(.batch(fileHash))
        try transaction.sql.execute(
            """
            INSERT INTO batch (file_hash, rows_reached, run, passed)
            VALUES (\(fileHash), \(rows.overWithoutGap), \(rows.run), \(text.isEmpty ? nil : text))
            ON CONFLICT (file_hash) DO UPDATE
                SET rows_reached = excluded.rows_reached, run = excluded.run, passed = excluded.passed
            """)
    }
}
