import Konaplate
import Synchronization
import Testing

@testable import MemberDesk

struct RegistrationTests {
    struct Case: CustomTestStringConvertible {
        let member: UInt64
        let state: AttemptState
        let httpStatus: Int?
        let code: String?

        var testDescription: String { "member \(member): \(state)" }

        init(_ member: UInt64, _ state: AttemptState, httpStatus: Int?, code: String?) {
            self.member = member
            self.state = state
            self.httpStatus = httpStatus
            self.code = code
        }
    }

    static let cases = [
        Case(50_000_000_001, .registered, httpStatus: 200, code: "000_000"),
        Case(50_000_000_002, .refused(.alreadyRegistered), httpStatus: 400, code: "002_022"),
        Case(50_000_000_003, .refused(.accountNotRegistered), httpStatus: 400, code: "002_021"),
        Case(50_000_000_004, .unknown(.closed), httpStatus: nil, code: nil),
        Case(50_000_000_006, .unknown(.http5xx), httpStatus: 500, code: nil),
        Case(50_000_000_007, .unknown(.undecryptable), httpStatus: 200, code: nil),
        Case(50_000_000_008, .refused(.other), httpStatus: 400, code: "002_099"),
        Case(50_000_000_009, .registered, httpStatus: 200, code: "000_000"),
        Case(50_000_000_010, .registered, httpStatus: 200, code: "000_000"),
        Case(50_000_000_061, .refused(.invalidUserId), httpStatus: 400, code: "000_002"),
        Case(9_999_999_999_999_999_999, .refused(.invalidUserId), httpStatus: 400, code: "000_002"),
    ]

    @Test(arguments: cases)
    func `registration ends as the platform's answer says`(example: Case) async throws {
        try await withDesk { fixture in
            let memberID = try MemberID.of(example.member)
            let attempt = try await fixture.desk.register(memberID, consent: "REC-7").attempt()
            #expect(attempt.state == example.state)
            #expect(attempt.answer?.httpStatus == example.httpStatus)
            #expect(attempt.answer?.status?.code.rawValue == example.code)
            #expect((attempt.answer?.registrationNumber != nil) == (example.state == .registered))
            #expect(attempt.consent == "REC-7")
            #expect(attempt.startedAt == fixture.clock.now)
            #expect(fixture.log.registrations == 1)

            #expect(
                try await fixture.auditLines() == [
                    #"register {"correlationId":"\#(attempt.correlationID)"}"#,
                    "outcome \(Self.detail(of: attempt))",
                ])
            let stored = try #require(try await fixture.desk.history(of: memberID).last)
            #expect(stored.state == attempt.state)
            #expect(stored.answer?.status == attempt.answer?.status)
            #expect(stored.answer?.registrationNumber == attempt.answer?.registrationNumber)
            #expect(stored.correlationID == attempt.correlationID)
            #expect(stored.consent == "REC-7")
            #expect(try await fixture.desk.openAttempts().map(\.id) == (example.state.isOpen ? [attempt.id] : []))
        }
    }

    private static func detail(of attempt: Attempt) -> String {
        let reason = attempt.reasonWord.map { #","reason":"\#($0)""# } ?? ""
        return #"{"outcome":"\#(attempt.outcomeWord)"\#(reason),"correlationId":"\#(attempt.correlationID)"}"#
    }

    @Test(.timeLimit(.minutes(3)))
    func `late answer is a time-out and its registration is real`() async throws {
        try await withDesk(DeskFixture.Setup(timeout: .seconds(1))) { fixture in
            let memberID = try MemberID.published(5)
            let attempt = try await fixture.desk.register(memberID).attempt()
            #expect(attempt.state == .unknown(.timeout))
            #expect(attempt.answer?.httpStatus == nil)
            // On a busy machine an inquiry has no more time than the registration had.
            var reconciliation = try await fixture.desk.reconcile(attempt)
            while case .unknown = reconciliation.inquiry?.outcome {
                reconciliation = try await fixture.desk.reconcile(attempt)
            }
            #expect(reconciliation.attempt.state == .registered)
        }
    }

    @Test func `attempt is on the disk before the request is there`() async throws {
        try await withDesk { fixture in
            let seen = Mutex<[String]>([])
            let disk = try fixture.disk
            fixture.log.observe { _ in
                let attempts = (try? disk.texts("SELECT state FROM attempt")) ?? []
                let entries = (try? disk.texts("SELECT result FROM exchange")) ?? []
                let alive = (try? disk.hasLifeSign(ofAttempt: 1)) ?? false
                seen.withLock { $0 += attempts + entries + [alive ? "alive" : "dead"] }
            }
            let attempt = try await fixture.desk.register(try .published(1)).attempt()
            #expect(seen.withLock { $0 } == ["sending", "sending", "alive"])
            let entries = try await fixture.desk.journal().entries
            #expect(entries.map(\.resultWord) == ["answered"])
            #expect(entries.map(\.attemptID) == [attempt.id])
            #expect(entries.map(\.correlationID) == [attempt.correlationID])
            #expect(entries.map(\.revision) == [2])
        }
    }

    @Test func `server that is not there locks nobody`() async throws {
        try await withDesk { fixture in
            await fixture.stopServer()
            let memberID = try MemberID.published(1)
            let attempt = try await fixture.desk.register(memberID).attempt()
            #expect(attempt.state == .notSent(.connect))
            #expect(try await fixture.desk.decision(on: .register(memberID)).refusal == nil)
            #expect(try await fixture.desk.journal().entries.map(\.outcome) == [.notSent(.connect)])
        }
    }

    @Test func `task cancelled before sending sends nothing`() async throws {
        try await withDesk { fixture in
            let memberID = try MemberID.published(1)
            let registration = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                return try await fixture.desk.register(memberID)
            }
            #expect(try await registration.value.attempt().state == .notSent(.cancelled))
            #expect(fixture.log.registrations == 0)
            #expect(try await fixture.desk.openAttempts().isEmpty)
        }
    }

    @Test(.timeLimit(.minutes(3)))
    func `task cancelled while sending leaves an unknown attempt`() async throws {
        try await withDesk { fixture in
            let memberID = try MemberID.published(5)
            let registration = Task { try await fixture.desk.register(memberID) }
            try await fixture.waitUntilRegistered(memberID)
            registration.cancel()
            #expect(try await registration.value.attempt().state == .unknown(.interrupted))
            #expect(try await fixture.desk.openAttempt(for: memberID)?.state == .unknown(.interrupted))
        }
    }

    @Test func `outcome that cannot be recorded is told all the same`() async throws {
        try await withDesk { fixture in
            let memberID = try MemberID.published(1)
            let disk = try fixture.disk
            fixture.log.observe { _ in
                // The disk fails between request and answer.
                try? disk.change(
                    "CREATE TRIGGER full BEFORE UPDATE ON attempt BEGIN SELECT RAISE(FAIL, 'full'); END")
            }
            guard case .attempted(let attempt, let failure?) = try await fixture.desk.register(memberID) else {
                Issue.record("no failure")
                return
            }
            #expect(attempt.state == .registered)
            #expect(failure.description.contains("trigger"))
            let stored = try #require(try await fixture.desk.openAttempt(for: memberID))
            #expect(stored.state == .sending)
        }
    }
}
