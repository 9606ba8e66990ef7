import FoundationEssentials
import Konaplate
import Testing

@testable import MemberDesk

/// A state that lost its content is no new state.
struct StateMarkTests {
    /// Leaves a state with some audit rows, and closes it.
    private static func makeState(_ state: EmptyState) async throws {
        let store = try state.open()
        for number in 1...3 { try await store.commit(.desk) { $0.audit(.importing(count: number)) } }
    }

    private static func remove(_ path: String) throws {
        if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
    }

    private static func expectLost(_ state: EmptyState) {
        #expect(throws: StateError.lostContent(path: state.folder.databasePath)) { try state.open() }
    }

    @Test func `untouched state opens`() async throws {
        try await withTemporaryFolder { root in
            let state = EmptyState(root: root)
            try await Self.makeState(state)
            _ = try state.open()
        }
    }

    @Test func `emptied database is refused`() async throws {
        try await withTemporaryFolder { root in
            let state = EmptyState(root: root)
            try await Self.makeState(state)
            for end in ["-wal", "-shm"] { try Self.remove(state.folder.databasePath + end) }
            try Data().write(to: URL(filePath: state.folder.databasePath))
            Self.expectLost(state)
            Self.expectLost(state)
        }
    }

    @Test func `log that may be all there is stays`() async throws {
        try await withTemporaryFolder { root in
            let state = EmptyState(root: root)
            let store = try state.open()
            try await store.commit(.desk) { $0.audit(.importing(count: 1)) }
            let log = URL(filePath: state.folder.databasePath + "-wal")
            let before = try Data(contentsOf: log)
            #expect(!before.isEmpty)
            let database = try state.bytes()
            try Self.remove(state.folder.databasePath)
            Self.expectLost(state)
            #expect(try Data(contentsOf: log) == before)
            #expect(!FileManager.default.fileExists(atPath: state.folder.databasePath))
            try database.write(to: URL(filePath: state.folder.databasePath))
            withExtendedLifetime(store) {}
        }
    }

    @Test func `database deleted with its mark is refused where attempts were made`() async throws {
        try await withTemporaryFolder { root in
            let state = EmptyState(root: root)
            try await Self.makeState(state)
            try Data().write(to: URL(filePath: state.folder.attemptLockPath))
            for path in [state.folder.databasePath, state.folder.bellPath] { try Self.remove(path) }
            for end in ["-wal", "-shm"] { try Self.remove(state.folder.databasePath + end) }
            Self.expectLost(state)
        }
    }

    @Test func `database deleted beside its locks is refused`() async throws {
        try await withTemporaryFolder { root in
            let state = EmptyState(root: root)
            try await Self.makeState(state)
            for end in ["", "-wal", "-shm"] { try Self.remove(state.folder.databasePath + end) }
            Self.expectLost(state)
        }
    }

    @Test func `older copy is refused, and the newest one opens again`() async throws {
        try await withTemporaryFolder { root in
            let state = EmptyState(root: root)
            try await Self.makeState(state)
            let old = try state.bytes()
            let store = try state.open()
            try await store.commit(.desk) { $0.audit(.importing(count: 4)) }
            try await withTemporaryFolder { safe async throws in
                // A copy of the file alone misses what is still in the log.
                for end in ["", "-wal"] {
                    let path = state.folder.databasePath + end
                    guard FileManager.default.fileExists(atPath: path) else { continue }
                    try FileManager.default.copyItem(atPath: path, toPath: "\(safe.path)/copy\(end)")
                }
                withExtendedLifetime(store) {}
                for end in ["", "-wal", "-shm"] { try Self.remove(state.folder.databasePath + end) }
                try old.write(to: URL(filePath: state.folder.databasePath))
                Self.expectLost(state)
                try Self.remove(state.folder.databasePath)
                for end in ["", "-wal"] where FileManager.default.fileExists(atPath: "\(safe.path)/copy\(end)") {
                    try FileManager.default.copyItem(
                        atPath: "\(safe.path)/copy\(end)", toPath: state.folder.databasePath + end)
                }
                _ = try state.open()
            }
        }
    }

    @Test func `mark of a version without one is none`() {
        #expect(StateMark(text: "\u{1}") == nil)
        #expect(StateMark(text: "kona x y") == nil)
        #expect(StateMark(text: "kona -1 y") == nil)
        #expect(StateMark(text: StateMark.beginning.text) == .beginning)
    }

    @Test func `reset sets everything aside and is refused while somebody uses the state`() async throws {
        try await withTemporaryFolder { root in
            let state = EmptyState(root: root)
            let profile = try state.profile(named: "uat")
            let reset = try StateReset(profile, stateRoot: "\(root.path)/state")
            do {
                let store = try state.open()
                try await store.commit(.desk) { $0.audit(.importing(count: 1)) }
                #expect(throws: StateError.busy(path: state.folder.databasePath)) { try reset.perform(time: "1") }
            }
            let aside = try #require(try reset.perform(time: "2"))
            #expect(FileManager.default.fileExists(atPath: "\(aside)/desk.sqlite"))
            let rows = try await state.open().read { transaction in
                try transaction.sql.rows("SELECT * FROM audit").count
            }
            #expect(rows == 0)
            #expect(try reset.perform(time: "2") == "\(aside)-2", "nothing that was set aside is overwritten")
            #expect(FileManager.default.fileExists(atPath: "\(aside)/desk.sqlite"))
        }
    }
}
