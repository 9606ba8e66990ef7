import Konaplate

/// Which records a purge takes, and taking them.
///
/// Every record that goes is covered by the chain as removed, with what it held: so the chain stays whole, and what
/// somebody deletes by hand is still missing.
enum PurgeStore {
    /// How many records one transaction takes.
    private static let page = 200

    /// How much would go.
    static func count(_ purge: Purge, _ sql: any SQLConnection) throws(SQLError) -> PurgeCount {
        var count = PurgeCount()
        if purge.kinds.contains(.attempts) {
            let attempts = attempts(purge)
            count.attempts = try sql.value("SELECT count(*) AS value FROM attempt WHERE \(attempts)") ?? 0
            count.readings =
                try sql.value("SELECT count(*) AS value FROM reading WHERE \(readings(of: attempts))") ?? 0
        }
        if purge.kinds.contains(.journal) {
            count.exchanges = try sql.value("SELECT count(*) AS value FROM exchange WHERE \(exchanges(purge))") ?? 0
        }
        return count
    }

    /// Takes the next attempts, with the readings from before their ends.
    /// - Returns: How much went; nothing where all are gone.
    static func removeAttempts(_ purge: Purge, _ transaction: Transaction) throws(SQLError) -> PurgeCount {
        let sql = transaction.sql
        var count = PurgeCount()
        let rows = try sql.rows(
            "SELECT id, user_id FROM attempt WHERE \(attempts(purge)) ORDER BY id LIMIT \(page)")
        // Which rows of a file were carried out has to be known for longer than their attempts.
        try BatchStore.settle(
            runsOf: "id IN (SELECT id FROM attempt WHERE \(attempts(purge)) ORDER BY id LIMIT \(page))", transaction)
        for row in rows {
            let (id, userID): (Int64, String) = (try row.value("id"), try row.value("user_id"))
            // A reading from before the end of an attempt says nothing about a later one, and without the attempt nobody
            // could tell any more.
            let stale = try sql.rows("SELECT user_id FROM reading WHERE \(readings(of: "id = \(id)"))")
            if !stale.isEmpty {
                try transaction.changing(.reading(userID))
                count.readings += try sql.execute("DELETE FROM reading WHERE user_id = \(userID)")
            }
            // Its exchanges may be kept for longer.
            for exchange in try sql.rows("SELECT id FROM exchange WHERE attempt_id = \(id)") {
                let exchangeID: Int64 = try exchange.value("id")
                try transaction.changing(.exchange(exchangeID))
                try sql.execute("UPDATE exchange SET attempt_id = NULL WHERE id = \(exchangeID)")
            }
            try transaction.changing(.attempt(id))
            count.attempts += try sql.execute("DELETE FROM attempt WHERE id = \(id)")
        }
        return count
    }

    /// Takes the next exchanges.
    /// - Returns: How much went; nothing where all are gone.
    static func removeExchanges(_ purge: Purge, _ transaction: Transaction) throws(SQLError) -> PurgeCount {
        var count = PurgeCount()
        let rows = try transaction.sql.rows(
            "SELECT id FROM exchange WHERE \(exchanges(purge)) ORDER BY id LIMIT \(page)")
        for row in rows {
            let id: Int64 = try row.value("id")
            try transaction.changing(.exchange(id))
            count.exchanges += try transaction.sql.execute("DELETE FROM exchange WHERE id = \(id)")
        }
        return count
    }

    /// Closed attempts from before the first that has to stay for its time: of no member a later one goes and an earlier
    /// one stays, whatever the clocks said.
    private static func attempts(_ purge: Purge) -> SQL {
        """
        state NOT IN ('sending', 'unknown') AND id < coalesce((
            SELECT min(id) FROM attempt WHERE started_at >= \(purge.boundary.milliseconds)), 9223372036854775807)
        """
    }

    /// The readings that were asked before the end of some attempts.
    private static func readings(of attempts: SQL) -> SQL {
        """
        exchange_id <= coalesce((
            SELECT max(ended_after_exchange) FROM attempt WHERE attempt.user_id = reading.user_id AND \(attempts)), -1)
        """
    }

    /// Exchanges that are over and that no open attempt may still need; the newest stays, as the numbers go on from it.
    private static func exchanges(_ purge: Purge) -> SQL {
        """
        time < \(purge.boundary.milliseconds) AND result != 'sending'
            AND id < (SELECT max(id) FROM exchange)
            AND coalesce(revision, 0) < (SELECT max(revision) FROM exchange)
            AND NOT EXISTS (
                SELECT 1 FROM attempt WHERE attempt.state IN ('sending', 'unknown')
                    AND (attempt.user_id = exchange.user_id OR attempt.id = exchange.attempt_id))
        """
    }
}
