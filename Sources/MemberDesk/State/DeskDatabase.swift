import FoundationEssentials
import GRDB
import Glibc

/// The one database of a profile's state, opened so that a commit is on the disk when it returns.
struct DeskDatabase: Sendable {
    let folder: StateFolder
    private let identity: StateIdentity
    private let pool: DatabasePool
    private let bell: Bell
    /// The closed connection of the first look.
    ///
    /// It is kept because giving up its dispatch queue would start libdispatch's threads and their timer, which wakes
    /// an idle console every second.
    private let inspector: DatabaseQueue

    /// Opens the state, and sets it up if it is new.
    init(_ folder: StateFolder, identity: StateIdentity) throws(StateError) {
        self.folder = folder
        self.identity = identity
        bell = Bell(path: folder.bellPath)
        try folder.create()
        let opening = try FileLock.wait(for: folder.openingLockPath, atMost: .seconds(10))
        defer { withExtendedLifetime(opening) {} }
        do {
            var configuration = GRDB.Configuration()
            configuration.busyMode = .timeout(5)
            let migrator = DatabaseMigrator.desk
            folder.createDatabaseFile()
            // Opening a pool writes, so a state that is not ours is found out without one.
            inspector = try DatabaseQueue(path: folder.databasePath, configuration: configuration)
            try inspector.read { db in
                guard try !migrator.hasBeenSuperseded(db) else {
                    throw StateError.newerSchema(path: folder.databasePath)
                }
                try identity.check(db, path: folder.databasePath)
            }
            try inspector.close()
            configuration.prepareDatabase { db in
                try db.execute(sql: "PRAGMA synchronous = FULL")
            }
            pool = try DatabasePool(path: folder.databasePath, configuration: configuration)
            // Opening a pool in WAL mode puts its writer back to NORMAL, whatever was prepared.
            try pool.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA synchronous = FULL")
            }
            try migrator.migrate(pool)
            try pool.write { try identity.claim($0, path: folder.databasePath) }
        } catch let error as StateError {
            throw error
        } catch {
            throw StateError(error, path: folder.databasePath)
        }
        folder.closeFiles()
    }

    /// Reads a consistent state.
    func read<Value>(_ body: (Database) throws -> Value) throws(StateError) -> Value {
        do {
            return try pool.read(body)
        } catch let error as StateError {
            throw error
        } catch {
            throw StateError(error, path: folder.databasePath)
        }
    }

    /// Commits one transaction, synced, and then tells the other processes.
    @discardableResult
    func commit<Value>(_ body: (Database) throws -> Value) throws(StateError) -> Value {
        try commit(tries: 1, body)
    }

    /// Commits what came of a request, and waits longer for a database that another process keeps locked: what was
    /// received is worth waiting for, what was not begun is not.
    /// - Throws: ``StateError``, which does not say that nothing was sent.
    @discardableResult
    func commitAnswer<Value>(_ body: (Database) throws -> Value) throws(StateError) -> Value {
        do {
            return try commit(tries: 6, body)
        } catch .unusable(let path, let reason) {
            throw .unrecorded(path: path, reason: reason)
        }
    }

    private func commit<Value>(tries: Int, _ body: (Database) throws -> Value) throws(StateError) -> Value {
        let value: Value
        do {
            value = try write(tries: tries) { db in
                try identity.requireOwner(db, path: folder.databasePath)
                return try body(db)
            }
        } catch let error as StateError {
            throw error
        } catch {
            throw StateError(error, path: folder.databasePath)
        }
        bell.ring()
        return value
    }

    private func write<Value>(tries: Int, _ body: (Database) throws -> Value) throws -> Value {
        do {
            return try pool.write(body)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && tries > 1 && !Task.isCancelled {
            return try write(tries: tries - 1, body)
        }
    }

    /// Listens to commits, also of other processes.
    func bellWatch() throws(StateError) -> BellWatch {
        try BellWatch(path: folder.bellPath)
    }

    /// The random key of this state's account fingerprints.
    func hashKey() throws(StateError) -> Data {
        try read { try Data.fetchOne($0, sql: "SELECT hash_key FROM identity") ?? Data() }
    }

    /// The value of `PRAGMA synchronous` where attempts are written; 2 is FULL.
    func synchronousMode() throws(StateError) -> Int? {
        do {
            return try pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
        } catch {
            throw StateError(error, path: folder.databasePath)
        }
    }
}

extension StateError {
    /// Puts a database's error into words; bound values are never among them.
    init(_ error: any Error, path: String) {
        guard let error = error as? DatabaseError else {
            self = .unusable(path: path, reason: "\(error)")
            return
        }
        self = .unusable(path: path, reason: error.message ?? "SQLite error \(error.extendedResultCode.rawValue)")
    }
}
