/// A record that a transaction touches, as it was before.
struct TouchedRecord {
    /// The record.
    let record: CoveredRecord
    /// What it held; `nil` where it is new.
    let before: RecordDigest?
    /// The member that it was about.
    private let userID: String?

    init(_ record: CoveredRecord, before row: SQLRow?) {
        self.record = record
        before = row.map { RecordDigest(record.kind, $0) }
        userID = row.flatMap { record.userID(in: $0) }
    }

    /// What became of it, and the member that it is about; `nil` where nothing did.
    func cover(_ sql: any SQLConnection) throws(SQLError) -> (userID: String?, cover: RecordCover)? {
        let row = try record.row(sql)
        let cover = RecordCover(record, before: before, after: row.map { RecordDigest(record.kind, $0) })
        guard cover.before != cover.after else { return nil }
        guard let row else {
            // Attempts are looked up by their member; of what else goes many may stand in one row.
            return (record.kind == .attempt ? userID : nil, cover)
        }
        return (record.userID(in: row), cover)
    }
}
