import FoundationEssentials
import GRDB
import Glibc
import Konaplate
import Testing

@testable import MemberDesk

struct DeskDatabaseTests {
    @Test func `commit is on the disk when it returns`() throws {
        try withTemporaryFolder { root in
            let database = try EmptyState(root: root).open()
            #expect(try database.synchronousMode() == 2)
            #expect(try database.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
            #expect(try database.read { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 2)
            try database.commit { try DirectoryStore.save([], at: Timestamp(milliseconds: 0), $0) }
            #expect(try database.synchronousMode() == 2)
        }
    }

    @Test func `member IDs above the largest signed number keep their digits`() throws {
        try withTemporaryFolder { root in
            let database = try EmptyState(root: root).open()
            try database.commit {
                try DirectoryStore.save([Member(id: .maximum)], at: Timestamp(milliseconds: 0), $0)
            }
            #expect(try database.read { try DirectoryStore.all($0) }.map(\.id) == [.maximum])
        }
    }

    @Test func `state of a newer version is refused and not touched`() throws {
        try withTemporaryFolder { root in
            let state = EmptyState(root: root)
            try state.open().commit { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('2')") }
            let before = try state.bytes()
            #expect(throws: StateError.newerSchema(path: state.folder.databasePath)) { try state.open() }
            #expect(try state.bytes() == before)
        }
    }

    struct Damage: CustomTestStringConvertible {
        let testDescription: String
        let content: Data
    }

    static let damages = [
        Damage(
            testDescription: "another kind of file", content: Data(String(repeating: "not SQLite. ", count: 99).utf8)),
        Damage(
            testDescription: "zeros after the header",
            content: Data("SQLite format 3\u{0}".utf8) + Data(repeating: 0, count: 8176)),
    ]

    @Test(arguments: damages)
    func `damaged state is refused and not touched`(damage: Damage) throws {
        try withTemporaryFolder { root in
            let state = EmptyState(root: root)
            try state.folder.create()
            try damage.content.write(to: URL(filePath: state.folder.databasePath))
            #expect(throws: StateError.unusable(path: state.folder.databasePath, reason: "file is not a database")) {
                try state.open()
            }
            #expect(try state.bytes() == damage.content)
        }
    }

    @Test func `state with lost pages is refused`() throws {
        try withTemporaryFolder { root in
            let state = EmptyState(root: root)
            _ = try state.open()
            let whole = try state.bytes()
            try (whole.prefix(4096) + Data(repeating: 0, count: whole.count - 4096))
                .write(to: URL(filePath: state.folder.databasePath))
            let error = try #require(throws: StateError.self) { try state.open() }
            guard case .unusable(_, let reason) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(reason.contains("malformed"))
        }
    }

    @Test func `folder in place of the file is refused`() throws {
        try withTemporaryFolder { root in
            let state = EmptyState(root: root)
            try state.folder.create()
            #expect(mkdir(state.folder.databasePath, 0o700) == 0)
            #expect(
                throws: StateError.unusable(
                    path: state.folder.databasePath, reason: "unable to open database file")
            ) { try state.open() }
        }
    }

    @Test(.enabled(if: geteuid() != 0, "nothing is read-only for root"))
    func `folder that cannot be written is refused`() throws {
        try withTemporaryFolder { root in
            let state = EmptyState(root: root)
            _ = try state.open()
            #expect(chmod(state.folder.path, 0o500) == 0)
            defer { chmod(state.folder.path, 0o700) }
            #expect(throws: StateError.self) { try state.open() }
        }
    }

    @Test func `state of another ASP ID is refused and not touched`() throws {
        try withTemporaryFolder { root in
            let state = EmptyState(root: root)
            _ = try state.open()
            let before = try state.bytes()
            let expected = StateError.otherASP(
                path: state.folder.databasePath, found: EmptyState.aspID, expected: "000170000000001")
            #expect(throws: expected) { try state.open(aspID: "000170000000001") }
            #expect(try state.bytes() == before)
        }
    }

    struct Move: CustomTestStringConvertible {
        let testDescription: String
        let state: AttemptState
        let isAccepted: Bool
    }

    static let moves = [
        Move(testDescription: "an attempt under way", state: .sending, isAccepted: false),
        Move(testDescription: "an unknown attempt", state: .unknown(.timeout), isAccepted: false),
        Move(testDescription: "a registered one", state: .registered, isAccepted: true),
        Move(testDescription: "a refused one", state: .refused(.other), isAccepted: true),
        Move(testDescription: "one that was not sent", state: .notSent(.connect), isAccepted: true),
    ]

    @Test(arguments: moves)
    func `another base URL is accepted while no attempt is open`(move: Move) throws {
        try withTemporaryFolder { root in
            let state = EmptyState(root: root)
            let other = "https://uat2.example.com/open-api"
            try state.open().commit { db in
                let id = try AttemptStore.insert(.of(.published(1)), db)
                _ = try AttemptStore.finish(id, state: move.state, answer: nil, sentAt: nil, db)
            }
            if move.isAccepted {
                _ = try state.open(baseURL: other)
                let found = try state.open(baseURL: other).read {
                    try String.fetchOne($0, sql: "SELECT base_url FROM identity")
                }
                #expect(found == other)
            } else {
                let expected = StateError.otherBaseURL(
                    path: state.folder.databasePath, found: EmptyState.baseURL, openAttempts: 1)
                #expect(throws: expected) { try state.open(baseURL: other) }
                _ = try state.open()
            }
        }
    }

    @Test func `who works with the old base URL can write nothing any more`() throws {
        try withTemporaryFolder { root in
            let state = EmptyState(root: root)
            let other = "https://uat2.example.com/open-api"
            let old = try state.open()
            let new = try state.open(baseURL: other)
            let path = state.folder.databasePath
            #expect(throws: StateError.takenOver(path: path, by: other)) {
                try old.commit { _ = try AttemptStore.insert(.of(.published(1)), $0) }
            }
            #expect(throws: StateError.takenOver(path: path, by: other)) { try old.commitAnswer { _ in } }
            #expect(try new.read { try AttemptStore.allOpen($0) } == [])
        }
    }

    @Test func `account fingerprints have a random key that stays`() throws {
        try withTemporaryFolder { root in
            let state = EmptyState(root: root)
            let key = try state.open().hashKey()
            #expect(key.count == 32)
            #expect(try state.open().hashKey() == key)
            try withTemporaryFolder { other throws in
                #expect(try EmptyState(root: other).open().hashKey() != key)
            }
        }
    }

    @Test func `many first processes set one state up`() async throws {
        try await withTemporaryFolder { root in
            let state = EmptyState(root: root)
            let keys = try await withThrowingTaskGroup(of: Data.self) { group in
                for _ in 1...8 { group.addTask { try state.open().hashKey() } }
                return try await group.reduce(into: Set()) { $0.insert($1) }
            }
            #expect(keys.count == 1)
        }
    }
}
