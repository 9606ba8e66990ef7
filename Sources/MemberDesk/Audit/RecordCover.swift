/// What the chain says of one record in one of its rows: what it held before and after.
///
/// With the content before, a change by hand cannot be hidden by a later one that goes through the program.
struct RecordCover: Hashable, Sendable {
    /// The record.
    let record: CoveredRecord
    /// What it held; `nil` where it was new.
    let before: RecordDigest?
    /// What it holds; `nil` where it was removed.
    let after: RecordDigest?

    /// The cover as a line of the column `records`.
    var line: String {
        "\(record.kind.rawValue) \(record.key) \(before?.text ?? "-") \(after?.text ?? "-")"
    }

    init(_ record: CoveredRecord, before: RecordDigest?, after: RecordDigest?) {
        self.record = record
        self.before = before
        self.after = after
    }

    /// Reads a line; `nil` for what this version never writes.
    init?(line: some StringProtocol) {
        let words = line.split(separator: " ")
        guard words.count == 4, let kind = CoveredRecord.Kind(rawValue: String(words[0])),
            let record = CoveredRecord(kind, key: String(words[1])),
            let before = Self.digest(words[2]), let after = Self.digest(words[3])
        else { return nil }
        self.init(record, before: before, after: after)
    }

    /// - Returns: `nil` for a word that is none, and for the mark of nothing a digest that is not there.
    private static func digest(_ word: some StringProtocol) -> RecordDigest?? {
        if word == "-" { return .some(nil) }
        return RecordDigest(text: word).map { .some($0) }
    }
}

extension AuditRow {
    /// What the row says of records.
    /// - Throws: ``SQLError/failed(_:)`` where a line is not one.
    var covers: [RecordCover] {
        get throws(SQLError) {
            guard let records else { return [] }
            var covers: [RecordCover] = []
            for line in records.split(separator: "\n") {
                guard let cover = RecordCover(line: line) else { throw .damaged("records") }
                covers.append(cover)
            }
            return covers
        }
    }
}
