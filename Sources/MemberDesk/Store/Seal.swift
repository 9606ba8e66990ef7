/// What ends a transaction: revisions of the changed exchanges, and the rows of the audit.
///
/// It is apart from the transaction's body, so that a store can write it at the last moment, under a lock of the whole
/// desk that is held for no longer than that.
struct Seal: Sendable {
    /// Who works at the desk.
    let agent: String

    /// Writes what a transaction has collected.
    func write(_ transaction: Transaction) throws(SQLError) {
        let sql = transaction.sql
        for id in transaction.changedExchanges {
            try sql.execute(
                """
                UPDATE exchange SET revision = (SELECT coalesce(max(revision), 0) + 1 FROM exchange) WHERE id = \(id)
                """)
        }
        for event in transaction.events {
            try AuditStore.append(event, agent: agent, at: transaction.now.wall, sql)
        }
    }
}
