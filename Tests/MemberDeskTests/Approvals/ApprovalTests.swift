import FoundationEssentials
import Konaplate
import Testing

@testable import MemberDesk

/// What one person alone must not do in production: bound to its content, used once, by two people.
@Suite(.everyStore)
struct ApprovalTests {
    private static let production = DeskFixture.Setup(environment: .production)

    private static func refusal(_ body: () async throws -> Void) async throws -> GateRefusal? {
        do {
            try await body()
            return nil
        } catch let refusal as GateRefusal {
            return refusal
        }
    }

    private static func request(_ fixture: DeskFixture, _ what: String = "log 2026-11") async throws -> Approval? {
        guard
            case .needsApproval(let approval?)? = try await refusal({
                try await fixture.desk.requireApproval(ofExport: what)
            })
        else { return nil }
        return approval
    }

    @Test func `approval is used once`() async throws {
        try await withDesk(Self.production) { fixture async throws in
            let approval = try #require(try await Self.request(fixture))
            // Asked again before the answer, it is the same request.
            #expect(try await Self.request(fixture)?.id == approval.id)
            try await fixture.withAnotherDesk(DeskFixture.second) { other async throws in
                #expect(try await other.approvals().map(\.content) == ["log 2026-11"])
                try await other.decide(on: approval.id, isApproved: true)
                #expect(
                    try await Self.refusal { try await other.decide(on: approval.id, isApproved: true) }
                        == .nothingToApprove)
            }
            try await fixture.desk.requireApproval(ofExport: "log 2026-11")
            let next = try #require(try await Self.request(fixture))
            #expect(next.id != approval.id)
            let actions = try await fixture.auditLines().map { $0.prefix { $0 != " " } }
            #expect(actions.filter { $0 == "requestApproval" }.count == 2)
            #expect(actions.filter { $0 == "approve" }.count == 1)
            #expect(actions.filter { $0 == "useApproval" }.count == 1)
        }
    }

    @Test func `approval is for exactly what was asked for`() async throws {
        try await withDesk(Self.production) { fixture async throws in
            try await fixture.approve(.export(nil, what: "log 2026-11", reason: nil))
            #expect(try await Self.request(fixture, "log 2026-10") != nil)
            try await fixture.desk.requireApproval(ofExport: "log 2026-11")
        }
    }

    static let samePerson = [
        DeskFixture.Setup(environment: .production),
        DeskFixture.Setup(environment: .production, agent: "cs.lee"),
        DeskFixture.Setup(environment: .production, uid: 1002),
    ]

    @Test(arguments: samePerson.indices)
    func `who asked is not the second person under another name or user`(index: Int) async throws {
        try await withDesk(Self.production) { fixture async throws in
            let approval = try #require(try await Self.request(fixture))
            try await fixture.withAnotherDesk(Self.samePerson[index]) { other async throws in
                #expect(
                    try await Self.refusal { try await other.decide(on: approval.id, isApproved: true) } == .samePerson)
            }
            #expect(try await Self.request(fixture)?.id == approval.id)
        }
    }

    @Test func `rejection has a reason and is told`() async throws {
        try await withDesk(Self.production) { fixture async throws in
            let approval = try #require(try await Self.request(fixture))
            try await fixture.withAnotherDesk(DeskFixture.second) { other async throws in
                #expect(
                    try await Self.refusal { try await other.decide(on: approval.id, isApproved: false) } == .noReason)
                try await other.decide(on: approval.id, isApproved: false, reason: "correction: too much")
            }
            let refusal = try await Self.refusal { try await fixture.desk.requireApproval(ofExport: "log 2026-11") }
            guard case .rejected(let rejected)? = refusal else {
                Issue.record("\(String(describing: refusal))")
                return
            }
            #expect(rejected.decision?.agent == "cs.lee" && rejected.decision?.reason == "correction: too much")
        }
    }

    @Test func `it is over after an hour, before and after the decision`() async throws {
        try await withDesk(Self.production) { fixture async throws in
            let approval = try #require(try await Self.request(fixture))
            fixture.clock.advance(by: .seconds(3600))
            try await fixture.withAnotherDesk(DeskFixture.second) { other async throws in
                #expect(
                    try await Self.refusal { try await other.decide(on: approval.id, isApproved: true) }
                        == .nothingToApprove)
            }
            try await fixture.approve(.export(nil, what: "log 2026-11", reason: nil))
            fixture.clock.setWall(by: .seconds(-7200))
            fixture.clock.advance(by: .seconds(3600))
            #expect(try await Self.request(fixture) != nil)
        }
    }

    @Test func `what somebody wrote by hand approves nothing`() async throws {
        try await withDesk(Self.production) { fixture async throws in
            let approval = try #require(try await Self.request(fixture))
            try await fixture.change(
                """
                UPDATE approval SET is_approved = 1, decided_agent = 'cs.lee', decided_uid = 1002,
                    decided_at = requested_at, decided_boot_id = requested_boot_id, decided_boot_us = requested_boot_us,
                    decision_reason = '' WHERE id = \(approval.id)
                """)
            #expect(try await Self.request(fixture) != nil)
            try await fixture.approve(.export(nil, what: "members", reason: nil))
            try await fixture.desk.requireApproval(ofExport: "members")
            try await fixture.change("UPDATE approval SET used_at = NULL")
            #expect(try await Self.request(fixture, "members") != nil)
        }
    }

    @Test func `override takes a second person in production alone`() async throws {
        try await withDesk(Self.production) { fixture async throws in
            try await fixture.desk.arm(for: .seconds(60), reason: "callback")
            let attempt = try await fixture.desk.register(.published(6)).attempt()
            let request = GateRequest.override(attempt.memberID, isRegistered: true, reason: "incident: no answer")
            func override() async throws {
                _ = try await fixture.desk.override(attempt, isRegistered: true, reason: "incident: no answer")
            }
            guard case .needsApproval? = try await Self.refusal(override) else {
                Issue.record("nobody was asked for")
                return
            }
            let approval = try #require(try await fixture.desk.approvals().first)
            try await fixture.withAnotherDesk(DeskFixture.second) {
                try await $0.decide(on: approval.id, isApproved: true)
            }
            #expect(try await fixture.desk.decision(on: request).refusal == nil)
            // What was approved is "registered", and not the contrary.
            let contrary = GateRequest.override(attempt.memberID, isRegistered: false, reason: "incident: no answer")
            #expect(try await fixture.desk.decision(on: contrary).refusal != nil)
            try await override()
            #expect(try await fixture.desk.openAttempts().isEmpty)
        }
    }

    @Test func `file is known by what its checksum says`() throws {
        // printf 'userId\n50000000001\n' | sha256sum
        let batch = try RegistrationBatch(Data("userId\n50000000001\n".utf8))
        let checksum = "b639604548add0fc898e9060b9c90e07f56832cc6d02da9e871605a5d912aa66"
        #expect(batch.request == .bulk(fileHash: checksum, rows: 1))
    }

    @Test(arguments: [ProfileEnvironment.sandbox, .uat, .si])
    func `one person is enough elsewhere`(environment: ProfileEnvironment) async throws {
        try await withDesk(DeskFixture.Setup(environment: environment)) { fixture async throws in
            try await fixture.desk.requireApproval(ofExport: "log 2026-11")
            #expect(try await fixture.desk.approvals().isEmpty)
        }
    }
}
