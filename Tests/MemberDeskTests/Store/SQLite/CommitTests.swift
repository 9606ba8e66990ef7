import Konaplate
import Testing

@testable import MemberDesk

/// What a commit writes, and what it leaves when it fails.
struct CommitTests {
    private struct Interrupted: Error {}

    private static func draft(_ number: Int) throws -> JournalStore.Draft {
        JournalStore.Draft(
            attemptID: nil, profile: "uat", agent: "cs.kim", api: "bankaccounts/inquiry", path: "/",
            memberID: try .published(1), subject: nil,
            correlationID: CorrelationID(rawValue: "261122140158-000000\(number)"), requestText: "")
    }

    private static func count(_ table: SQL, _ store: SQLiteStore) async throws -> Int? {
        try await store.read { try $0.sql.value("SELECT count(*) AS value FROM \(table)") }
    }

    @Test func `audit rows and revisions are written at its end`() async throws {
        try await withTemporaryFolder { root in
            let clock = ManualClock()
            let store = try EmptyState(root: root).open(clock: clock)
            try await store.commit(.desk) { transaction in
                transaction.audit(.importing(count: 7))
                let first = try JournalStore.insert(try Self.draft(1), transaction)
                let second = try JournalStore.insert(try Self.draft(2), transaction)
                // Changed twice in one transaction, it is one change for its followers.
                try JournalStore.interrupt(first, transaction)
                transaction.audit(.view(.journal, nil))
                let inside: Int? = try transaction.sql.value(
                    "SELECT (SELECT count(*) FROM audit) + count(revision) AS value FROM exchange")
                #expect(inside == 0)
                #expect([first, second] == [1, 2])
            }
            let rows = try await store.read { try $0.sql.rows("SELECT * FROM audit ORDER BY id") }
            #expect(try rows.map { try $0.value("action", as: String.self) } == ["import", "view", "kept"])
            #expect(try rows.map { try $0.value("agent", as: String.self) } == ["cs.kim", "cs.kim", "cs.kim"])
            #expect(try rows.map { try $0.timestamp("time") } == [clock.now, clock.now, clock.now])
            let entries = try await store.read { try JournalStore.entries(JournalFilter(), after: nil, $0.sql) }
            #expect(entries.map(\.revision) == [1, 2])
            #expect(try await store.read { try AuditCheck.firstRow($0.sql) } == nil)
        }
    }

    @Test func `body that throws leaves nothing`() async throws {
        try await withTemporaryFolder { root in
            let store = try EmptyState(root: root).open()
            await #expect(throws: StateError.self) {
                try await store.commit(.desk) { transaction in
                    transaction.audit(.importing(count: 1))
                    try DirectoryStore.ofNumbers(transaction).save([Member(id: .maximum)], at: transaction.now.wall)
                    _ = try AttemptStore.insert(.of(.published(1)), transaction)
                    _ = try JournalStore.insert(try Self.draft(1), transaction)
                    throw Interrupted()
                }
            }
            for table in ["member", "attempt", "exchange", "audit"] as [SQL] {
                #expect(try await Self.count(table, store) == 0)
            }
        }
    }

    @Test func `audit that cannot be written takes everything back`() async throws {
        try await withTemporaryFolder { root in
            let store = try EmptyState(root: root).open()
            _ = try await store.commit(.desk) {
                try $0.sql.execute(
                    "CREATE TEMP TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'full'); END")
            }
            let error = await #expect(throws: StateError.self) {
                try await store.commit(.desk) { transaction in
                    transaction.audit(.importing(count: 1))
                    try DirectoryStore.ofNumbers(transaction).save([Member(id: .maximum)], at: transaction.now.wall)
                }
            }
            #expect(error == .unusable(path: store.folder.databasePath, reason: "full"))
            #expect(try await Self.count("member", store) == 0)
        }
    }

    @Test func `error of a state in a body comes out as it is`() async throws {
        try await withTemporaryFolder { root in
            let store = try EmptyState(root: root).open()
            await #expect(throws: StateError.newerSchema(path: "x")) {
                try await store.commit(.desk) { _ in throw StateError.newerSchema(path: "x") }
            }
            await #expect(throws: StateError.unrecorded(path: store.folder.databasePath, reason: "no")) {
                try await store.commitAnswer(.desk) { _ in throw SQLError.failed("no") }
            }
        }
    }

    @Test func `life sign lives as long as what holds it`() async throws {
        try await withTemporaryFolder { root in
            let state = EmptyState(root: root)
            let (store, other) = (try state.open(), try state.open())
            let signs: Set<LifeSign> = [.attempt(1), .exchange(1), .batch(hash: 1)]
            do {
                let held = try await store.commit(.desk) { try $0.hold(.attempt(1)) }
                defer { withExtendedLifetime(held) {} }
                #expect(held != nil)
                #expect(try await other.alive(among: signs) == [.attempt(1)])
                #expect(try await other.commit(.desk) { try $0.hold(.attempt(1)) } == nil)
            }
            #expect(try await other.alive(among: signs) == [])
        }
    }
}
