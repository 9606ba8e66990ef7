import GRDB
import Konaplate
import Testing

@testable import MemberDesk

struct AuditTests {
    private static func withAudit(_ test: (DeskDatabase) throws -> Void) throws {
        try withTemporaryFolder { root in
            let database = try EmptyState(root: root).open()
            try database.commit { db in
                let events = [
                    AuditEvent(.search), AuditEvent(.look, memberID: try .published(1)),
                    AuditEvent(.register, memberID: try .published(1), detail: "261122140158-1a2b3c4"),
                    AuditEvent(.outcome, memberID: try .published(1), detail: "registered"),
                    AuditEvent(.import, detail: "60 members"),
                ]
                for (index, event) in events.enumerated() {
                    let time = Timestamp(milliseconds: 1_000 + Int64(index))
                    try AuditStore.append(event, agent: "cs.kim", at: time, db)
                }
            }
            try test(database)
        }
    }

    @Test func `untouched chain is whole`() throws {
        try Self.withAudit { database throws in
            #expect(try database.read { try AuditStore.firstBrokenRow($0) } == nil)
            #expect(try Set(database.read { try String.fetchAll($0, sql: "SELECT hash FROM audit") }).count == 5)
        }
    }

    @Test func `empty audit is whole`() throws {
        try withTemporaryFolder { root throws in
            #expect(try EmptyState(root: root).open().read { try AuditStore.firstBrokenRow($0) } == nil)
        }
    }

    struct Forgery: CustomTestStringConvertible {
        let sql: String
        let row: Int64

        var testDescription: String { sql }
    }

    static let forgeries = [
        Forgery(sql: "UPDATE audit SET time = time + 1 WHERE id = 3", row: 3),
        Forgery(sql: "UPDATE audit SET agent = 'cs.lee' WHERE id = 1", row: 1),
        Forgery(sql: "UPDATE audit SET action = 'look' WHERE id = 4", row: 4),
        Forgery(sql: "UPDATE audit SET user_id = '50000000002' WHERE id = 2", row: 2),
        Forgery(sql: "UPDATE audit SET user_id = NULL WHERE id = 2", row: 2),
        Forgery(sql: "UPDATE audit SET user_id = '' WHERE id = 1", row: 1),
        Forgery(sql: "UPDATE audit SET detail = '' WHERE id = 2", row: 2),
        Forgery(sql: "UPDATE audit SET detail = 'refused' WHERE id = 4", row: 4),
        Forgery(sql: "UPDATE audit SET user_id = '5000000000', detail = '1registered' WHERE id = 4", row: 4),
        Forgery(sql: "UPDATE audit SET hash = lower(hex(randomblob(32))) WHERE id = 5", row: 5),
        Forgery(sql: "UPDATE audit SET hash = 'x' WHERE id = 2", row: 2),
        Forgery(sql: "DELETE FROM audit WHERE id = 1", row: 1),
        Forgery(sql: "DELETE FROM audit WHERE id = 3", row: 3),
        Forgery(sql: "UPDATE audit SET id = 9 WHERE id = 5", row: 5),
        Forgery(
            sql: "INSERT INTO audit SELECT 6, time, agent, action, user_id, detail, hash FROM audit WHERE id = 5",
            row: 6),
    ]

    @Test(arguments: forgeries)
    func `changed or missing row is named`(forgery: Forgery) throws {
        try Self.withAudit { database in
            try database.commit { try $0.execute(sql: forgery.sql) }
            #expect(try database.read { try AuditStore.firstBrokenRow($0) } == forgery.row)
        }
    }

    @Test func `end that was cut off shows where an attempt stands without its row`() async throws {
        try await withDesk { fixture in
            _ = try await fixture.desk.register(.published(1))
            #expect(try fixture.desk.firstBrokenAuditRow() == nil)
            try fixture.change("DELETE FROM audit")
            #expect(try fixture.desk.firstBrokenAuditRow() == 1)
        }
    }

    @Test func `events of two desks are one chain`() async throws {
        try await withDesk { fixture in
            try await fixture.withAnotherDesk { other in
                try fixture.desk.audit(AuditEvent(.reveal, memberID: .published(1), detail: "ticket 7"))
                _ = try await other.accounts(of: .published(2))
                _ = try await fixture.desk.register(.published(2))
                #expect(try other.firstBrokenAuditRow() == nil)
                let agents = try fixture.texts("SELECT agent FROM audit ORDER BY id")
                #expect(agents == ["cs.kim", "cs.lee", "cs.lee", "cs.kim", "cs.kim"])
                try fixture.change("DELETE FROM audit WHERE id = 2")
                #expect(try other.firstBrokenAuditRow() == 2)
            }
        }
    }
}
