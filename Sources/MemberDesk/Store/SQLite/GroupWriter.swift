import GRDB
import Konaplate

/// Writes a state: transactions that wait while the disk is busy are written together, with one sync.
///
/// Each of them stands in a savepoint of its own, with its audit rows, and fails alone. None of them is told that it is
/// done before all are on the disk.
struct GroupWriter: Sendable {
    private let pool: DatabasePool
    private let transactions: SQLiteTransactions
    private let identity: StateIdentity
    private let seal: Seal
    private let anchor: AnchorKeeper?
    private let bell: BellFile
    let queue = CommitQueue()
    private let agreed = AgreedAttempts()

    private var path: String { transactions.folder.databasePath }

    init(
        _ pool: DatabasePool, _ transactions: SQLiteTransactions, identity: StateIdentity, seal: Seal,
        anchor: AnchorKeeper?, bell: BellFile
    ) {
        self.pool = pool
        self.transactions = transactions
        self.identity = identity
        self.seal = seal
        self.anchor = anchor
        self.bell = bell
    }

    /// Commits one transaction, alone or together with what waits at the same time.
    func commit<Value: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws(StateError) -> Value {
        let commit = WaitingCommit(body)
        if !queue.add(commit), let result = await commit.result(path: path) { return try result.get() }
        // Nobody writes, or whoever did leaves the rest to this one: who commits one thing is not kept for the others' sake.
        writeWaiting()
        return try commit.take(path: path).get()
    }

    /// Writes all that wait now.
    func writeWaiting() {
        write(queue.take())
        queue.passOn()
    }

    /// Writes commits with one sync; where that fails as a whole, each by itself.
    private func write(_ commits: [any PendingCommit]) {
        var hasBegun = false
        do {
            let (mark, note) = try writeTogether(commits) { hasBegun = true }
            if let anchor, let note { anchor.take(mark, of: note.stateID, at: note.time, isDue: note.isDue) }
            bell.ring(mark)
            for commit in commits { commit.end(path: path) }
        } catch {
            for commit in commits { commit.forget() }
            if hasBegun, commits.count > 1 {
                for commit in commits { write([commit]) }
            } else {
                // A database that could not even be had is not asked for once more by each.
                for commit in commits {
                    commit.note(error)
                    commit.end(path: path)
                }
            }
        }
    }

    private func writeTogether(
        _ commits: [any PendingCommit], onBegin: () -> Void
    ) throws -> (mark: StateMark, note: AnchorNote?) {
        // The library's own asynchronous function would go through dispatch queues, whose timer wakes an idle console.
        try pool.write { db in
            onBegin()
            agreed.require(try Int64.fetchOne(db, sql: "PRAGMA data_version"))
            let sql = SQLiteConnection(db)
            try SQLiteStore.requireNoProgram(db, path: path)
            try identity.requireOwner(sql, path: path)
            var isDue = false
            for commit in commits {
                let transaction = transactions.make(db, agreed: agreed)
                if commits.count == 1 {
                    try commit.run(transaction, seal)
                } else {
                    try isolate(commit, transaction, db)
                }
                if transaction.events.contains(where: \.isAnchoredAtOnce) { isDue = true }
            }
            return (try StateMark(sql), try anchorNote(isDue: isDue, sql))
        }
    }

    /// Runs one of several commits so that what it has done is taken back where it fails.
    private func isolate(_ commit: any PendingCommit, _ transaction: Transaction, _ db: Database) throws {
        do {
            try db.inSavepoint {
                try commit.run(transaction, seal)
                return .commit
            }
        } catch {
            // Some failures, such as a full disk, end the whole transaction.
            guard db.isInsideTransaction else { throw error }
            commit.note(error)
        }
    }

    private typealias AnchorNote = (stateID: String, isDue: Bool, time: Timestamp)

    /// What the anchor has to know of what is committed; `nil` where there is none.
    private func anchorNote(isDue: Bool, _ sql: any SQLConnection) throws -> AnchorNote? {
        guard anchor != nil, let stateID: String = try sql.value("SELECT state_id AS value FROM identity") else {
            return nil
        }
        return (stateID, isDue, transactions.clock.now().wall)
    }
}
