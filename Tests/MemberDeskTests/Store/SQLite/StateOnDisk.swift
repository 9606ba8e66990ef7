import Foundation
import GRDB

@testable import MemberDesk

/// A state as another program finds it on the disk: past the desk, at once, and with any statement.
struct StateOnDisk: Sendable {
    let folder: StateFolder

    /// Every text in the rows of a query.
    func texts(_ sql: String) throws -> [String] {
        try connection().read { db in
            try Row.fetchAll(db, sql: sql).flatMap { row in
                row.databaseValues.compactMap { String.fromDatabaseValue($0) }
            }
        }
    }

    /// Changes the database behind the desk's back.
    func change(_ sql: String) throws {
        try connection().write { try $0.execute(sql: sql) }
    }

    /// Whether somebody is sending an attempt.
    func hasLifeSign(ofAttempt id: Int64) throws -> Bool {
        try FileLock.isHeld(folder.attemptLockPath, byte: id)
    }

    /// Whether somebody carries a file of members out.
    func hasLifeSign(of batch: RegistrationBatch) throws -> Bool {
        try FileLock.isHeld(folder.batchLockPath, byte: batch.lockByte)
    }

    /// The names of the files that hold these bytes.
    func files(with bytes: Data) throws -> [String] {
        try TemporaryFolder(path: folder.path).names().filter { name in
            try Data(contentsOf: URL(filePath: "\(folder.path)/\(name)")).range(of: bytes) != nil
        }
    }

    /// Reads anything.
    func reading<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try connection().read(body)
    }

    /// Changes the database behind the desk's back, whatever refers to what.
    /// - Returns: How many rows were changed.
    func editing(_ sql: String) throws -> Int {
        try connection().writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            try db.execute(sql: sql)
            return db.changesCount
        }
    }

    /// Copies the database to another file.
    func backUp(to path: String) throws {
        try connection().backup(to: DatabaseQueue(path: path))
    }

    /// Puts a copy in its place, page by page, while others have it open.
    func restore(from path: String) throws {
        try DatabaseQueue(path: path).backup(to: connection())
    }

    private func connection() throws -> DatabaseQueue {
        var configuration = GRDB.Configuration()
        configuration.busyMode = .timeout(5)
        return try DatabaseQueue(path: folder.databasePath, configuration: configuration)
    }
}

extension DeskFixture {
    /// The desk's state as it is on the disk.
    var disk: StateOnDisk {
        get throws {
            struct NoFolder: Error {}
            guard let store = desk.store as? SQLiteStore else { throw NoFolder() }
            return StateOnDisk(folder: store.folder)
        }
    }
}
