import Konaplate

/// Goes through the chain from its first row, and then through the records for which it answers.
struct AuditCheck {
    private struct Known {
        let digest: RecordDigest
        let row: Int64
    }

    private static let rowsPerPage = 1000

    private var records: [CoveredRecord: Known] = [:]
    private var traces: [String: AttemptTrace] = [:]
    private var sessions: Set<String> = []
    private var findings: [AuditFinding] = []
    private var lastRow: Int64 = 0

    /// The first row that does not fit.
    mutating func finding(_ sql: any SQLConnection) throws(SQLError) -> AuditFinding? {
        if let broken = try followChain(sql) {
            // What comes after a broken row proves nothing, but a record that disagrees before it is the earlier fault.
            return ([AuditFinding(row: broken, .chain)] + findings).min { $0.row < $1.row }
        }
        for kind in CoveredRecord.Kind.allCases { try compare(kind, sql) }
        findings += records.map { AuditFinding(row: $0.value.row, $0.key, .missing) }
        // Where a record is not what it was, its words may not even be readable.
        if findings.isEmpty { try compareWords(sql) }
        return findings.min { ($0.row, $0.order) < ($1.row, $1.order) }
    }

    /// - Returns: The number of the first row that is changed or missing.
    private mutating func followChain(_ sql: any SQLConnection) throws(SQLError) -> Int64? {
        var previous = ""
        while true {
            // In pieces: the audit of years need not fit into memory.
            let rows = try sql.rows("SELECT * FROM audit WHERE id > \(lastRow) ORDER BY id LIMIT \(Self.rowsPerPage)")
            guard !rows.isEmpty else { return nil }
            for row in rows {
                let content = try AuditRow(row)
                guard content.id == lastRow + 1 else { return lastRow + 1 }
                guard row.text("hash") == content.hash(after: previous) else { return content.id }
                previous = try row.value("hash")
                lastRow += 1
                guard try take(content) else { return content.id }
            }
        }
    }

    /// - Returns: Whether the row can stand where it is.
    private mutating func take(_ row: AuditRow) throws(SQLError) -> Bool {
        if let session = row.session {
            if row.action == AuditEvent.startAction { sessions.insert(session) }
            guard sessions.contains(session) else { return false }
        }
        for cover in try row.covers {
            let known = records[cover.record]?.digest
            // The first run finds an identity that nothing has covered before.
            let isFirst = cover.record == .identity && known == nil
            if known != cover.before, !isFirst {
                let fault: AuditFinding.Fault =
                    known == nil ? .added : cover.before == nil ? .missing : .changed
                findings.append(AuditFinding(row: row.id, cover.record, fault))
            }
            records[cover.record] = cover.after.map { Known(digest: $0, row: row.id) }
        }
        guard let userID = row.userID, row.tellsOfAttempts else { return true }
        try traces[userID, default: AttemptTrace()].take(row)
        return true
    }

    /// Compares all records of a kind with what the chain says last.
    private mutating func compare(_ kind: CoveredRecord.Kind, _ sql: any SQLConnection) throws(SQLError) {
        var last: SQLValue?
        while true {
            let rows = try sql.rows(kind.page(after: last, count: Self.rowsPerPage))
            for row in rows {
                let key = try row.key
                last = key
                guard let record = CoveredRecord(kind, key: key.keyText) else { throw .damaged("record_key") }
                if let known = records.removeValue(forKey: record) {
                    var isSame = known.digest == RecordDigest(kind, row)
                    if isSame, kind == .directory { isSame = try DirectoryList.isWhole(row, sql) }
                    if !isSame { findings.append(AuditFinding(row: known.row, record, .changed)) }
                } else if kind != .identity {
                    findings.append(AuditFinding(row: lastRow + 1, record, .added))
                }
            }
            guard rows.count == Self.rowsPerPage else { return }
        }
    }

    /// Compares the newest attempt of each member with the words of the chain, which earlier versions had alone.
    private mutating func compareWords(_ sql: any SQLConnection) throws(SQLError) {
        for attempt in try AttemptStore.newestByMember(sql) {
            let trace = traces.removeValue(forKey: attempt.memberID.description) ?? AttemptTrace()
            if trace.needsWords, !trace.agreesInWords(with: attempt) {
                findings.append(AuditFinding(row: trace.row, .attempt(attempt.id), .changed))
            }
        }
        for trace in traces.values where trace.needsWords && !trace.agreesInWords(with: nil) {
            findings.append(AuditFinding(row: trace.row, .attempt(trace.attempt ?? 0), .missing))
        }
    }
}

extension AuditFinding {
    /// Of several findings about one row the one that says most: the attempt before its exchange.
    fileprivate var order: Int {
        guard case .record(let record, _, _) = what else { return -1 }
        return Record.allCases.firstIndex(of: record) ?? 0
    }
}

extension SQLRow {
    fileprivate var key: SQLValue {
        get throws(SQLError) {
            guard let cell = cells.last(where: { $0.name == "record_key" }) else { throw .damaged("record_key") }
            return cell.value
        }
    }
}

extension SQLValue {
    fileprivate var keyText: String {
        switch self {
        case .null: ""
        case .integer(let number): "\(number)"
        case .text(let text): text
        // No kind has such a key.
        case .bytes: ""
        }
    }
}
