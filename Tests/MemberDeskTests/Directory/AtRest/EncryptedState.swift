import FoundationEssentials
import GRDB
import Konaplate

@testable import MemberDesk

/// A state with a list of members, under one key or another, and its files.
struct EncryptedState: Sendable {
    let root: TemporaryFolder

    var folder: StateFolder { EmptyState(root: root).folder }

    var disk: StateOnDisk { StateOnDisk(folder: folder) }

    /// A member whose name tells when it was given.
    static func member(_ number: UInt64, _ name: String = "김") throws -> Member {
        Member(id: try .of(number), name: Personal("\(name)\(number)"), mobile: Personal("010-8765-4321"))
    }

    /// Opens a desk with a secret key and other keys of its profile.
    @discardableResult
    func withDesk<Value>(
        _ secret: String = "s3cret", keys: String = "", isReadOnly: Bool = false, isAlone: Bool = false,
        _ test: (Desk) async throws -> Value
    ) async throws -> Value {
        var options = DeskOptions(
            stateRoot: "\(root.path)/state", agent: "cs.kim", isReadOnly: isReadOnly, clock: ManualClock().desk)
        options.isAlone = isAlone
        let source = "secret_key_env = \"KONA_SECRET\"\nsearch_policy = \"open\"\n" + keys
        let desk = try await Desk(
            profile: try EmptyState(root: root).profile(keys: source),
            environment: ["KONA_SECRET": secret, "OLD_SECRET": "s3cret", "PATH": "/usr/bin:/bin"], options: options)
        do {
            let value = try await test(desk)
            await desk.close()
            return value
        } catch {
            await desk.close()
            throw error
        }
    }

    /// Imports members, and a few that stand beside the blocks.
    func fill(_ count: UInt64 = 10_000, _ name: String = "김") async throws {
        try await withDesk { desk async throws in
            try await desk.importMembers(try (1...count).map { try Self.member($0, name) })
            try await desk.importMembers([try Self.member(count + 1, name), try Self.member(count + 2, name)])
        }
    }

    /// Changes the database by statements to which another one is known as `old`.
    func change(_ sql: String, with old: String) throws {
        let queue = try DatabaseQueue(path: folder.databasePath)
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "ATTACH ? AS old", arguments: [old])
            try db.execute(sql: sql)
        }
        try queue.close()
    }

    /// Copies the database as it is now.
    func copy(_ name: String) throws -> String {
        let path = "\(root.path)/\(name)"
        try disk.backUp(to: path)
        return path
    }
}
