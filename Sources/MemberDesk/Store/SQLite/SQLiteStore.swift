import GRDB
import Glibc
import Konaplate

/// A desk's state in one SQLite database, opened so that a commit is on the disk when it returns.
struct SQLiteStore: DeskStore {
    /// Where it is.
    let folder: StateFolder

    private let identity: StateIdentity
    private let pool: DatabasePool
    private let bellFile: BellFile
    /// The closed connection of the first check.
    ///
    /// It is kept because giving up its dispatch queue would start libdispatch's threads and their timer, which wakes
    /// an idle console every second.
    private let inspector: DatabaseQueue
    /// Says that somebody uses the state, for as long as the store lives.
    private let usage: FileLock
    private let transactions: SQLiteTransactions
    let writer: GroupWriter

    var deathProof: DeathProof { .processEnded }

    /// Opens the state for whom the seal names, and sets it up if it is new; alone, or together with others.
    init(
        _ folder: StateFolder, identity: StateIdentity, seal: Seal, anchor: AnchorKeeper? = nil, clock: DeskClock,
        isAlone: Bool = false
    ) throws(StateError) {
        self.folder = folder
        self.identity = identity
        transactions = SQLiteTransactions(folder: folder, clock: clock)
        bellFile = BellFile(path: folder.bellPath)
        try folder.create()
        let opening = try FileLock.wait(for: folder.openingLockPath, atMost: .seconds(10))
        defer { withExtendedLifetime(opening) {} }
        guard let usage = try FileLock(folder.openingLockPath, byte: StateFolder.usageByte, isShared: !isAlone) else {
            throw .busy(path: folder.databasePath)
        }
        self.usage = usage
        do {
            var configuration = GRDB.Configuration()
            configuration.busyMode = .timeout(5)
            let migrator = DatabaseMigrator.desk
            let mark = try Self.mark(bellFile, anchor, folder)
            // Before anything is touched: beside an empty database SQLite would delete a log that may be all there is.
            guard folder.hasDatabase || (mark.row == 0 && !folder.hasLog && !folder.hasAttempts) else {
                throw StateError.lostContent(path: folder.databasePath)
            }
            folder.createDatabaseFile()
            // Opening a pool writes, so a state that is not ours is found out without one.
            inspector = try DatabaseQueue(path: folder.databasePath, configuration: configuration)
            let hasTraces = try inspector.read { db in
                guard try !migrator.hasBeenSuperseded(db) else {
                    throw StateError.newerSchema(path: folder.databasePath)
                }
                try Self.requireNoProgram(db, path: folder.databasePath)
                guard try db.tableExists("identity") else {
                    guard mark.row == 0 else { throw StateError.lostContent(path: folder.databasePath) }
                    return false
                }
                try identity.check(SQLiteConnection(db), path: folder.databasePath)
                guard try mark.isReached(SQLiteConnection(db)) else {
                    throw StateError.lostContent(path: folder.databasePath)
                }
                return try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 < Self.tracelessVersion
            }
            try inspector.close()
            configuration.prepareDatabase { db in
                // What is deleted is overwritten, and not only given up.
                try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
            }
            pool = try DatabasePool(path: folder.databasePath, configuration: configuration)
            // Opening a pool in WAL mode puts its writer back to NORMAL, whatever was prepared.
            try pool.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA synchronous = FULL")
            }
            try migrator.migrate(pool)
            if hasTraces { try Self.eraseTraces(pool) } else { try Self.noteThatTracesAreErased(pool) }
            writer = GroupWriter(pool, transactions, identity: identity, seal: seal, anchor: anchor, bell: bellFile)
            let reached = try pool.write { db in
                try identity.claim(SQLiteConnection(db), path: folder.databasePath)
                return try StateMark(SQLiteConnection(db))
            }
            bellFile.ring(reached)
        } catch {
            throw StateError(error, path: folder.databasePath)
        }
        folder.closeFiles()
    }

    func read<Value: Sendable>(_ body: @Sendable (Transaction) throws -> Value) async throws(StateError) -> Value {
        try readNow(body)
    }

    func commit<Value: Sendable>(
        _ scope: Scope, _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws(StateError) -> Value {
        // SQLite lets one write at a time, whatever it is about; those that wait meanwhile are written together.
        try await writer.commit(body)
    }

    func alive(among signs: Set<LifeSign>) async throws(StateError) -> Set<LifeSign> {
        var alive: Set<LifeSign> = []
        for sign in signs {
            let (path, byte) = transactions.place(of: sign)
            if try FileLock.isHeld(path, byte: byte) { alive.insert(sign) }
        }
        return alive
    }

    func alteredLayout() async throws(StateError) -> String? { try alteredLayoutNow() }

    private func alteredLayoutNow() throws(StateError) -> String? {
        do {
            let fresh = try DatabaseQueue()
            try DatabaseMigrator.desk.migrate(fresh)
            let wanted = try fresh.read { try Self.layout($0) }
            let found = try pool.read { try Self.layout($0) }
            return Set(wanted.keys).union(found.keys).sorted().first { wanted[$0] != found[$0] }
        } catch {
            throw StateError(error, path: folder.databasePath)
        }
    }

    /// The statements that made everything in a database, by kind and name.
    private static func layout(_ db: Database) throws -> [String: String] {
        let rows = try Row.fetchAll(db, sql: "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_master")
        return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
    }

    func bell() async throws(StateError) -> Bell {
        try bellFile.listen()
    }

    /// The value of `PRAGMA synchronous` where attempts are written; 2 is FULL.
    func synchronousMode() throws(StateError) -> Int? {
        do {
            return try pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
        } catch {
            throw StateError(error, path: folder.databasePath)
        }
    }

    // The library's own asynchronous functions would go through dispatch queues, whose timer wakes an idle console.

    private func readNow<Value>(_ body: (Transaction) throws -> Value) throws(StateError) -> Value {
        do {
            return try pool.read { try body(transactions.make($0)) }
        } catch {
            throw StateError(error, path: folder.databasePath)
        }
    }

    /// Refuses a database that does something by itself: a trigger or a view could make another attempt of the one that is
    /// written, before the chain says what it is.
    static func requireNoProgram(_ db: Database, path: String) throws {
        let name = try String.fetchOne(db, sql: "SELECT name FROM sqlite_master WHERE type IN ('trigger', 'view')")
        guard name == nil else { throw StateError.programmed(path: path) }
    }

    /// How far the state had come: as its own mark says, or where that is gone beside a database, as the anchor does.
    private static func mark(
        _ bell: BellFile, _ anchor: AnchorKeeper?, _ folder: StateFolder
    ) throws -> StateMark {
        if let mark = bell.mark { return mark }
        guard let anchor, folder.hasDatabase, !bell.exists else { return .beginning }
        do throws(AnchorFailure) {
            return try anchor.newestLine()?.mark ?? .beginning
        } catch {
            // Nobody can say how far it had come, and an older copy comes without its mark.
            throw StateError.lostContent(path: folder.databasePath)
        }
    }

    /// The `user_version` of a file that holds nothing any more of what migration 2 deleted.
    ///
    /// It is apart from the migrations: a program can end between a migration and this, or find the database locked.
    private static let tracelessVersion = 2

    func eraseDeleted() async throws(StateError) -> Bool {
        do {
            return try Self.vacuum(pool)
        } catch {
            throw StateError(error, path: folder.databasePath)
        }
    }

    /// Writes the database anew without what was deleted from it, and empties the log.
    /// - Returns: Whether the log is empty, too; where another process still reads it, it stays.
    private static func vacuum(_ pool: DatabasePool) throws -> Bool {
        try pool.vacuum()
        return (try? pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }) != nil
    }

    /// Erases what migration 2 deleted; where that cannot be done the next opening tries again.
    private static func eraseTraces(_ pool: DatabasePool) throws {
        if try vacuum(pool) { try noteThatTracesAreErased(pool) }
    }

    private static func noteThatTracesAreErased(_ pool: DatabasePool) throws {
        try pool.writeWithoutTransaction { db in
            guard try Int.fetchOne(db, sql: "PRAGMA user_version") != tracelessVersion else { return }
            try db.execute(sql: "PRAGMA user_version = \(tracelessVersion)")
        }
    }
}

extension StateIdentity {
    /// Whether the state in a folder is this project's; one that cannot be read is nobody's.
    func owns(_ folder: StateFolder) -> Bool {
        var configuration = GRDB.Configuration()
        configuration.busyMode = .timeout(5)
        configuration.readonly = true
        let isOurs = try? DatabaseQueue(path: folder.databasePath, configuration: configuration).read { db in
            guard try db.tableExists("identity") else { return false }
            return try isOwner(SQLiteConnection(db))
        }
        return isOurs ?? false
    }
}

extension StateError {
    /// Puts an error of a store into words; values are never among them.
    init(_ error: any Error, path: String) {
        switch error as? SQLError ?? SQLError(error) {
        case _ where error is StateError:
            self = (error as? StateError) ?? .unusable(path: path, reason: "\(error)")
        case .busy: self = .busy(path: path)
        case .unique(let reason), .failed(let reason): self = .unusable(path: path, reason: reason)
        }
    }
}
