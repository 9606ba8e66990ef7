import Konaplate
import Testing

@testable import MemberDesk

/// "Not registered" unlocks a member, so it takes the settle time and an inquiry, and every refusal is audited.
@Suite(.everyStore)
struct OverrideTests {
    private static func refusal(
        _ attempt: Attempt, isRegistered: Bool = false, reason: String = "ticket 7", at desk: Desk
    ) async throws -> GateRefusal? {
        do {
            _ = try await desk.override(attempt, isRegistered: isRegistered, reason: reason)
            return nil
        } catch let refusal as GateRefusal {
            return refusal
        }
    }

    private static func line(_ refusal: String) -> String {
        #"refusal {"asked":"override","refusal":"\#(refusal)"}"#
    }

    @Test func `member is unlocked after the settle time and an inquiry since`() async throws {
        try await withDesk { fixture in
            let memberID = try MemberID.published(7)
            _ = try await fixture.desk.register(memberID).attempt()
            let attempt = try #require(try await fixture.desk.openAttempt(for: memberID))
            // An inquiry within the settle time says nothing.
            _ = try await fixture.desk.accounts(of: memberID)
            #expect(try await Self.refusal(attempt, at: fixture.desk) == .notSettled(attempt))
            fixture.clock.advance(by: .milliseconds(1_999))
            #expect(try await Self.refusal(attempt, at: fixture.desk) == .notSettled(attempt))
            fixture.clock.advance(by: .milliseconds(1))
            #expect(try await Self.refusal(attempt, at: fixture.desk) == .noInquiry(attempt))
            #expect(
                try await fixture.auditLines().filter { $0.hasPrefix("refusal") }
                    == [Self.line("notSettled"), Self.line("notSettled"), Self.line("noInquiry")])
            #expect(try await fixture.desk.openAttempts() == [attempt])
            _ = try await fixture.desk.accounts(of: memberID)
            #expect(try await Self.refusal(attempt, at: fixture.desk) == nil)
            #expect(try await fixture.desk.history(of: memberID).map(\.state) == [.notRegistered])
            #expect(try await fixture.desk.decision(on: .register(memberID)).refusal == nil)
        }
    }

    @Test func `inquiry that was not answered or is about another member does not count`() async throws {
        try await withDesk { fixture in
            let attempt = try await fixture.desk.register(.published(7)).attempt()
            fixture.clock.advance(by: .seconds(2))
            _ = try await fixture.desk.accounts(of: .published(8))
            _ = try await fixture.desk.addMember(attempt.memberID)
            await fixture.stopServer()
            #expect(try await fixture.desk.reconcile(attempt).inquiry?.outcome == .notSent(.connect))
            let open = try #require(try await fixture.desk.openAttempt(for: attempt.memberID))
            #expect(try await Self.refusal(attempt, at: fixture.desk) == .noInquiry(open))
        }
    }

    @Test func `registered is taken at once, with a reason`() async throws {
        try await withDesk { fixture in
            let attempt = try await fixture.desk.register(.published(7)).attempt()
            for reason in ["", " \t\n"] {
                #expect(
                    try await Self.refusal(attempt, isRegistered: true, reason: reason, at: fixture.desk) == .noReason)
            }
            #expect(try await fixture.auditLines().suffix(2) == [Self.line("noReason"), Self.line("noReason")])
            #expect(try await Self.refusal(attempt, isRegistered: true, at: fixture.desk) == nil)
            #expect(try await Self.refusal(attempt, isRegistered: true, at: fixture.desk) == .nothingOpen)
            #expect(try await fixture.auditLines().last == Self.line("nothingOpen"))
        }
    }

    @Test func `read-only desk settles nothing`() async throws {
        try await withDesk(DeskFixture.Setup(isReadOnly: true)) { fixture in
            let attempt = try await fixture.desk.store.commit(.desk) {
                try AttemptStore.insert(.of(.published(1)), $0)
            }
            #expect(try await Self.refusal(attempt, isRegistered: true, at: fixture.desk) == .readOnly)
            await #expect(throws: GateRefusal.readOnly) { try await fixture.desk.reconcile(attempt) }
            #expect(try await fixture.desk.openAttempts().count == 1)
            #expect(
                try await fixture.auditLines().suffix(2) == [
                    Self.line("readOnly"), #"refusal {"asked":"reconcile","refusal":"readOnly"}"#,
                ])
        }
    }
}
