import FoundationEssentials
import Konaplate
import Testing

@testable import MemberDesk

/// In production nothing is registered by an agent who has not allowed it: for a time, and audited.
@Suite(.everyStore)
struct ArmingTests {
    private static let production = DeskFixture.Setup(environment: .production)

    @Test func `nothing is registered before it is allowed`() async throws {
        try await withDesk(Self.production) { fixture async throws in
            let memberID = try MemberID.published(1)
            #expect(try await fixture.desk.register(memberID).refusal() == .notAllowed)
            #expect(try await fixture.desk.armedFor() == nil)
            #expect(fixture.log.registrations == 0)
            try await fixture.desk.arm(for: .seconds(300), reason: "callback: 7")
            #expect(try await fixture.desk.armedFor() == .seconds(300))
            #expect(try await fixture.desk.register(memberID).attempt().state == .registered)
            #expect(
                try await fixture.auditLines().prefix(2) == [
                    #"refusal {"asked":"register","refusal":"notAllowed"}"#,
                    #"arm {"seconds":300,"bootId":"boot-1","bootUs":5000000,"reason":"callback: 7"}"#,
                ])
        }
    }

    @Test func `it ends with its time and when it is taken back`() async throws {
        try await withDesk(Self.production) { fixture async throws in
            try await fixture.desk.arm(for: .seconds(300), reason: "callback: 7")
            fixture.clock.advance(by: .milliseconds(299_999))
            #expect(try await fixture.desk.armedFor() == .milliseconds(1))
            fixture.clock.advance(by: .milliseconds(1))
            #expect(try await fixture.desk.register(.published(1)).refusal() == .notAllowed)
            try await fixture.desk.arm(for: .seconds(300), reason: "callback: 8")
            #expect(try await fixture.desk.disarm())
            #expect(try await fixture.desk.register(.published(1)).refusal() == .notAllowed)
            #expect(try await !fixture.desk.disarm())
            #expect(fixture.log.registrations == 0)
        }
    }

    @Test func `no clock lengthens it`() async throws {
        try await withDesk(Self.production) { fixture async throws in
            try await fixture.desk.arm(for: .seconds(300), reason: "callback: 7")
            fixture.clock.setWall(by: .seconds(-86_400))
            #expect(try await fixture.desk.armedFor() == .seconds(300))
            fixture.clock.advance(by: .seconds(300))
            #expect(try await fixture.desk.armedFor() == nil)
            try await fixture.desk.arm(for: .seconds(300), reason: "callback: 8")
            fixture.clock.setWall(by: .seconds(300))
            #expect(try await fixture.desk.armedFor() == nil)
            try await fixture.desk.arm(for: .seconds(300), reason: "callback: 9")
            fixture.clock.startAgain(as: "boot-2")
            #expect(try await fixture.desk.armedFor() == nil)
            #expect(try await fixture.desk.register(.published(1)).refusal() == .notAllowed)
        }
    }

    @Test func `it is for one agent and for twelve hours at most`() async throws {
        try await withDesk(Self.production) { fixture async throws in
            #expect(try await fixture.desk.arm(for: .seconds(86_400), reason: "callback: 7") == .seconds(43_200))
            #expect(try await fixture.desk.armedFor() == .seconds(43_200))
            let other = DeskFixture.Setup(environment: .production, agent: "cs.lee")
            try await fixture.withAnotherDesk(other) { other async throws in
                #expect(try await other.armedFor() == nil)
                #expect(try await other.register(.published(1)).refusal() == .notAllowed)
            }
        }
    }

    @Test func `what somebody wrote by hand allows nothing`() async throws {
        try await withDesk(Self.production) { fixture async throws in
            try await fixture.change(
                "INSERT INTO arming VALUES ('cs.kim', \(fixture.clock.now.milliseconds), 'boot-1', 5000000, 43200, 'x')"
            )
            #expect(try await fixture.desk.armedFor() == nil)
            #expect(try await fixture.desk.register(.published(1)).refusal() == .notAllowed)
            try await fixture.desk.arm(for: .seconds(60), reason: "callback: 7")
            try await fixture.change("UPDATE arming SET seconds = 43200")
            #expect(try await fixture.desk.armedFor() == nil)
        }
    }

    @Test(arguments: ["", " ", "\u{3164}"])
    func `it takes a reason that can be seen`(reason: String) async throws {
        try await withDesk(Self.production) { fixture async throws in
            await #expect(throws: GateRefusal.noReason) {
                try await fixture.desk.arm(for: .seconds(60), reason: reason)
            }
            #expect(try await fixture.desk.armedFor() == nil)
            #expect(try await fixture.auditLines() == [#"refusal {"asked":"arm","refusal":"noReason"}"#])
        }
    }

    @Test func `batch ends cleanly when its time is over`() async throws {
        try await withDesk(Self.production) { fixture async throws in
            let members = try [1, 9, 10].map { try MemberID.published($0) }
            let file = "userId\n" + members.map { "\($0)\n" }.joined()
            let batch = try RegistrationBatch(Data(file.utf8))
            try await fixture.desk.arm(for: .seconds(60), reason: "callback: 7")
            try await fixture.approve(batch.request)
            var outcomes: [String] = []
            let ending = try await fixture.desk.register(batch, resume: false) { line in
                outcomes.append(line.outcomeWord)
                if outcomes.count == 2 { fixture.clock.advance(by: .seconds(60)) }
            }
            #expect(outcomes == ["registered", "registered", "notAllowed"])
            #expect(ending.rowsNotReached == 1)
            try await fixture.desk.arm(for: .seconds(60), reason: "callback: 7")
            // What was approved was that run; the rest is another one.
            try await fixture.approve(batch.request)
            let rest = try await fixture.desk.register(batch, resume: true) { #expect($0.memberID == members[2]) }
            #expect(rest.rowsNotReached == 0)
            #expect(fixture.log.registrations == 3)
        }
    }
}

extension BatchLine {
    /// The word for what came of it.
    fileprivate var outcomeWord: String {
        switch outcome {
        case .duplicate: "duplicate"
        case .result(.refusedHere(let refusal)): refusal.outcome
        case .result(.attempted(let attempt, _)): attempt.outcomeWord
        }
    }
}
