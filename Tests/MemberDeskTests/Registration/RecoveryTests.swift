import Konaplate
import Testing

@testable import MemberDesk

@Suite(.everyStore)
struct RecoveryTests {
    /// Leaves an attempt and an exchange as a process would that is about to send.
    private static func begin(_ fixture: DeskFixture) async throws -> (attempt: Int64, exchange: Int64) {
        let memberID = try MemberID.published(1)
        return try await fixture.desk.store.commit(.member(memberID)) { transaction in
            let attempt = try AttemptStore.insert(.of(memberID), transaction).id
            let exchange = try JournalStore.insert(
                JournalStore.Draft(
                    attemptID: attempt, profile: "sandbox-test", agent: "cs.kim",
                    api: "bankaccounts/as-rcg-svc/ars/register", path: "/", memberID: memberID, subject: nil,
                    correlationID: CorrelationID(rawValue: "261122140158-0000001"), requestText: ""), transaction)
            return (attempt, exchange)
        }
    }

    /// Holds life signs as a process would that is sending.
    private static func hold(_ signs: [LifeSign], _ fixture: DeskFixture) async throws -> [HeldSign] {
        let held = try await fixture.desk.store.commit(.desk) { transaction in
            try signs.compactMap { try transaction.hold($0) }
        }
        #expect(held.count == signs.count)
        return held
    }

    struct Visit: CustomTestStringConvertible {
        let testDescription: String
        let visit: @Sendable (Desk) async throws -> Void
    }

    static let visits = [
        Visit(testDescription: "all members") { _ = try await $0.directory() },
        Visit(testDescription: "one member") { _ = try await $0.memberSummary(.published(1)) },
        Visit(testDescription: "the gate") { _ = try await $0.decision(on: .register(.published(2))) },
        Visit(testDescription: "the journal") { _ = try await $0.journal() },
        Visit(testDescription: "a person's page") { _ = try await $0.show(.published(1)) },
        Visit(testDescription: "recovery itself") { try await $0.recoverInterrupted() },
    ]

    @Test(arguments: visits)
    func `attempt of a process that is gone is unknown at the next visit`(by visit: Visit) async throws {
        try await withDesk { fixture in
            let begun = try await Self.begin(fixture)
            try await visit.visit(fixture.desk)
            let attempt = try #require(try await fixture.desk.openAttempts().first)
            #expect(attempt.id == begun.attempt)
            #expect(attempt.state == .unknown(.interrupted))
            let entry = try #require(try await fixture.desk.journal().entries.first)
            #expect(entry.id == begun.exchange)
            #expect(entry.outcome == .unknown(.interrupted))
            #expect(entry.revision == 2)
            try await visit.visit(fixture.desk)
            #expect(try await fixture.desk.journal().entries.map(\.revision) == [2])
        }
    }

    @Test func `attempt of a living process stays as it is`() async throws {
        try await withDesk { fixture in
            let begun = try await Self.begin(fixture)
            do {
                let signs = try await Self.hold([.attempt(begun.attempt), .exchange(begun.exchange)], fixture)
                defer { withExtendedLifetime(signs) {} }
                try await fixture.desk.recoverInterrupted()
                #expect(try await fixture.desk.openAttempts().map(\.state) == [.sending])
                #expect(try await fixture.desk.journal().entries.map(\.resultWord) == ["sending"])
                let refusal = try #require(try await fixture.desk.decision(on: .register(.published(1))).refusal)
                #expect(refusal.outcome == "locked")
            }
            try await fixture.desk.recoverInterrupted()
            #expect(try await fixture.desk.openAttempts().map(\.state) == [.unknown(.interrupted)])
            #expect(try await fixture.desk.journal().entries.map(\.outcome) == [.unknown(.interrupted)])
        }
    }

    @Test func `attempt and exchange are judged each by its own byte`() async throws {
        try await withDesk { fixture in
            let begun = try await Self.begin(fixture)
            let signs = try await Self.hold([.exchange(begun.exchange)], fixture)
            defer { withExtendedLifetime(signs) {} }
            try await fixture.desk.recoverInterrupted()
            #expect(try await fixture.desk.openAttempts().map(\.state) == [.unknown(.interrupted)])
            #expect(try await fixture.desk.journal().entries.map(\.resultWord) == ["sending"])
        }
    }

    @Test func `registration locks out a member whose process is gone`() async throws {
        try await withDesk { fixture in
            _ = try await Self.begin(fixture)
            let refusal = try await fixture.desk.register(.published(1)).refusal()
            guard case .locked(let attempt) = refusal else {
                Issue.record("\(refusal)")
                return
            }
            #expect(attempt.state == .unknown(.interrupted))
            #expect(fixture.log.registrations == 0)
        }
    }

    @Test(.timeLimit(.minutes(3)))
    func `attempt under way is left alone by another desk`() async throws {
        try await withDesk { fixture in
            let memberID = try MemberID.published(5)
            var rings = try await fixture.desk.bell().makeAsyncIterator()
            let registration = Task { try await fixture.desk.register(memberID) }
            while try await fixture.desk.openAttempts().isEmpty { await rings.next() }
            try await fixture.withAnotherDesk { other in
                try await other.recoverInterrupted()
                let attempt = try #require(try await other.openAttempts().first)
                #expect(attempt.state == .sending)
                #expect(try await other.reconcile(attempt).inquiry == nil)
                await #expect(throws: GateRefusal.beingSent(attempt)) {
                    try await other.override(attempt, isRegistered: true, reason: "x")
                }
                #expect(try await other.openAttempts() == [attempt])
            }
            try await fixture.waitUntilRegistered(memberID)
            await fixture.stopServer()
            #expect(try await registration.value.attempt().state == .registered)
            #expect(try await fixture.desk.history(of: memberID).map(\.state) == [.registered])
        }
    }
}
