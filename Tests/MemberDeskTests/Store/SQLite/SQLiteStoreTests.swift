import FoundationEssentials
import Glibc
import Konaplate
import Testing

@testable import MemberDesk

struct SQLiteStoreTests {
    @Test func `commit is on the disk when it returns`() async throws {
        try await withTemporaryFolder { root in
            let store = try EmptyState(root: root).open()
            #expect(try store.synchronousMode() == 2)
            let mode = try await store.read {
                try $0.sql.row("PRAGMA journal_mode")?.value("journal_mode", as: String.self)
            }
            #expect(mode == "wal")
            let level = try await store.read {
                try $0.sql.row("PRAGMA synchronous")?.value("synchronous", as: Int.self)
            }
            #expect(level == 2)
            try await store.commit(.desk) {
                try DirectoryStore.ofNumbers($0).save([Member(id: .maximum)], at: Timestamp(milliseconds: 0))
            }
            #expect(try store.synchronousMode() == 2)
        }
    }

    @Test func `member IDs above the largest signed number keep their digits`() async throws {
        try await withTemporaryFolder { root in
            let store = try EmptyState(root: root).open()
            try await store.commit(.desk) {
                try DirectoryStore.ofNumbers($0).save([Member(id: .maximum)], at: Timestamp(milliseconds: 0))
            }
            #expect(try await store.read { try DirectoryStore.ofNumbers($0).all().members }.map(\.id) == [.maximum])
        }
    }

    @Test func `state of a newer version is refused and not touched`() async throws {
        try await withTemporaryFolder { root async throws in
            let state = EmptyState(root: root)
            try await state.open().commit(.desk) {
                _ = try $0.sql.execute("INSERT INTO grdb_migrations VALUES ('a later one')")
            }
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
                    path: state.folder.databasePath, reason: "it is a folder")
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
    func `another base URL is accepted while no attempt is open`(move: Move) async throws {
        try await withTemporaryFolder { root in
            let state = EmptyState(root: root)
            let other = "https://uat2.example.com/open-api"
            try await state.open().commit(.desk) { transaction in
                let id = try AttemptStore.insert(.of(.published(1)), transaction).id
                _ = try AttemptStore.finish(
                    id, state: move.state, answer: nil, sent: nil, transaction)
            }
            if move.isAccepted {
                _ = try state.open(baseURL: other)
                let found: String? = try await state.open(baseURL: other).read {
                    try $0.sql.value("SELECT base_url AS value FROM identity")
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

    @Test func `who works with the old base URL can write nothing any more`() async throws {
        try await withTemporaryFolder { root in
            let state = EmptyState(root: root)
            let other = "https://uat2.example.com/open-api"
            let old = try state.open()
            let new = try state.open(baseURL: other)
            let path = state.folder.databasePath
            await #expect(throws: StateError.takenOver(path: path, by: other)) {
                try await old.commit(.desk) { _ = try AttemptStore.insert(.of(.published(1)), $0) }
            }
            await #expect(throws: StateError.takenOver(path: path, by: other)) {
                try await old.commitAnswer(.desk) { _ in }
            }
            #expect(try await new.read { try AttemptStore.allOpen($0.sql) } == [])
        }
    }

    @Test func `many first processes set one state up`() async throws {
        try await withTemporaryFolder { root in
            let state = EmptyState(root: root)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number: UInt64 in 1...8 {
                    group.addTask {
                        try await state.open().commit(.desk) {
                            try DirectoryStore.ofNumbers($0).save([Member(id: .of(number))], at: $0.now.wall)
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await state.open().read { try DirectoryStore.count($0.sql) } == 8)
        }
    }
}
