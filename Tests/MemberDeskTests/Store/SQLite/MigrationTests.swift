import FoundationEssentials
import GRDB
import Konaplate
import TestSupport
import Testing

@testable import MemberDesk

/// A state that the first version of the schema made.
struct MigrationTests {
    private static let hashKey = Data((0..<32).map { UInt8(200 - $0) })
    private static let hashes = [
        "b2xkLWZpbmdlcnByaW50LW9uZQ==", "b2xkLWZpbmdlcnByaW50LXR3bw==", "b2xkLWZpbmdlcnByaW50LTM=",
    ]

    /// Makes the state that version 1 would have left: of the members 1 to 3 one is registered, one unknown, one sending.
    private static func makeOldState(_ folder: StateFolder, baseURL: String) throws {
        try folder.create()
        let queue = try DatabaseQueue(path: folder.databasePath)
        try DatabaseMigrator.desk.migrate(queue, upTo: "1")
        try queue.write { db in
            try db.execute(
                sql: "INSERT INTO identity VALUES (1, ?, ?, ?)", arguments: [EmptyState.aspID, baseURL, hashKey])
            try db.execute(
                sql: """
                    INSERT INTO member VALUES ('50000000001', '김코나', '010-0000-0001', 'kim@example.com', 1);
                    INSERT INTO reading VALUES ('50000000001', 5, 'registered', NULL, '{"bankCode":"003"}', ?, 1);
                    """, arguments: [hashes[0]])
            for (index, state) in ["registered", "unknown", "sending"].enumerated() {
                try db.execute(
                    sql: """
                        INSERT INTO attempt (user_id, agent, consent, started_at, sent_at, correlation_id, hash_before,
                            state, reason)
                        VALUES (?, 'cs.kim', 'REC-7', 10, 11, ?, ?, ?, ?);
                        INSERT INTO exchange (revision, attempt_id, time, profile, agent, api, path, user_id,
                            correlation_id, result, code, request_text)
                        VALUES (?, ?, 10, 'uat', 'cs.kim', 'bankaccounts/as-rcg-svc/ars/register', '/p', ?, ?, ?,
                            '000_000', 'POST');
                        """,
                    arguments: [
                        "5000000000\(index + 1)", "261122140158-000000\(index)", hashes[index], state,
                        state == "unknown" ? "timeout" : nil, index + 1, index + 1, "5000000000\(index + 1)",
                        "261122140158-000000\(index)", state == "sending" ? "sending" : "answered",
                    ])
            }
            try db.execute(sql: "INSERT INTO batch VALUES ('abc', 4)")
            try writeAudit(db)
        }
        try queue.close()
    }

    /// The audit as version 1 wrote it, in words only.
    private static func writeAudit(_ db: Database) throws {
        var rows = [(action: "look", userID: String?.none, detail: "x")]
        for index in 0...2 {
            rows.append(("register", "5000000000\(index + 1)", "261122140158-000000\(index)"))
        }
        rows += [("outcome", "50000000001", "registered"), ("outcome", "50000000002", "unknown timeout")]
        var previous = ""
        for (number, row) in rows.enumerated() {
            let content = AuditRow(
                id: Int64(number + 1), time: 1, agent: "cs.kim", action: row.action, userID: row.userID,
                detail: row.detail)
            previous = content.hash(after: previous)
            try db.execute(
                sql: "INSERT INTO audit VALUES (?, 1, 'cs.kim', ?, ?, ?, ?)",
                arguments: [content.id, row.action, row.userID, row.detail, previous])
        }
    }

    private static func traces(in folder: StateFolder) throws -> [String] {
        let disk = StateOnDisk(folder: folder)
        return try disk.files(with: hashKey) + hashes.flatMap { try disk.files(with: Data($0.utf8)) }
    }

    @Test func `everything but the fingerprints is kept`() async throws {
        try await withTemporaryFolder { root in
            let state = EmptyState(root: root)
            try Self.makeOldState(state.folder, baseURL: EmptyState.baseURL)
            let store = try state.open()
            let disk = StateOnDisk(folder: state.folder)
            let attempts = try await store.read { transaction in
                try (1...3).compactMap { try AttemptStore.find($0, transaction.sql) }
            }
            #expect(attempts.map(\.state) == [.registered, .unknown(.timeout), .sending])
            #expect(attempts.map(\.consent) == ["REC-7", "REC-7", "REC-7"])
            #expect(attempts.map(\.sentAt) == Array(repeating: Timestamp(milliseconds: 11), count: 3))
            #expect(attempts.map(\.hashBefore) == [nil, nil, nil])
            let entries = try await store.read { try JournalStore.entries(JournalFilter(), after: nil, $0.sql) }
            #expect(entries.map(\.revision) == [1, 2, 3])
            #expect(entries.map(\.attemptID) == [1, 2, 3])
            #expect(entries.map(\.memberID) == attempts.map(\.memberID))
            #expect(entries.map(\.resultWord) == ["answered", "answered", "sending"])
            let summary = try await store.read { try MemberSummary(of: .published(1), nil, $0.sql) }
            #expect(summary.reading?.state == .registered)
            #expect(summary.reading?.autoRechargeAccount?.bankCode == "003")
            #expect(summary.reading?.accountsDiffer == true)
            #expect(try disk.texts("SELECT file_hash FROM batch WHERE rows_reached = 4") == ["abc"])
            let actions = try disk.texts("SELECT action FROM audit ORDER BY id")
            #expect(
                actions == ["look"] + Array(repeating: "register", count: 3)
                    + Array(repeating: "outcome", count: 2) + Array(repeating: "adopted", count: 6))
            #expect(try await store.read { try AuditCheck.firstRow($0.sql) } == nil)
            #expect(try disk.texts("PRAGMA foreign_key_check") == [])
            // A new exchange has a number of its own, higher than any before.
            let id = try await store.commit(.desk) { transaction in
                try JournalStore.insert(
                    JournalStore.Draft(
                        attemptID: nil, profile: "uat", agent: "cs.kim", api: "user/info", path: "/",
                        memberID: nil, subject: "card", correlationID: CorrelationID(rawValue: "x"),
                        requestText: ""), transaction)
            }
            #expect(id == 4)
        }
    }

    @Test func `references of consents count from before`() async throws {
        try await withTemporaryFolder { root async throws in
            let state = EmptyState(root: root)
            try Self.makeOldState(state.folder, baseURL: EmptyState.baseURL)
            let store = try state.open()
            let reference = try #require(ConsentReference("rec-7"))
            let (use, withdrawals) = try await store.read { transaction in
                (
                    try ConsentStore.use(of: reference, besides: .published(9), transaction.sql),
                    try ConsentStore.withdrawals(transaction.sql)
                )
            }
            #expect(use == .otherMember)
            #expect(withdrawals.isEmpty)
        }
    }

    @Test func `key and fingerprints are gone from every file`() async throws {
        try await withTemporaryFolder { root async throws in
            let state = EmptyState(root: root)
            try Self.makeOldState(state.folder, baseURL: EmptyState.baseURL)
            #expect(try Self.traces(in: state.folder).count == 4)
            let store = try state.open()
            #expect(try Self.traces(in: state.folder) == [])
            try await store.commit(.desk) { $0.audit(.importing(count: 0)) }
            #expect(try Self.traces(in: state.folder) == [])
        }
    }

    @Test func `key and fingerprints go at the next opening where they could not go at once`() throws {
        try withTemporaryFolder { root in
            let state = EmptyState(root: root)
            try Self.makeOldState(state.folder, baseURL: EmptyState.baseURL)
            // A program that ends, or that finds the database locked, right after the migration.
            let queue = try DatabaseQueue(path: state.folder.databasePath)
            try DatabaseMigrator.desk.migrate(queue)
            // Pages that were given up keep what was in them, but where the system's SQLite overwrites that by itself.
            try queue.writeWithoutTransaction { db in
                try db.execute(
                    sql: """
                        PRAGMA secure_delete = OFF;
                        WITH RECURSIVE row (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM row WHERE n < 500)
                        INSERT INTO batch (file_hash, rows_reached) SELECT n || ?, 99 FROM row;
                        DELETE FROM batch WHERE rows_reached = 99;
                        """, arguments: [Self.hashes[0]])
            }
            try queue.close()
            #expect(try Self.traces(in: state.folder) != [])
            _ = try state.open()
            #expect(try Self.traces(in: state.folder) == [])
        }
    }

    @Test func `open attempts stay locked and no fingerprint settles them`() async throws {
        // An account, and a registration is allowed all the same: only a change of the account would tell.
        let inquiry =
            #"{"bankAccForAutoRcg":{"accountId":"A0001","bankCode":"003","bankAccount":"1"},"#
            + #""isAutoRcgAccRegAllowed":true,"response":{"code":"000_000","description":"Success"}}"#
        try await FaultyDesk.with(.http(inquiry)) { folder in
            try Self.makeOldState(folder, baseURL: "sandbox:\(TestKeys.cryptoKeyID)")
        } test: { faulty in
            let open = try await faulty.desk.openAttempts()
            #expect(open.map(\.state) == [.unknown(.timeout), .unknown(.interrupted)])
            for attempt in open {
                #expect(try await faulty.desk.register(attempt.memberID).refusal().outcome == "locked")
            }
            faulty.clock.advance(by: .seconds(3600))
            for attempt in open {
                let reconciliation = try await faulty.desk.reconcile(attempt)
                #expect(reconciliation.inquiry?.outcome == .done)
                #expect(reconciliation.attempt.state == attempt.state)
            }
            #expect(try await faulty.desk.openAttempts().map(\.id) == open.map(\.id))
            #expect(faulty.server.requests.count == 2)
        }
    }
}
