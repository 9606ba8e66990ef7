import FoundationEssentials
import Konaplate
import Testing

@testable import MemberDesk

/// What is older than it has to be kept goes for good, and the chain answers for it.
@Suite(.everyStore)
struct PurgeTests {
    private static let year = Duration.seconds(365 * 86_400)

    /// A desk with old attempts, one of them open, and new ones.
    private static func withOldDesk(_ test: (DeskFixture) async throws -> Void) async throws {
        try await withDesk { fixture in
            _ = try await fixture.desk.accounts(of: .published(1))
            for number in [1, 2, 4] as [UInt64] { _ = try await fixture.desk.register(.published(number)) }
            fixture.clock.advance(by: year + .seconds(86_400))
            _ = try await fixture.desk.register(.published(9))
            #expect(try await fixture.desk.auditFinding() == nil)
            try await test(fixture)
        }
    }

    private static func purge(_ kinds: Set<Purge.Kind>, _ fixture: DeskFixture, reason: String = "a year") -> Purge {
        Purge(before: fixture.clock.now.advanced(by: .zero - year), kinds: kinds, reason: reason)
    }

    private static func count(_ table: SQL, _ fixture: DeskFixture) async throws -> Int? {
        try await fixture.desk.store.read { try $0.sql.value("SELECT count(*) AS value FROM \(table)") }
    }

    @Test func `dry run counts and deletes nothing`() async throws {
        try await Self.withOldDesk { fixture in
            let count = try await fixture.desk.purge(Self.purge([.attempts, .journal], fixture), isDryRun: true)
            #expect([count.attempts, count.readings, count.exchanges] == [2, 1, 4])
            #expect(try await Self.count("attempt", fixture) == 4)
            #expect(try await Self.count("exchange", fixture) == 6)
        }
    }

    @Test(arguments: [[Purge.Kind.attempts, .journal], [.attempts], [.journal]])
    func `what is old goes, each by itself, and the chain is whole`(kinds: [Purge.Kind]) async throws {
        try await Self.withOldDesk { fixture in
            let purge = Self.purge(Set(kinds), fixture)
            let planned = try await fixture.desk.purge(purge, isDryRun: true)
            let done = try await fixture.desk.purge(purge, isDryRun: false)
            #expect(done == planned)
            let hasAttempts = kinds.contains(.attempts)
            #expect(try await Self.count("attempt", fixture) == (hasAttempts ? 2 : 4))
            #expect(try await Self.count("reading", fixture) == (hasAttempts ? 0 : 1))
            #expect(try await Self.count("exchange", fixture) == (kinds.contains(.journal) ? 2 : 6))
            let open = try MemberID.published(4)
            #expect(try await fixture.desk.openAttempts().map(\.memberID) == [open])
            #expect(try await fixture.desk.auditFinding() == nil)
            #expect(try await fixture.auditLines().contains { $0.hasPrefix(#"purge {"before":"#) })
            // Its members go on as before.
            #expect(try await fixture.desk.register(.published(2)).attempt().state == .refused(.alreadyRegistered))
            #expect(try await fixture.desk.register(.published(4)).refusal().outcome == "locked")
            #expect(try await fixture.desk.auditFinding() == nil)
        }
    }

    @Test(
        arguments: [
            "DELETE FROM exchange WHERE id = (SELECT max(id) FROM exchange)",
            "DELETE FROM exchange WHERE user_id = '50000000004'", "UPDATE attempt SET state = 'notRegistered'",
        ] as [SQL])
    func `what somebody deletes by hand is still found`(sql: SQL) async throws {
        try await Self.withOldDesk { fixture in
            _ = try await fixture.desk.purge(Self.purge([.attempts, .journal], fixture), isDryRun: false)
            try await fixture.change(sql)
            #expect(try await fixture.desk.auditFinding() != nil)
        }
    }

    @Test func `record that was changed by hand does not go unseen`() async throws {
        try await Self.withOldDesk { fixture in
            try await fixture.change("UPDATE attempt SET code = '000_001' WHERE user_id = '50000000001'")
            _ = try await fixture.desk.purge(Self.purge([.attempts], fixture), isDryRun: false)
            guard case .record(.attempt, _, .changed) = try await fixture.desk.auditFinding()?.what else {
                Issue.record("nothing was found")
                return
            }
        }
    }

    @Test func `purge needs a reason and a desk that may change something`() async throws {
        try await Self.withOldDesk { fixture in
            let purge = Self.purge([.attempts], fixture, reason: " ")
            await #expect(throws: GateRefusal.noReason) { try await fixture.desk.purge(purge, isDryRun: false) }
        }
        try await withDesk(DeskFixture.Setup(isReadOnly: true)) { fixture in
            let purge = Self.purge([.attempts], fixture)
            await #expect(throws: GateRefusal.readOnly) { try await fixture.desk.purge(purge, isDryRun: true) }
        }
    }
}

/// What was deleted is in no file any more.
struct PurgeTraceTests {
    @Test func `purged exchange leaves no trace`() async throws {
        try await withDesk { fixture in
            let attempt = try await fixture.desk.register(.published(1), consent: "REC-TRACE-7").attempt()
            fixture.clock.advance(by: .seconds(400 * 86_400))
            _ = try await fixture.desk.register(.published(2))
            let disk = try fixture.disk
            let trace = Data("REC-TRACE-7".utf8)
            #expect(try !disk.files(with: trace).isEmpty)
            let purge = Purge(
                before: fixture.clock.now.advanced(by: .seconds(-365 * 86_400)), kinds: [.attempts, .journal],
                reason: "a year")
            #expect(try await fixture.desk.purge(purge, isDryRun: false).isErased)
            #expect(try disk.files(with: trace).isEmpty)
            // The audit keeps that it was.
            #expect(try await fixture.auditLines().contains { $0.contains(attempt.correlationID.rawValue) })
        }
    }
}
