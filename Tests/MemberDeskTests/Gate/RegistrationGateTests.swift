import Konaplate
import Testing

@testable import MemberDesk

@Suite(.everyStore)
struct RegistrationGateTests {
    @Test func `unknown attempt locks its member`() async throws {
        try await withDesk { fixture in
            let memberID = try MemberID.published(4)
            let attempt = try await fixture.desk.register(memberID).attempt()
            let refusal = try await fixture.desk.register(memberID).refusal()
            guard case .locked(let open) = refusal else {
                Issue.record("\(refusal)")
                return
            }
            #expect(open.id == attempt.id)
            #expect(open.state == .unknown(.closed))
            try await fixture.withAnotherDesk { other async throws in
                #expect(try await other.register(memberID).refusal() == .locked(open))
                #expect(try await other.decision(on: .register(memberID)).refusal == .locked(open))
                #expect(try await other.decision(on: .register(.published(1))).refusal == nil)
            }
            #expect(fixture.log.registrations == 1)
            #expect(
                try await fixture.auditLines().suffix(2) == [
                    #"refusal {"asked":"register","refusal":"locked"}"#,
                    #"refusal {"asked":"register","refusal":"locked"}"#,
                ])
        }
    }

    @Test func `ended attempt does not lock its member`() async throws {
        try await withDesk { fixture in
            let memberID = try MemberID.published(1)
            let first = try await fixture.desk.register(memberID).attempt()
            let second = try await fixture.desk.register(memberID).attempt()
            #expect([first.state, second.state] == [.registered, .refused(.alreadyRegistered)])
            #expect(first.correlationID != second.correlationID)
            #expect(fixture.log.registrations == 2)
        }
    }

    @Test(.timeLimit(.minutes(3)))
    func `of simultaneous registrations at two desks one is sent`() async throws {
        try await withDesk { fixture in
            let memberID = try MemberID.published(5)
            try await fixture.withAnotherDesk { other in
                let desks = [fixture.desk, other]
                var results = try await withThrowingTaskGroup(of: Result<RegistrationResult, any Error>.self) { group in
                    for number in 0..<6 {
                        group.addTask {
                            do {
                                return .success(try await desks[number % 2].register(memberID))
                            } catch {
                                return .failure(error)
                            }
                        }
                    }
                    var results: [Result<RegistrationResult, any Error>] = []
                    for try await result in group {
                        results.append(result)
                        guard results.count == 5 else { continue }
                        // The one under way waits for its late answer, which the end of the server brings at once.
                        try await fixture.waitUntilRegistered(memberID)
                        await fixture.stopServer()
                    }
                    return results
                }
                let last = try results.removeLast().get()
                #expect(try last.attempt().state == .registered)
                for result in results {
                    #expect(try result.get().refusal().outcome == "locked")
                }
            }
            #expect(fixture.log.registrations == 1)
            #expect(try await fixture.desk.history(of: memberID).map(\.state) == [.registered])
        }
    }

    struct Closed: CustomTestStringConvertible {
        let testDescription: String
        var isReadOnly = false
        var requireConsent = false
        var consent: String?
        let refusal: GateRefusal
    }

    static let closed = [
        Closed(testDescription: "read-only", isReadOnly: true, consent: "REC-7", refusal: .readOnly),
        Closed(testDescription: "no consent", requireConsent: true, consent: nil, refusal: .noConsent),
        Closed(testDescription: "empty consent", requireConsent: true, consent: "", refusal: .noConsent),
        Closed(testDescription: "both", isReadOnly: true, requireConsent: true, refusal: .readOnly),
    ]

    @Test(arguments: closed)
    func `gate refuses and nothing is sent`(example: Closed) async throws {
        let setup = DeskFixture.Setup(
            consent: ConsentRules(isRequired: example.requireConsent), isReadOnly: example.isReadOnly)
        try await withDesk(setup) { fixture in
            let memberID = try MemberID.published(1)
            let request = GateRequest.register(memberID, consent: example.consent)
            #expect(try await fixture.desk.decision(on: request).refusal == example.refusal)
            #expect(try await fixture.desk.register(memberID, consent: example.consent).refusal() == example.refusal)
            #expect(fixture.log.registrations == 0)
            #expect(
                try await fixture.auditLines() == [
                    #"refusal {"asked":"register","refusal":"\#(example.refusal.outcome)"}"#
                ])
            #expect(try await fixture.desk.history(of: memberID).isEmpty)
            #expect(try await fixture.desk.journal().entries.isEmpty)
        }
    }

    @Test func `consent opens the gate where it is required`() async throws {
        try await withDesk(DeskFixture.Setup(consent: ConsentRules(isRequired: true))) { fixture async throws in
            #expect(try await fixture.desk.register(.published(1), consent: "REC-7").attempt().state == .registered)
        }
    }
}
