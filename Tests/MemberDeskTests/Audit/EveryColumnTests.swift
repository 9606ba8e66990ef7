import GRDB
import Konaplate
import Testing

@testable import MemberDesk

/// Money rule 8: an edit of any column for which the chain answers is found.
struct EveryColumnTests {
    /// What no digest covers, and why.
    static let exceptions: [String: Set<String>] = [
        // A plan of when a console looks next: no outcome depends on it.
        "attempt": ["check_after", "check_count"],
        // A configuration may change it while nothing is open; each opening and each commit compares it.
        "identity": ["base_url"],
        // Whether something is still to be taken out of the files: it is, at the next opening.
        "directory": ["has_traces"],
    ]

    /// What the schema itself allows one value for.
    static let constants: Set<String> = ["identity.id", "directory.id"]

    /// Tables for which the chain does not answer, and why.
    static let otherTables: Set<String> = [
        // The imported list: the chain answers for what it consists of by the row of `directory`, and its pieces are sealed
        // with a key of their own (`DirectoryListTests`).
        "member", "member_block", "member_change",
        // The library's own list of migrations: a wrong one is refused at the next opening.
        "grdb_migrations",
        // SQLite's own counters.
        "sqlite_sequence",
    ]

    /// A desk that has done everything that fills columns: two accounts, registrations of all kinds, a bulk file, an
    /// override and a reconciliation.
    private static func withBusyDesk(_ test: (DeskFixture) async throws -> Void) async throws {
        let context = AuditContext(
            ProcessFacts(userID: 1000, effectiveUserID: 1000, host: "cs-01", loginName: { _ in "kim" }),
            run: "0123456789abcdef", command: "console", version: "0.1.0")
        try await withDesk(DeskFixture.Setup(context: context)) { fixture in
            let desk = fixture.desk
            try await desk.begin()
            try await desk.importMembers([Member(id: try .published(1), name: Personal("김코나"))])
            _ = try await desk.accounts(of: .published(2))
            for number in [1, 2, 3, 6, 7] as [UInt64] {
                _ = try await desk.register(.published(number), consent: "REC-\(number)")
            }
            fixture.clock.advance(by: .seconds(60))
            for attempt in try await desk.openAttempts() where attempt.memberID == (try .published(7)) {
                _ = try await desk.override(attempt, isRegistered: true, reason: "ticket 7")
            }
            _ = try await desk.reconcile(try #require(try await desk.openAttempts().first))
            let batch = try RegistrationBatch(.init("userId\n50000000009\n".utf8))
            _ = try await desk.register(batch, resume: false) { _ in }
            _ = try await desk.register(.published(4), consent: "REC-4")
            try await desk.withdrawConsent(of: .published(10), reason: "called")
            try await desk.restoreConsent(of: .published(10), consent: "REC-10")
            try await guardRecords(of: desk)
            #expect(try await desk.auditFinding() == nil)
            try await test(fixture)
        }
    }

    /// A permission and an approval, which only a desk in production asks for.
    private static func guardRecords(of desk: Desk) async throws {
        try await desk.store.commit(.desk) { transaction in
            let arming = Arming(since: transaction.now, duration: .seconds(300), reason: "customer")
            try ArmingStore.arm(desk.options.agent, arming, transaction)
            transaction.audit(.arm(arming))
            let approval = try ApprovalStore.request(.export("audit"), by: desk.options, transaction)
            transaction.audit(.requestApproval(approval))
        }
        try await desk.store.commit(.desk) { transaction in
            guard let approval = try ApprovalStore.all(transaction).first else { return }
            let decision = Approval.Decision(
                isApproved: true, agent: "lee", reason: "checked", at: transaction.now, uid: 1002)
            try ApprovalStore.decide(approval.id, decision, transaction)
            transaction.audit(.decideApproval(approval, decision))
            try ApprovalStore.use(approval, transaction)
            transaction.audit(.useApproval(approval))
        }
    }

    /// A value that a column did not have, of the kind that it may have.
    private static func edit(_ table: String, _ column: String, isText: Bool) -> String {
        // The keys refer to each other, so an edit of one is checked like any other's.
        let value = isText ? "coalesce(\(column), '') || 'x'" : "coalesce(\(column), 0) + 1000"
        return "UPDATE \(table) SET \(column) = \(value) WHERE rowid = (SELECT max(rowid) FROM \(table))"
    }

    @Test func `edit of any column is found`() async throws {
        try await Self.withBusyDesk { fixture in
            let disk = try fixture.disk
            let columns = try disk.columns(except: Self.otherTables)
            #expect(
                Set(columns.map(\.table))
                    == [
                        "identity", "reading", "attempt", "exchange", "batch", "arming", "withdrawal", "approval",
                        "directory", "audit",
                    ])
            for column in columns where !Self.constants.contains("\(column.table).\(column.name)") {
                let isExcepted = Self.exceptions[column.table]?.contains(column.name) ?? false
                let name = "\(column.table).\(column.name)"
                let finding = try await disk.trying(
                    Self.edit(column.table, column.name, isText: column.isText), nameOfEdit: name
                ) { try await fixture.desk.auditFinding() }
                #expect((finding == nil) == isExcepted, "\(name): \(String(describing: finding))")
            }
            #expect(try await fixture.desk.auditFinding() == nil, "every edit was taken back")
        }
    }

    static let edits: [(String, AuditFinding.Record, AuditFinding.Fault)] = [
        ("UPDATE attempt SET state = 'notRegistered' WHERE user_id = '50000000004'", .attempt, .changed),
        ("UPDATE attempt SET consent = NULL WHERE user_id = '50000000001'", .attempt, .changed),
        ("UPDATE attempt SET settle_reason = 'ticket 8' WHERE user_id = '50000000007'", .attempt, .changed),
        ("UPDATE attempt SET user_id = '50000000005' WHERE user_id = '50000000001'", .attempt, .changed),
        ("UPDATE attempt SET sent_boot_us = 0 WHERE user_id = '50000000004'", .attempt, .changed),
        ("DELETE FROM exchange WHERE attempt_id IS NULL AND id = (SELECT min(id) FROM exchange)", .exchange, .missing),
        ("DELETE FROM reading", .reading, .missing),
        ("DELETE FROM batch", .batch, .missing),
        (
            "INSERT INTO attempt (user_id, agent, started_at, correlation_id, state) VALUES ('50000000001', 'x', 0, 'y', 'registered')",
            .attempt, .added
        ),
        (
            "INSERT INTO exchange (time, profile, agent, api, path, correlation_id, result, request_text) VALUES (0, 'x', 'x', 'x', 'x', 'y', 'answered', '')",
            .exchange, .added
        ),
        ("DELETE FROM withdrawal", .withdrawal, .missing),
        ("UPDATE arming SET seconds = 43200", .arming, .changed),
        ("UPDATE approval SET content = 'everything'", .approval, .changed),
        ("UPDATE identity SET asp_id = '000170000000001'", .identity, .changed),
    ]

    @Test func `what was done to which record is said`() async throws {
        try await Self.withBusyDesk { fixture in
            let disk = try fixture.disk
            for (sql, record, fault) in Self.edits {
                let finding = try await disk.trying(sql, nameOfEdit: sql) { try await fixture.desk.auditFinding() }
                guard case .record(record, _, fault) = finding?.what else {
                    Issue.record("\(sql): \(String(describing: finding))")
                    continue
                }
            }
        }
    }

    static let programs = [
        """
        CREATE TRIGGER unlock AFTER UPDATE OF state ON attempt WHEN NEW.state = 'unknown'
            BEGIN UPDATE attempt SET state = 'notRegistered' WHERE id = NEW.id; END
        """,
        "ALTER TABLE withdrawal RENAME TO hidden; CREATE VIEW withdrawal AS SELECT * FROM hidden WHERE 0",
    ]

    @Test(arguments: programs) func `state that changes what is written is refused, open or not`(program: String)
        async throws
    {
        try await withDesk { fixture async throws in
            let (desk, disk) = (fixture.desk, try fixture.disk)
            try disk.change(program)
            let programmed = StateError.programmed(path: disk.folder.databasePath)
            await #expect(throws: programmed) { try await desk.register(.published(1)) }
            #expect(fixture.log.registrations == 0)
            await #expect(throws: programmed) {
                try await Desk(profile: desk.profile, environment: [:], options: desk.options).close()
            }
        }
    }

    static let layouts = [
        ("DROP INDEX audit_by_member", "index audit_by_member"),
        ("ALTER TABLE withdrawal ADD COLUMN note TEXT", "table withdrawal"),
        ("CREATE INDEX mine ON attempt (state)", "index mine"),
    ]

    @Test(arguments: layouts) func `database that is laid out otherwise is found`(change: String, name: String)
        async throws
    {
        try await withDesk { fixture async throws in
            #expect(try await fixture.desk.alteredLayout() == nil)
            try fixture.disk.change(change)
            #expect(try await fixture.desk.alteredLayout() == name)
        }
    }

    @Test func `owner that was changed is not taken over by the next run`() async throws {
        try await Self.withBusyDesk { fixture in
            try fixture.disk.change("UPDATE identity SET state_id = 'another'")
            try await fixture.desk.begin()
            guard case .record(.identity, _, .changed) = try await fixture.desk.auditFinding()?.what else {
                Issue.record("nothing was found")
                return
            }
        }
    }

    @Test func `edit that the program goes on with later is found all the same`() async throws {
        try await Self.withBusyDesk { fixture in
            // The settle time is set back, so that the next check believes what it should not.
            try fixture.disk.change("UPDATE attempt SET consent = 'REC-9' WHERE user_id = '50000000004'")
            fixture.clock.startAgain(as: "boot-2")
            try await fixture.desk.recoverInterrupted()
            let finding = try await fixture.desk.auditFinding()
            guard case .record(.attempt, _, .changed) = finding?.what else {
                Issue.record("\(String(describing: finding))")
                return
            }
            let attempt = try #require(try await fixture.desk.openAttempts().last)
            #expect(attempt.memberID == (try .published(4)))
        }
    }

    @Test func `edited open attempt is neither settled nor does it let others begin`() async throws {
        try await Self.withBusyDesk { fixture in
            let attempt = try #require(
                try await fixture.desk.openAttempts().first { $0.memberID == (try? .published(4)) })
            try fixture.disk.change("UPDATE attempt SET sent_boot_us = 0, sent_at = 0 WHERE id = \(attempt.id)")
            fixture.clock.advance(by: .seconds(60))
            let sent = fixture.log.registrations
            let disagreement = StateError.disagreement(
                path: fixture.desk.options.stateRoot, memberID: attempt.memberID)
            await #expect(throws: disagreement) {
                try await fixture.desk.override(attempt, isRegistered: true, reason: "x")
            }
            await #expect(throws: disagreement) { try await fixture.desk.register(.published(10)) }
            #expect(fixture.log.registrations == sent)
        }
    }
}

extension StateOnDisk {
    /// A column of a table.
    struct Column: Sendable {
        let table: String
        let name: String
        let isText: Bool
    }

    /// All columns of all tables.
    fileprivate func columns(except others: Set<String>) throws -> [Column] {
        try reading { db in
            let tables = try String.fetchAll(
                db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
            return try tables.filter { !others.contains($0) }.flatMap { table in
                try db.columns(in: table).map { Column(table: table, name: $0.name, isText: $0.type == "TEXT") }
            }
        }
    }

    /// Makes an edit past the desk, looks, and takes it back.
    fileprivate func trying<Value>(
        _ sql: String, nameOfEdit name: String, _ look: () async throws -> Value
    ) async throws -> Value {
        let copy = "\(folder.path)/../copy.sqlite"
        try backUp(to: copy)
        let count = try editing(sql)
        #expect(count > 0, "\(name) changed nothing")
        let value = try await look()
        try restore(from: copy)
        return value
    }
}
