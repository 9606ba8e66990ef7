import Konaplate

/// Takes records into the chain that no row of it covers, because the version that wrote them covered none.
struct AuditAdoption {
    private static let recordsPerRow = 200

    /// The program itself, since nobody did anything.
    private let seal = Seal(agent: "kona")
    private let now = Moment(wall: .now(), boot: .now())
    private let sql: any SQLConnection

    /// Works on a database whose tables have just been migrated.
    init(sql: any SQLConnection) {
        self.sql = sql
    }

    /// Adds rows to the chain: attempts member by member, as they are looked up, and everything else in the order of its
    /// keys.
    func perform() throws(SQLError) {
        for row in try sql.rows("SELECT DISTINCT user_id FROM attempt ORDER BY user_id") {
            let userID: String = try row.value("user_id")
            let attempts = try sql.rows("SELECT * FROM attempt WHERE user_id = \(userID) ORDER BY id")
            var covers: [RecordCover] = []
            for attempt in attempts { covers.append(cover(.attempt(try attempt.value("id")), attempt)) }
            try append(.adopted(userID: userID), covers)
        }
        for row in try sql.rows("SELECT * FROM batch ORDER BY file_hash") {
            try append(.adopted(userID: nil), [cover(.batch(try row.value("file_hash")), row)])
        }
        for row in try sql.rows("SELECT * FROM reading ORDER BY user_id") {
            let userID: String = try row.value("user_id")
            try append(.adopted(userID: userID), [cover(.reading(userID), row)])
        }
        try adoptExchanges()
    }

    /// Adds the list of members, whose parts nothing has answered for before.
    func adoptDirectory() throws(SQLError) {
        guard let row = try CoveredRecord.directory.row(sql) else { return }
        try append(.adopted(userID: nil), [cover(.directory, row)])
    }

    private func adoptExchanges() throws(SQLError) {
        var last: Int64 = 0
        while true {
            let rows = try sql.rows(
                "SELECT * FROM exchange WHERE id > \(last) ORDER BY id LIMIT \(Self.recordsPerRow)")
            guard !rows.isEmpty else { return }
            var covers: [RecordCover] = []
            for row in rows {
                last = try row.value("id")
                covers.append(cover(.exchange(last), row))
            }
            try append(.adopted(userID: nil), covers)
        }
    }

    private func cover(_ record: CoveredRecord, _ row: SQLRow) -> RecordCover {
        RecordCover(record, before: nil, after: RecordDigest(record.kind, row))
    }

    private func append(_ event: AuditEvent, _ covers: [RecordCover]) throws(SQLError) {
        var rest = covers[...]
        while !rest.isEmpty {
            let part = Array(rest.prefix(Self.recordsPerRow))
            try AuditStore.append(event, covering: part, by: seal, at: now, sql)
            rest = rest.dropFirst(Self.recordsPerRow)
        }
    }
}
