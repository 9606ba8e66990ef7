import GRDB
import Konaplate
import Testing

@testable import MemberDesk

struct RecoveryTests {
    /// Leaves an attempt and an exchange as a process would that is about to send.
    private static func begin(_ fixture: DeskFixture) throws -> (attempt: Int64, exchange: Int64) {
        let memberID = try MemberID.published(1)
        return try fixture.desk.database.commit { db in
            let attempt = try AttemptStore.insert(.of(memberID), db)
            let exchange = try JournalStore.insert(
                JournalStore.Draft(
                    attemptID: attempt, time: fixture.clock.now, profile: "sandbox-test", agent: "cs.kim",
                    api: "bankaccounts/as-rcg-svc/ars/register", path: "/", memberID: memberID,
                    correlationID: CorrelationID(rawValue: "261122140158-0000001"), requestText: ""), db)
            return (attempt, exchange)
        }
    }

    struct Look: CustomTestStringConvertible {
        let testDescription: String
        let look: @Sendable (Desk) throws -> Void
    }

    static let looks = [
        Look(testDescription: "all members") { _ = try $0.memberSummaries() },
        Look(testDescription: "one member") { _ = try $0.memberSummary(.published(1)) },
        Look(testDescription: "the gate") { _ = try $0.gateRefusal(for: .published(2), consent: nil) },
        Look(testDescription: "recovery itself") { try $0.recoverInterrupted() },
    ]

    @Test(arguments: looks)
    func `attempt of a process that is gone is unknown at the next look`(at look: Look) async throws {
        try await withDesk { fixture in
            let begun = try Self.begin(fixture)
            try look.look(fixture.desk)
            let attempt = try #require(try fixture.desk.openAttempts().first)
            #expect(attempt.id == begun.attempt)
            #expect(attempt.state == .unknown(.interrupted))
            let entry = try #require(try fixture.desk.journal().first)
            #expect(entry.id == begun.exchange)
            #expect(entry.outcome == .unknown(.interrupted))
            #expect(entry.revision == 2)
            try look.look(fixture.desk)
            #expect(try fixture.desk.journal().map(\.revision) == [2])
        }
    }

    @Test func `attempt of a living process stays as it is`() async throws {
        try await withDesk { fixture in
            let begun = try Self.begin(fixture)
            let path = fixture.desk.database.folder.attemptLockPath
            do {
                let locks = [
                    try FileLock(path, byte: begun.attempt),
                    try FileLock(path, byte: Desk.exchangeLockByte(begun.exchange)),
                ]
                try withExtendedLifetime(locks) {
                    try fixture.desk.recoverInterrupted()
                    #expect(try fixture.desk.openAttempts().map(\.state) == [.sending])
                    #expect(try fixture.desk.journal().map(\.resultWord) == ["sending"])
                    let refusal = try #require(try fixture.desk.gateRefusal(for: .published(1), consent: nil))
                    #expect(refusal.outcome == "locked")
                }
            }
            try fixture.desk.recoverInterrupted()
            #expect(try fixture.desk.openAttempts().map(\.state) == [.unknown(.interrupted)])
            #expect(try fixture.desk.journal().map(\.outcome) == [.unknown(.interrupted)])
        }
    }

    @Test func `attempt and exchange are judged each by its own byte`() async throws {
        try await withDesk { fixture in
            let begun = try Self.begin(fixture)
            let lock = try FileLock(
                fixture.desk.database.folder.attemptLockPath, byte: Desk.exchangeLockByte(begun.exchange))
            try withExtendedLifetime(lock) {
                try fixture.desk.recoverInterrupted()
                #expect(try fixture.desk.openAttempts().map(\.state) == [.unknown(.interrupted)])
                #expect(try fixture.desk.journal().map(\.resultWord) == ["sending"])
            }
        }
    }

    @Test func `registration locks out a member whose process is gone`() async throws {
        try await withDesk { fixture in
            _ = try Self.begin(fixture)
            let refusal = try await fixture.desk.register(.published(1)).refusal()
            guard case .locked(let attempt) = refusal else {
                Issue.record("\(refusal)")
                return
            }
            #expect(attempt.state == .unknown(.interrupted))
            #expect(fixture.log.registrations == 0)
        }
    }

    @Test(.timeLimit(.minutes(1)))
    func `attempt under way is left alone by another desk`() async throws {
        try await withDesk { fixture in
            let memberID = try MemberID.published(5)
            var rings = try fixture.desk.bellWatch().makeAsyncIterator()
            let registration = Task { try await fixture.desk.register(memberID) }
            while try fixture.desk.openAttempts().isEmpty { await rings.next() }
            try await fixture.withAnotherDesk { other in
                try other.recoverInterrupted()
                let attempt = try #require(try other.openAttempts().first)
                #expect(attempt.state == .sending)
                #expect(try await other.reconcile(attempt).inquiry == nil)
                #expect(try other.override(attempt, isRegistered: true, reason: "x").attempt.state == .sending)
            }
            try await fixture.waitUntilRegistered(memberID)
            await fixture.stopServer()
            #expect(try await registration.value.attempt().state == .registered)
            #expect(try fixture.desk.history(of: memberID).map(\.state) == [.registered])
        }
    }
}
