import Konaplate
import Testing

@testable import MemberDesk

/// A clock that somebody sets never shortens the settle time, nor unlocks anything: money rule 6.
@Suite(.everyStore)
struct SettlingByTheClockTests {
    @Test(arguments: [.seconds(86_400), .seconds(-86_400)] as [Duration])
    func `clock that was set settles no attempt and allows no override`(step: Duration) async throws {
        try await withDesk { fixture in
            let attempt = try await fixture.desk.register(.published(6)).attempt()
            fixture.clock.setWall(by: step)
            #expect(try await fixture.desk.reconcile(attempt).attempt.state == .unknown(.http5xx))
            #expect(fixture.log.inquiries == 1)
            await #expect(throws: GateRefusal.self) {
                try await fixture.desk.override(attempt, isRegistered: false, reason: "ticket 7")
            }
            #expect(try await fixture.desk.openAttempts().map(\.state) == [.unknown(.http5xx)])
            #expect(try await fixture.desk.register(attempt.memberID).refusal().outcome == "locked")
        }
    }

    @Test func `clock that was set forward is waited for by the other one`() async throws {
        try await withDesk { fixture in
            let attempt = try await fixture.desk.register(.published(6)).attempt()
            fixture.clock.setWall(by: .seconds(86_400))
            fixture.clock.advance(by: .milliseconds(1_999))
            #expect(try await fixture.desk.reconcile(attempt).attempt.state == .unknown(.http5xx))
            fixture.clock.advance(by: .milliseconds(1))
            #expect(try await fixture.desk.reconcile(attempt).attempt.state == .notRegistered)
        }
    }

    @Test func `clock that was set back is waited for`() async throws {
        try await withDesk { fixture in
            let attempt = try await fixture.desk.register(.published(6)).attempt()
            fixture.clock.setWall(by: .seconds(-60))
            fixture.clock.advance(by: .milliseconds(61_999))
            #expect(try await fixture.desk.reconcile(attempt).attempt.state == .unknown(.http5xx))
            fixture.clock.advance(by: .milliseconds(1))
            #expect(try await fixture.desk.reconcile(attempt).attempt.state == .notRegistered)
        }
    }

    @Test func `settle time counts from the first reading after the machine was started again`() async throws {
        try await withDesk { fixture in
            let attempt = try await fixture.desk.register(.published(6)).attempt()
            fixture.clock.advance(by: .seconds(1))
            fixture.clock.startAgain(as: "boot-2")
            // Nobody saw how long the machine was off, nor what it did until now.
            fixture.clock.advance(by: .seconds(3600))
            #expect(try await fixture.desk.openAttempts().map(\.state) == [.unknown(.http5xx)])
            for step in [.zero, .milliseconds(1_999)] as [Duration] {
                fixture.clock.advance(by: step)
                #expect(try await fixture.desk.reconcile(attempt).attempt.state == .unknown(.http5xx))
            }
            fixture.clock.advance(by: .milliseconds(1))
            #expect(try await fixture.desk.reconcile(attempt).attempt.state == .notRegistered)
        }
    }

    @Test func `inquiry of an earlier boot allows no override`() async throws {
        try await withDesk { fixture in
            let attempt = try await fixture.desk.register(.published(7)).attempt()
            fixture.clock.advance(by: .seconds(2))
            _ = try await fixture.desk.accounts(of: attempt.memberID)
            fixture.clock.startAgain(as: "boot-2")
            let request = GateRequest.override(attempt.memberID, isRegistered: false, reason: "ticket 7")
            #expect(try await fixture.desk.decision(on: request).refusal?.outcome == "notSettled")
            fixture.clock.advance(by: .seconds(2))
            #expect(try await fixture.desk.decision(on: request).refusal?.outcome == "noInquiry")
        }
    }

    @Test func `attempt of a dead process counts from when its sending can have ended`() async throws {
        try await withDesk { fixture in
            let attempt = try await fixture.desk.store.commit(.desk) { transaction in
                let draft = AttemptStore.Draft(
                    memberID: try .published(1), agent: "cs.kim", consent: nil, startedAt: transaction.now,
                    correlationID: CorrelationID(rawValue: "261122140158-0000001"))
                return try AttemptStore.insert(draft, transaction)
            }
            // The time of a whole exchange is over then; how long after its process died nobody knows.
            fixture.clock.setWall(by: .seconds(86_400))
            fixture.clock.advance(by: .seconds(10))
            let found = try #require(try await fixture.desk.openAttempts().first)
            #expect(found.state == .unknown(.interrupted))
            #expect(found.id == attempt.id)
            #expect(try await fixture.desk.reconcile(found).attempt.state == .unknown(.interrupted))
            fixture.clock.advance(by: .seconds(2))
            #expect(try await fixture.desk.reconcile(found).attempt.state == .notRegistered)
        }
    }

    @Test(arguments: [.zero, .seconds(-3600), .seconds(3600)] as [Duration])
    func `answer after the decision locks however the clock is set`(step: Duration) async throws {
        try await withDesk { fixture in
            let memberID = try MemberID.published(1)
            guard case .allowed(let decidedAt) = try await fixture.desk.decide(.prepareRegistration(memberID)) else {
                Issue.record("refused")
                return
            }
            fixture.clock.setWall(by: step)
            fixture.clock.advance(by: .milliseconds(1))
            try await fixture.withAnotherDesk { other async throws in
                #expect(try await other.register(memberID).attempt().state == .registered)
            }
            let refusal = try await fixture.desk.register(memberID, decidedAt: decidedAt).refusal()
            #expect(refusal.outcome == "locked")
            #expect(fixture.log.registrations == 1)
            // Who decides again knows of it.
            guard case .allowed(let again) = try await fixture.desk.decide(.prepareRegistration(memberID)) else {
                Issue.record("refused")
                return
            }
            #expect(
                try await fixture.desk.register(memberID, decidedAt: again).attempt().state
                    == .refused(.alreadyRegistered))
        }
    }
}
