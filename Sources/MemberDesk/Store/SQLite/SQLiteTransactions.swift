import GRDB
import Konaplate

/// Makes the transactions of a state in a folder: their time, and the life signs in its lock files.
struct SQLiteTransactions: Sendable {
    let folder: StateFolder
    let clock: DeskClock

    /// The transaction that a connection has begun.
    func make(_ db: Database, agreed: AgreedAttempts = AgreedAttempts()) -> Transaction {
        Transaction(now: clock.now(), sql: SQLiteConnection(db), agreed: agreed) { sign throws(StateError) in
            let (path, byte) = place(of: sign)
            return try FileLock(path, byte: byte).map { HeldSign($0) }
        }
    }

    /// The byte of a lock file that stands for a life sign.
    func place(of sign: LifeSign) -> (path: String, byte: Int64) {
        switch sign {
        case .attempt(let id): (folder.attemptLockPath, id)
        // Attempts have the bytes below.
        case .exchange(let id): (folder.attemptLockPath, Int64(1 << 40).clampedAdding(id))
        case .batch(let hash): (folder.batchLockPath, hash)
        }
    }
}
