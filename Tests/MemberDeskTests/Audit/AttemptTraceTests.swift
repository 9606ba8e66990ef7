import Konaplate
import Testing

@testable import MemberDesk

/// Money rule 8: what somebody changed by hand in the state unlocks nobody.
@Suite(.everyStore)
struct AttemptTraceTests {
    static let changes: [SQL] = [
        "UPDATE attempt SET state = 'notRegistered'",
        "UPDATE attempt SET state = 'refused', refusal = 'other', code = '002_099'",
        "UPDATE attempt SET state = 'notRegistered', settled_by = 'override', settled_at = 1, settled_agent = 'eve'",
        "UPDATE attempt SET state = 'notSent', reason = 'connect'",
        "UPDATE attempt SET user_id = '50000000099'",
        "UPDATE attempt SET state = 'registered', correlation_id = '261122140158-0000009'",
    ]

    @Test(arguments: changes.indices)
    func `changed attempt does not unlock its member`(index: Int) async throws {
        try await withDesk { fixture in
            let memberID = try MemberID.published(4)
            _ = try await fixture.desk.register(memberID).attempt()
            try await fixture.change(Self.changes[index])
            await #expect(throws: StateError.self) { try await fixture.desk.register(memberID) }
            #expect(fixture.log.registrations == 1)
            #expect(try await fixture.desk.auditFinding() != nil)
        }
    }

    @Test func `removed attempt does not unlock its member`() async throws {
        try await withDesk { fixture in
            let memberID = try MemberID.published(4)
            _ = try await fixture.desk.register(memberID).attempt()
            try await fixture.change("UPDATE exchange SET attempt_id = NULL")
            try await fixture.change("DELETE FROM attempt")
            await #expect(throws: StateError.self) { try await fixture.desk.register(memberID) }
            #expect(fixture.log.registrations == 1)
            #expect(try await fixture.desk.auditFinding() != nil)
        }
    }

    @Test func `every way that an attempt ends agrees with the audit`() async throws {
        try await withDesk { fixture in
            for number in [1, 2, 3, 4, 6, 8] as [UInt64] { _ = try await fixture.desk.register(.published(number)) }
            #expect(try await fixture.desk.auditFinding() == nil)
            fixture.clock.advance(by: .seconds(60))
            for attempt in try await fixture.desk.openAttempts() { _ = try await fixture.desk.reconcile(attempt) }
            #expect(try await fixture.desk.auditFinding() == nil)
            for number in [1, 4, 6] as [UInt64] {
                _ = try await fixture.desk.register(.published(number)).attempt()
            }
            let open = try #require(try await fixture.desk.openAttempts().first)
            _ = try await fixture.desk.override(open, isRegistered: true, reason: "ticket 7")
            #expect(try await fixture.desk.register(open.memberID).attempt().state.isOpen)
            #expect(try await fixture.desk.auditFinding() == nil)
        }
    }

    @Test(arguments: [
        ("registered", AttemptState.registered), ("unknown interrupted", .unknown(.interrupted)),
        ("notRegistered 261122140158-0000001 ticket 7", .notRegistered),
        ("alreadyRegistered", .refused(.alreadyRegistered)),
    ])
    func `rows of earlier versions are read`(detail: String, state: AttemptState) throws {
        let memberID = try MemberID.published(1)
        var trace = AttemptTrace()
        func row(_ id: Int64, _ action: String, _ detail: String) -> AuditRow {
            AuditRow(id: id, time: 1, agent: "cs.kim", action: action, userID: memberID.description, detail: detail)
        }
        let attempt = Attempt.of(memberID, state: state)
        try trace.take(row(1, "register", attempt.correlationID.rawValue))
        try trace.take(row(2, "look", "bankaccounts/inquiry"))
        try trace.take(row(3, "outcome", detail))
        #expect(trace.agreesInWords(with: attempt))
        #expect(!trace.agreesInWords(with: Attempt.of(memberID, state: .refused(.other))))
        #expect(!trace.agreesInWords(with: nil))
    }
}
