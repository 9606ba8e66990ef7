import FoundationEssentials
import GRDB
import Konaplate
import Testing

@testable import MemberDesk

/// Whoever has the files of a state and not its key learns no name.
struct DirectoryAtRestTests {
    private static let texts = ["김평문", "010-8765-4321", "plain.text@example.com", "01087654321", "plain.text"]

    private static func member(_ number: UInt64 = 7) throws -> Member {
        Member(
            id: try .of(number), name: Personal(texts[0]), mobile: Personal(texts[1]), loginID: Personal(texts[2]))
    }

    /// Opens a desk on a state with a secret key.
    @discardableResult
    private static func withDesk<Value>(
        _ root: TemporaryFolder, secret: String? = "s3cret", keys: String = "", _ test: (Desk) async throws -> Value
    ) async throws -> Value {
        let secretKey = "secret_key_env = \"KONA_SECRET\"\nsearch_policy = \"open\"\n" + keys
        let desk = try await Desk(
            profile: try EmptyState(root: root).profile(keys: secretKey),
            environment: secret.map { ["KONA_SECRET": $0, "PATH": "/usr/bin:/bin"] } ?? ["PATH": "/usr/bin:/bin"],
            options: DeskOptions(stateRoot: "\(root.path)/state", agent: "cs.kim", clock: ManualClock().desk))
        do {
            let value = try await test(desk)
            await desk.close()
            return value
        } catch {
            await desk.close()
            throw error
        }
    }

    /// Puts the block of one state in the place of that of another.
    private static func copyBlock(from theirs: TemporaryFolder, to ours: TemporaryFolder) throws {
        let other = EmptyState(root: theirs).folder.databasePath
        let queue = try DatabaseQueue(path: EmptyState(root: ours).folder.databasePath)
        try queue.writeWithoutTransaction { db in
            try db.execute(
                sql: """
                    ATTACH ? AS other;
                    UPDATE member_block SET content = (SELECT content FROM other.member_block);
                    """, arguments: [other])
        }
        try queue.close()
    }

    /// Leaves what version 4 of the schema would have: 3000 members in plain text.
    private static func makePlainState(_ root: TemporaryFolder) throws {
        let state = EmptyState(root: root)
        try state.folder.create()
        let queue = try DatabaseQueue(path: state.folder.databasePath)
        try DatabaseMigrator.desk.migrate(queue, upTo: "4")
        try queue.write { db in
            try db.execute(
                sql: "INSERT INTO identity VALUES (1, ?, ?)", arguments: [EmptyState.aspID, EmptyState.baseURL])
            for number in 1...3000 {
                try db.execute(
                    sql: "INSERT INTO member VALUES (?, ?, ?, ?, 5)",
                    arguments: ["\(number)", texts[0], texts[1], texts[2]])
            }
        }
        try queue.close()
    }

    /// The files that hold any of the texts, as they are or as the search compares them.
    private static func traces(_ root: TemporaryFolder) throws -> [String] {
        let disk = StateOnDisk(folder: EmptyState(root: root).folder)
        let keys = texts.map { Data(SearchKey($0).bytes) }.filter { $0.count > 4 }
        return try (texts.map { Data($0.utf8) } + keys).flatMap { try disk.files(with: $0) }
    }

    private static func isLocked(_ error: any Error) -> Bool {
        if case .locked? = error as? StateError { true } else { false }
    }

    @Test func `no name is in any file, whether few or many members come`() async throws {
        try await withTemporaryFolder { root async throws in
            try await Self.withDesk(root) { desk async throws in
                try await desk.importMembers([try Self.member()])
                #expect(try Self.traces(root) == [])
                try await desk.importMembers(try (1...500).map { try Self.member($0) })
                #expect(try Self.traces(root) == [])
                #expect(try await desk.member(.of(7)) == Self.member())
                #expect(try await desk.search(SearchQuery("김평")).count == 500)
                #expect(try await desk.search(SearchQuery("4321"), limit: 3).map(\.id) == (1...3).map { try .of($0) })
            }
            try await Self.withDesk(root) { desk async throws in
                #expect(try await desk.directory().summaries.count == 500)
            }
            #expect(try Self.traces(root) == [])
        }
    }

    @Test func `what an older version left in plain text is gone once a name was needed`() async throws {
        try await withTemporaryFolder { root async throws in
            try Self.makePlainState(root)
            #expect(try Self.traces(root) != [])
            try await Self.withDesk(root, secret: nil) { desk async throws in
                #expect(try await desk.journal().entries.isEmpty)
                await #expect { try await desk.directory() } throws: { Self.isLocked($0) }
            }
            try await Self.withDesk(root) { desk async throws in
                let snapshot = try await desk.directory()
                #expect(snapshot.summaries.map(\.member) == (try (1...3000).map { try Self.member($0) }))
                #expect(snapshot.updatedAt == Timestamp(milliseconds: 5))
                #expect(try Self.traces(root) == [])
            }
            #expect(try Self.traces(root) == [])
        }
    }

    @Test func `another key is refused in words, and what is no name is read all the same`() async throws {
        try await withTemporaryFolder { root async throws in
            try await Self.withDesk(root) { desk async throws in
                try await desk.importMembers([try Self.member()])
            }
            try await Self.withDesk(root, secret: "another") { desk async throws in
                await #expect(throws: StateError.otherKey) { try await desk.directory() }
                await #expect(throws: StateError.otherKey) { try await desk.importMembers([try Self.member(8)]) }
                #expect(try await desk.journal().entries.isEmpty)
                #expect(try await desk.openAttempts().isEmpty)
                #expect(try await desk.memberSummary(.of(7)).member == Member(id: .of(7)))
            }
            try await Self.withDesk(root, secret: nil) { desk async throws in
                await #expect { try await desk.members() } throws: { Self.isLocked($0) }
                #expect(try await desk.auditFinding() == nil)
            }
            try await Self.withDesk(root) { desk async throws in
                #expect(try await desk.members() == [try Self.member()])
            }
        }
    }

    @Test func `the state may have a key of its own`() async throws {
        try await withTemporaryFolder { root async throws in
            let keys = #"state_key_command = ["printf", "of the state"]"#
            try await Self.withDesk(root, keys: keys) { desk async throws in
                try await desk.importMembers([try Self.member()])
            }
            // The secret key was replaced.
            try await Self.withDesk(root, secret: "another", keys: keys) { desk async throws in
                #expect(try await desk.members() == [try Self.member()])
            }
            try await Self.withDesk(root) { desk async throws in
                await #expect(throws: StateError.otherKey) { try await desk.members() }
            }
        }
    }

    @Test func `pieces open only where they were written`() async throws {
        try await withTemporaryFolder { root async throws in
            try await Self.withDesk(root) { desk async throws in
                try await desk.importMembers(try (1...10_000).map { Member(id: try .of($0), name: Personal("김\($0)")) })
                try await desk.importMembers([try Self.member(20_000), try Self.member(20_001)])
            }
            let disk = StateOnDisk(folder: EmptyState(root: root).folder)
            let attacks = [
                "UPDATE member_block SET content = (SELECT content FROM member_block ORDER BY number LIMIT 1)",
                "UPDATE member_block SET number = number + 100",
                "UPDATE member_change SET content = (SELECT content FROM member_change WHERE user_id = '20001')",
                "UPDATE member_block SET content = substr(content, 1, length(content) - 1)",
                "UPDATE directory SET state = 'AAAAAAAAAAAAAAAAAAAAAA=='",
            ]
            let backup = "\(root.path)/backup"
            try FileManager.default.copyItem(atPath: disk.folder.path, toPath: backup)
            for attack in attacks {
                try disk.change(attack)
                try await Self.withDesk(root) { desk async throws in
                    await #expect(throws: StateError.self, "\(attack)") { try await desk.directory() }
                }
                try FileManager.default.removeItem(atPath: disk.folder.path)
                try FileManager.default.copyItem(atPath: backup, toPath: disk.folder.path)
            }
            try await Self.withDesk(root) { desk async throws in
                #expect(try await desk.directory().summaries.count == 10_002)
            }
        }
    }

    @Test func `a block of another state with the same key does not open`() async throws {
        try await withTemporaryFolder { root async throws in
            func folder(_ name: String) throws -> TemporaryFolder {
                try FileManager.default.createDirectory(
                    atPath: "\(root.path)/\(name)", withIntermediateDirectories: true,
                    attributes: [.posixPermissions: 0o700])
                return TemporaryFolder(path: "\(root.path)/\(name)")
            }
            let (ours, theirs) = (try folder("a"), try folder("b"))
            for place in [ours, theirs] {
                try await Self.withDesk(place) { desk async throws in
                    try await desk.importMembers(try (1...100).map { try Self.member($0) })
                }
            }
            try Self.copyBlock(from: theirs, to: ours)
            try await Self.withDesk(ours) { desk async throws in
                await #expect(throws: StateError.self) { try await desk.directory() }
            }
        }
    }

    @Test func `where only numbers are kept nothing else is, and no key is asked for`() async throws {
        try await withTemporaryFolder { root async throws in
            try await Self.withDesk(root) { desk async throws in
                try await desk.importMembers([try Self.member()])
            }
            let ids = #"directory = "ids""#
            // What was kept before needs its key once, to be taken away.
            try await Self.withDesk(root, keys: ids) { desk async throws in
                #expect(try await desk.members() == [Member(id: try .of(7))])
            }
            try await Self.withDesk(root, secret: nil, keys: ids) { desk async throws in
                try await desk.importMembers(try (1...100).map { try Self.member($0) })
                #expect(try await desk.members() == (try (1...100).map { Member(id: try .of($0)) }))
            }
            #expect(try Self.traces(root) == [])
            try await Self.withDesk(root) { desk async throws in
                try await desk.importMembers([try Self.member()])
                #expect(try await desk.search(SearchQuery("김평")).map(\.id) == [try .of(7)])
                #expect(try await desk.directory().summaries.count == 100)
            }
        }
    }
}
