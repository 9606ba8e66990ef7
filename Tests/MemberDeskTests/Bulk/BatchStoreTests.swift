import Konaplate
import Testing

@testable import MemberDesk

/// How far a file was carried out, whatever the order.
struct BatchStoreTests {
    private static let hash = "abc"

    private static func insert(_ row: Int, run: Int64, number: Int, _ transaction: Transaction) throws -> Int64 {
        var draft = AttemptStore.Draft.of(
            try .published(UInt64(row)), correlationID: "261122140158-\(run)\(number)0000\(row)")
        draft.row = RegistrationBatch.Position(fileHash: hash, run: run, row: row)
        return try AttemptStore.insert(draft, transaction).id
    }

    private static func attempt(
        _ row: Int, run: Int64, _ state: AttemptState, _ store: SQLiteStore, number: Int = 0
    ) async throws {
        try await store.commit(.desk) { transaction in
            let id = try insert(row, run: run, number: number, transaction)
            if state != .sending {
                _ = try AttemptStore.finish(id, state: state, answer: nil, sent: nil, transaction)
            }
        }
    }

    private static func rows(_ store: SQLiteStore) async throws -> BatchRows {
        try await store.read { try BatchStore.run(hash, $0.sql) }
    }

    private static func begin(_ store: SQLiteStore, resume: Bool = false) async throws -> Int64 {
        try await store.commit(.desk) { try BatchStore.begin(hash, resume: resume, $0) }
    }

    @Test func `rows that were reached are known in whatever order they ended`() async throws {
        try await withTemporaryFolder { root in
            let store = try EmptyState(root: root).open()
            let run = try await Self.begin(store)
            for (row, state) in [
                (3, .registered), (0, .refused(.alreadyRegistered)), (5, .unknown(.timeout)), (1, .sending),
                (4, .notSent(.connect)), (6, .unknown(.interrupted)),
            ] as [(Int, AttemptState)] {
                try await Self.attempt(row, run: run, state, store)
            }
            try await store.commit(.desk) {
                try BatchStore.pass(.init(fileHash: Self.hash, run: run, row: 8), $0)
            }
            let rows = try await Self.rows(store)
            #expect(rows.reached.ranges.map { $0 } == [0..<2, 3..<4, 5..<7, 8..<9])
            // What may still turn out not to have been sent is no part of what is kept for good.
            #expect(rows.overWithoutGap == 1)
            try await store.commit(.desk) { try BatchStore.settle(Self.hash, $0) }
            #expect(try await Self.rows(store).over == rows.over)
            #expect(try await Self.begin(store, resume: true) == run)
            #expect(try await Self.rows(store).reached == rows.reached)
        }
    }

    @Test func `run that begins anew has reached nothing`() async throws {
        try await withTemporaryFolder { root in
            let store = try EmptyState(root: root).open()
            let first = try await Self.begin(store)
            try await Self.attempt(0, run: first, .registered, store)
            #expect(try await Self.begin(store) > first)
            #expect(try await Self.rows(store).reached.isEmpty)
        }
    }

    @Test func `one that an earlier version began is gone on with`() async throws {
        try await withTemporaryFolder { root in
            let state = EmptyState(root: root)
            let store = try state.open()
            try StateOnDisk(folder: state.folder).change(
                "INSERT INTO batch (file_hash, rows_reached) VALUES ('abc', 4)")
            let run = try await Self.begin(store, resume: true)
            try await Self.attempt(4, run: run, .registered, store)
            #expect(try await Self.rows(store).reached.ranges.map { $0 } == [0..<5])
        }
    }

    @Test func `no row has two attempts but where one was not sent`() async throws {
        try await withTemporaryFolder { root in
            let store = try EmptyState(root: root).open()
            let run = try await Self.begin(store)
            try await Self.attempt(0, run: run, .notSent(.connect), store)
            try await Self.attempt(0, run: run, .registered, store, number: 1)
            await #expect(throws: StateError.self) {
                try await Self.attempt(0, run: run, .registered, store, number: 2)
            }
        }
    }

    @Test func `rows stay known when their attempts are removed`() async throws {
        try await withTemporaryFolder { root in
            let store = try EmptyState(root: root).open()
            let run = try await Self.begin(store)
            for row in [0, 1, 3] { try await Self.attempt(row, run: run, .registered, store) }
            let purge = Purge(before: Timestamp(milliseconds: 1_000_000), kinds: [.attempts], reason: "old")
            try await store.commit(.desk) { _ = try PurgeStore.removeAttempts(purge, $0) }
            #expect(try await store.read { try AttemptStore.allOpen($0.sql).isEmpty })
            #expect(try await Self.rows(store).reached.ranges.map { $0 } == [0..<2, 3..<4])
        }
    }
}
