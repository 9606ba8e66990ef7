import Konaplate
import Testing

@testable import MemberDesk

/// Commits that wait for the disk at the same time.
struct GroupCommitTests {
    private struct Refused: Error {}

    private static func draft(_ number: UInt64) throws -> AttemptStore.Draft {
        .of(try .published(number), correlationID: "261122140158-000000\(number)")
    }

    /// Inserts an attempt with its audit row.
    private static func insert(_ number: UInt64, _ transaction: Transaction) throws -> (Int64, HeldSign?) {
        let attempt = try AttemptStore.insert(draft(number), transaction)
        transaction.audit(.register(attempt.memberID, attempt.correlationID))
        return (attempt.id, try transaction.hold(.attempt(attempt.id)))
    }

    private static func insertAlone(_ number: UInt64, _ store: SQLiteStore) async throws -> Int64 {
        try await store.commit(.desk) { try insert(number, $0).0 }
    }

    /// Lets commits wait until all are there, and writes them.
    private static func write(_ count: Int, of store: SQLiteStore) async {
        while store.writer.queue.count < count { await Task.yield() }
        store.writer.writeWaiting()
    }

    @Test func `those that wait are on the disk together or not at all`() async throws {
        try await withTemporaryFolder { root in
            let state = EmptyState(root: root)
            let store = try state.open()
            let disk = StateOnDisk(folder: state.folder)
            let first = WaitingCommit { try Self.insert(1, $0).0 }
            #expect(store.writer.queue.add(first))
            async let second = Self.insertAlone(2, store)
            async let third = store.commit(.desk) { transaction in
                let inside: Int? = try transaction.sql.value("SELECT count(*) AS value FROM attempt")
                return (inside, try disk.texts("SELECT correlation_id FROM attempt").count)
            }
            await Self.write(3, of: store)
            let numbers = try await [first.take(path: "").get(), second]
            #expect(numbers.sorted() == [1, 2])
            let (inside, outside) = try await third
            #expect(outside == 0)
            #expect([1, 2].contains(inside))
            #expect(try disk.texts("SELECT correlation_id FROM attempt").count == 2)
            #expect(try await store.read { try AuditCheck.firstRow($0.sql) } == nil)
        }
    }

    @Test func `one that fails takes only itself back`() async throws {
        try await withTemporaryFolder { root in
            let store = try EmptyState(root: root).open()
            let first = WaitingCommit { transaction -> Int64 in
                _ = try Self.insert(1, transaction)
                throw StateError.busy(path: "x")
            }
            #expect(store.writer.queue.add(first))
            async let second = Self.insertAlone(2, store)
            async let third = Self.insertAlone(3, store)
            await Self.write(3, of: store)
            #expect(throws: StateError.busy(path: "x")) { try first.take(path: "").get() }
            let numbers = try await [second, third]
            #expect(Set(numbers) == [1, 2], "the number of what was taken back is free again")
            let audited = try await store.read { try $0.sql.rows("SELECT user_id FROM audit") }
            #expect(
                Set(try audited.map { try $0.value("user_id", as: String.self) }) == ["50000000002", "50000000003"])
            #expect(try await store.read { try AuditCheck.firstRow($0.sql) } == nil)
        }
    }

    @Test func `failure that ends the transaction is not the others' failure`() async throws {
        try await withTemporaryFolder { root in
            let store = try EmptyState(root: root).open()
            _ = try await store.commit(.desk) {
                try $0.sql.execute(
                    """
                    CREATE TEMP TRIGGER full BEFORE INSERT ON attempt WHEN NEW.user_id = '50000000002'
                        BEGIN SELECT RAISE(ROLLBACK, 'full'); END
                    """)
            }
            let first = WaitingCommit { try Self.insert(1, $0).0 }
            #expect(store.writer.queue.add(first))
            let second = Task { try await Self.insertAlone(2, store) }
            async let third = Self.insertAlone(3, store)
            await Self.write(3, of: store)
            let path = store.folder.databasePath
            await #expect(throws: StateError.unusable(path: path, reason: "full")) { try await second.value }
            let numbers = try await [first.take(path: path).get(), third]
            #expect(Set(numbers) == [1, 2])
            #expect(try await store.read { try AuditCheck.firstRow($0.sql) } == nil)
        }
    }

    @Test func `many at once are all written once`() async throws {
        try await withTemporaryFolder { root in
            let store = try EmptyState(root: root).open()
            let numbers = try await withThrowingTaskGroup(of: Int64.self) { group in
                for number in 1...100 as ClosedRange<UInt64> {
                    group.addTask { try await Self.insertAlone(number, store) }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(numbers.sorted() == Array(1...100))
            #expect(try await store.read { try AuditCheck.firstRow($0.sql) } == nil)
        }
    }

    @Test func `what another process writes is compared again`() async throws {
        try await withTemporaryFolder { root in
            let state = EmptyState(root: root)
            let (store, other) = (try state.open(), try state.open())
            let agreed: @Sendable (Transaction) throws -> Bool = { transaction in
                defer { transaction.agreed.keep([1]) }
                return transaction.agreed.contains(1)
            }
            #expect(try await store.commit(.desk, agreed) == false)
            #expect(try await store.commit(.desk, agreed) == true)
            _ = try await Self.insertAlone(1, store)
            #expect(try await store.commit(.desk, agreed) == true, "what it wrote itself is known")
            _ = try await Self.insertAlone(2, other)
            #expect(try await store.commit(.desk, agreed) == false)
        }
    }
}
