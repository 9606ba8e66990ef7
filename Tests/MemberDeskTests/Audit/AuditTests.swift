import Konaplate
import Testing

@testable import MemberDesk

struct AuditTests {
    private static func withAudit(_ test: (SQLiteStore) async throws -> Void) async throws {
        try await withTemporaryFolder { root in
            let store = try EmptyState(root: root).open()
            let memberID = try MemberID.published(1)
            let correlationID = CorrelationID(rawValue: "261122140158-1a2b3c4")
            let events: [AuditEvent] = [
                .search(SearchSummary(listing: 60)), .inquiry(api: "bankaccounts/inquiry", memberID, correlationID),
                .register(memberID, correlationID), .outcome(memberID, correlationID, .registered),
                .importing(count: 60),
            ]
            for event in events { try await store.commit(.desk) { $0.audit(event) } }
            // The attempt that the chain tells of.
            try await store.commit(.desk) { transaction in
                let draft = AttemptStore.Draft.of(memberID, correlationID: "261122140158-1a2b3c4")
                let attempt = try AttemptStore.insert(draft, transaction)
                _ = try AttemptStore.finish(
                    attempt.id, state: .registered, answer: nil, sent: nil, transaction)
            }
            try await test(store)
        }
    }

    @Test func `untouched chain is whole`() async throws {
        try await Self.withAudit { store async throws in
            #expect(try await store.read { try AuditCheck.firstRow($0.sql) } == nil)
            let hashes: Set<String> = try await store.read {
                try Set($0.sql.rows("SELECT hash FROM audit").map { try $0.value("hash") })
            }
            #expect(hashes.count == 6)
        }
    }

    @Test func `empty audit is whole`() async throws {
        try await withTemporaryFolder { root async throws in
            let store = try EmptyState(root: root).open()
            #expect(try await store.read { try AuditCheck.firstRow($0.sql) } == nil)
        }
    }

    struct Forgery: CustomTestStringConvertible {
        let sql: SQL
        let row: Int64

        var testDescription: String { sql.text { "?\($0)" } }
    }

    static let forgeries = [
        Forgery(sql: "UPDATE audit SET time = time + 1 WHERE id = 3", row: 3),
        Forgery(sql: "UPDATE audit SET agent = 'cs.lee' WHERE id = 1", row: 1),
        Forgery(sql: "UPDATE audit SET action = 'view' WHERE id = 4", row: 4),
        Forgery(sql: "UPDATE audit SET user_id = '50000000002' WHERE id = 2", row: 2),
        Forgery(sql: "UPDATE audit SET user_id = NULL WHERE id = 2", row: 2),
        Forgery(sql: "UPDATE audit SET user_id = '' WHERE id = 1", row: 1),
        Forgery(sql: "UPDATE audit SET detail = '' WHERE id = 2", row: 2),
        Forgery(sql: "UPDATE audit SET detail = 'refused' WHERE id = 4", row: 4),
        Forgery(sql: "UPDATE audit SET user_id = '5000000000', detail = '1' || detail WHERE id = 4", row: 4),
        Forgery(sql: "UPDATE audit SET hash = lower(hex(randomblob(32))) WHERE id = 5", row: 5),
        Forgery(sql: "UPDATE audit SET hash = 'x' WHERE id = 2", row: 2),
        Forgery(sql: "DELETE FROM audit WHERE id = 1", row: 1),
        Forgery(sql: "DELETE FROM audit WHERE id = 3", row: 3),
        Forgery(sql: "UPDATE audit SET id = 9 WHERE id = 6", row: 6),
        Forgery(sql: "UPDATE audit SET boot_us = boot_us + 1 WHERE id = 2", row: 2),
        Forgery(sql: "UPDATE audit SET boot_us = NULL WHERE id = 2", row: 2),
        Forgery(sql: "UPDATE audit SET session = 'x' WHERE id = 2", row: 2),
        Forgery(sql: "UPDATE audit SET records = NULL WHERE id = 6", row: 6),
        Forgery(
            sql: """
                INSERT INTO audit (id, time, agent, action, user_id, detail, hash)
                SELECT 7, time, agent, action, user_id, detail, hash FROM audit WHERE id = 5
                """, row: 7),
    ]

    @Test(arguments: forgeries)
    func `changed or missing row is named`(forgery: Forgery) async throws {
        try await Self.withAudit { store in
            let changed = try await store.commit(.desk) { try $0.sql.execute(forgery.sql) }
            #expect(changed == 1)
            #expect(try await store.read { try AuditCheck.firstRow($0.sql) } == forgery.row)
        }
    }

    @Test func `end that was cut off shows where an attempt stands without its row`() async throws {
        try await withDesk { fixture in
            _ = try await fixture.desk.register(.published(1))
            #expect(try await fixture.desk.auditFinding() == nil)
            try await fixture.change("DELETE FROM audit")
            #expect(try await fixture.desk.auditFinding()?.row == 1)
        }
    }

    @Test func `events of two desks are one chain`() async throws {
        try await withDesk { fixture in
            try await fixture.withAnotherDesk { other in
                try await fixture.desk.record(.viewed(.member, .published(1)))
                _ = try await other.accounts(of: .published(2))
                _ = try await fixture.desk.register(.published(2))
                #expect(try await other.auditFinding() == nil)
                let agents = try await fixture.texts("SELECT agent AS value FROM audit ORDER BY id")
                #expect(agents.prefix(3) == ["cs.kim", "cs.lee", "cs.lee"])
                #expect(agents.suffix(2) == ["cs.kim", "cs.kim"])
                try await fixture.change("DELETE FROM audit WHERE id = 2")
                #expect(try await other.auditFinding()?.row == 2)
            }
        }
    }
}

extension AuditCheck {
    /// The number of the first row that does not fit.
    static func firstRow(_ sql: any SQLConnection) throws(SQLError) -> Int64? {
        var check = AuditCheck()
        return try check.finding(sql)?.row
    }
}
