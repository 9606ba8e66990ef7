/// What ends a transaction: revisions of the changed exchanges, and the rows of the audit.
///
/// It is apart from the transaction's body, so that a store can write it at the last moment, under a lock of the whole
/// desk that is held for no longer than that.
struct Seal: Sendable {
    /// Who works at the desk.
    let agent: String
    /// The run of the program, which its rows refer to; `nil` where nobody said who runs it.
    var session: AuditSession? = nil

    /// The most records that one row of the audit covers.
    private static let coversPerRow = 200

    /// Writes what a transaction has collected.
    func write(_ transaction: Transaction) throws(SQLError) {
        let sql = transaction.sql
        for id in transaction.changedExchanges {
            try sql.execute(
                """
                UPDATE exchange SET revision = (SELECT coalesce(max(revision), 0) + 1 FROM exchange) WHERE id = \(id)
                """)
        }
        var covers = try covers(of: transaction)
        var events = transaction.events
        guard !events.isEmpty || !covers.isEmpty else { return }
        if let session, !events.contains(where: \.isStart), try !AuditStore.hasRows(of: session, sql) {
            events.insert(.start(session), at: 0)
        }
        for event in events {
            var own: [RecordCover] = []
            if event.isStart {
                // Whose state it is never changes, and every run of the program says so.
                if let digest = try CoveredRecord.identity.digest(sql) {
                    own.append(RecordCover(.identity, before: digest, after: digest))
                }
            } else {
                own += covers.removeValue(forKey: event.userID) ?? []
                own += covers.removeValue(forKey: nil) ?? []
            }
            try append(event, covering: own, transaction)
        }
        // What no event is about is covered all the same, member by member.
        for (userID, rest) in covers.sorted(by: { $0.key ?? "" < $1.key ?? "" }) {
            try append(.kept(userID: userID), covering: rest, transaction)
        }
    }

    /// Adds a row with what it covers; what is too much for one row goes into further ones.
    private func append(
        _ event: AuditEvent, covering covers: [RecordCover], _ transaction: Transaction
    ) throws(SQLError) {
        var (event, rest) = (event, covers[...])
        repeat {
            try AuditStore.append(
                event, covering: Array(rest.prefix(Self.coversPerRow)), by: self, at: transaction.now, transaction.sql)
            rest = rest.dropFirst(Self.coversPerRow)
            event = .kept(userID: event.userID)
        } while !rest.isEmpty
    }

    /// What the transaction has made of the records that it touched, by member.
    private func covers(of transaction: Transaction) throws(SQLError) -> [String?: [RecordCover]] {
        var covers: [String?: [RecordCover]] = [:]
        for record in transaction.touched {
            guard let (userID, cover) = try record.cover(transaction.sql) else { continue }
            covers[userID, default: []].append(cover)
        }
        return covers
    }
}
