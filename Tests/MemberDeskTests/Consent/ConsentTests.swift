import Konaplate
import Testing

@testable import MemberDesk

/// One reference for one member, and nothing for a member who has withdrawn the consent.
@Suite(.everyStore)
struct ConsentTests {
    private static let required = DeskFixture.Setup(
        consent: ConsentRules(isRequired: true, pattern: ConsentRules.defaultPattern))

    @Test func `reference is kept without the spaces around it`() async throws {
        try await withDesk(Self.required) { fixture async throws in
            let attempt = try await fixture.desk.register(.published(1), consent: " REC-0042 ").attempt()
            #expect(attempt.consent == "REC-0042")
        }
    }

    @Test func `reference in a wrong form is refused and nothing is sent`() async throws {
        try await withDesk(Self.required) { fixture async throws in
            #expect(
                try await fixture.desk.register(.published(1), consent: "김코나").refusal() == .badConsent(.nameLike))
            #expect(fixture.log.registrations == 0)
        }
    }

    @Test func `reference stands for one member however it is written`() async throws {
        try await withDesk(Self.required) { fixture async throws in
            _ = try await fixture.desk.register(.published(1), consent: "REC-0042").attempt()
            #expect(
                try await fixture.desk.register(.published(9), consent: "rec-0042").refusal()
                    == .consentUsed(.otherMember))
            #expect(
                try await fixture.desk.register(.published(1), consent: "REC-0042").attempt().state
                    == .refused(.alreadyRegistered))
            #expect(fixture.log.registrations == 2)
        }
    }

    @Test func `profile may let it stand for several`() async throws {
        let setup = DeskFixture.Setup(consent: ConsentRules(isRequired: true, allowsReuse: true))
        try await withDesk(setup) { fixture async throws in
            for number in [1, 9] as [UInt64] {
                let attempt = try await fixture.desk.register(.published(number), consent: "REC-0042").attempt()
                #expect(attempt.state == .registered)
            }
        }
    }

    @Test func `withdrawn consent blocks until there is a new one`() async throws {
        try await withDesk(Self.required) { fixture async throws in
            let memberID = try MemberID.published(1)
            _ = try await fixture.desk.register(memberID, consent: "REC-0042").attempt()
            try await fixture.desk.withdrawConsent(of: memberID, reason: "call 7")
            let withdrawal = try #require(try await fixture.desk.withdrawals().first)
            #expect(withdrawal.memberID == memberID && withdrawal.agent == "cs.kim" && withdrawal.reason == "call 7")
            for consent in ["REC-0042", "REC-0043"] {
                #expect(
                    try await fixture.desk.register(memberID, consent: consent).refusal()
                        == .consentWithdrawn(withdrawal))
            }
            #expect(
                try await fixture.desk.decision(on: .prepareRegistration(memberID)).refusal
                    == .consentWithdrawn(withdrawal))
            await #expect(throws: GateRefusal.consentWithdrawn(withdrawal)) {
                try await fixture.desk.withdrawConsent(of: memberID, reason: "call 8")
            }
            await #expect(throws: GateRefusal.consentUsed(.withdrawn)) {
                try await fixture.desk.restoreConsent(of: memberID, consent: "REC-0042")
            }
            await #expect(throws: GateRefusal.badConsent(.nameLike)) {
                try await fixture.desk.restoreConsent(of: memberID, consent: "yes")
            }
            try await fixture.desk.restoreConsent(of: memberID, consent: "REC-0043")
            #expect(try await fixture.desk.withdrawals().isEmpty)
            #expect(
                try await fixture.desk.register(memberID, consent: "REC-0042").refusal() == .consentUsed(.withdrawn))
            #expect(
                try await fixture.desk.register(.published(9), consent: "REC-0043").refusal()
                    == .consentUsed(.otherMember))
            _ = try await fixture.desk.register(memberID, consent: "REC-0043").attempt()
            #expect(fixture.log.registrations == 2)
            await #expect(throws: GateRefusal.notWithdrawn) {
                try await fixture.desk.restoreConsent(of: memberID, consent: "REC-0044")
            }
            let lines = try await fixture.auditLines()
            #expect(lines.contains(#"withdrawConsent {"reason":"call 7"}"#))
            #expect(lines.contains(#"restoreConsent {"consent":"REC-0043"}"#))
        }
    }

    @Test func `withdrawal that somebody removed by hand registers nobody`() async throws {
        try await withDesk(Self.required) { fixture async throws in
            let memberID = try MemberID.published(1)
            try await fixture.desk.withdrawConsent(of: memberID, reason: "call 7")
            try await fixture.change("DELETE FROM withdrawal")
            await #expect(throws: StateError.disagreement(path: fixture.desk.options.stateRoot, memberID: memberID)) {
                try await fixture.desk.register(memberID, consent: "REC-0042")
            }
            #expect(fixture.log.registrations == 0)
        }
    }
}
