import Konaplate
import Testing

@testable import MemberDesk

struct GateTests {
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        var isReadOnly = false
        var level = GuardLevel.practice
        var requiresConsent = false
        let request: GateRequest
        var newest: AttemptState?
        /// When the newest attempt ended, by the boot clock in seconds.
        var endedAt: BootTime?
        var hasSettled = false
        var hasInquiry = false
        var isArmed = false
        let refusal: String?
    }

    private static let member = MemberID.maximum

    private static func register(_ consent: String? = nil, decidedAt: BootTime? = nil) -> GateRequest {
        .register(member, consent: consent, decidedAt: decidedAt)
    }

    private static let file = GateRequest.bulk(fileHash: "abc", rows: 2)

    private static func override(_ isRegistered: Bool, _ reason: String = "ticket 7") -> GateRequest {
        .override(member, isRegistered: isRegistered, reason: reason)
    }

    private static func seconds(_ seconds: Int64, boot: String = "boot-1") -> BootTime {
        BootTime(bootID: boot, microseconds: seconds * 1_000_000)
    }

    static let registering = [
        Case(testDescription: "nothing in the way", request: register(), refusal: nil),
        Case(testDescription: "uat without consent", level: .trial, request: register(), refusal: nil),
        Case(testDescription: "si", level: .trial, request: register(), refusal: nil),
        Case(
            testDescription: "production with consent", level: .production, request: register("7"),
            refusal: "notAllowed"),
        Case(
            testDescription: "allowed in production", level: .production, request: register("7"), isArmed: true,
            refusal: nil),
        Case(
            testDescription: "allowed read-only", isReadOnly: true, level: .production, request: register("7"),
            isArmed: true, refusal: "readOnly"),
        Case(
            testDescription: "read-only in production", isReadOnly: true, level: .production,
            request: register(), refusal: "readOnly"),
        Case(testDescription: "no consent", requiresConsent: true, request: register(), refusal: "noConsent"),
        Case(testDescription: "blank consent", requiresConsent: true, request: register(" \t"), refusal: "noConsent"),
        Case(testDescription: "consent", requiresConsent: true, request: register("7"), refusal: nil),
        Case(
            testDescription: "no consent and locked", requiresConsent: true, request: register(),
            newest: .unknown(.timeout), refusal: "noConsent"),
        Case(testDescription: "locked", request: register(), newest: .unknown(.timeout), refusal: "locked"),
        Case(testDescription: "being sent", request: register(), newest: .sending, refusal: "locked"),
        Case(
            testDescription: "locked with consent", requiresConsent: true, request: register("7"),
            newest: .unknown(.timeout), refusal: "locked"),
        Case(
            testDescription: "settled, but not unlocked", request: register(), newest: .unknown(.timeout),
            hasSettled: true, hasInquiry: true, refusal: "locked"),
    ]

    static let deciding = [
        Case(
            testDescription: "answered before the decision", request: register(decidedAt: seconds(9)),
            newest: .registered, endedAt: seconds(9), refusal: nil),
        Case(
            testDescription: "answered after the decision", request: register(decidedAt: seconds(9)),
            newest: .registered, endedAt: seconds(10), refusal: "locked"),
        Case(
            testDescription: "refused after the decision", request: register(decidedAt: seconds(9)),
            newest: .refused(.other), endedAt: seconds(10), refusal: "locked"),
        Case(
            testDescription: "not sent after the decision", request: register(decidedAt: seconds(9)),
            newest: .notSent(.connect), endedAt: seconds(10), refusal: nil),
        Case(
            testDescription: "answered in an earlier boot", request: register(decidedAt: seconds(9)),
            newest: .registered, endedAt: seconds(10, boot: "boot-0"), refusal: nil),
        Case(
            testDescription: "answered, and decided on now", request: register(), newest: .registered,
            endedAt: seconds(10), refusal: nil),
    ]

    static let preparing = [
        Case(
            testDescription: "consent is asked for on the card", requiresConsent: true,
            request: .prepareRegistration(member), refusal: nil),
        Case(
            testDescription: "card read-only", isReadOnly: true, request: .prepareRegistration(member),
            refusal: "readOnly"),
        Case(
            testDescription: "card in production", level: .production, request: .prepareRegistration(member),
            refusal: "notAllowed"),
        Case(
            testDescription: "card while locked", request: .prepareRegistration(member), newest: .unknown(.closed),
            refusal: "locked"),
        Case(testDescription: "file", requiresConsent: true, request: file, refusal: nil),
        Case(testDescription: "file read-only", isReadOnly: true, request: file, refusal: "readOnly"),
        Case(
            testDescription: "file allowed in production", level: .production, request: file, isArmed: true,
            refusal: "needsApproval"),
        Case(testDescription: "file in production", level: .production, request: file, refusal: "notAllowed"),
    ]

    static let reconciling = [
        Case(testDescription: "inquiry", request: .reconcile(member), newest: .unknown(.timeout), refusal: nil),
        Case(testDescription: "inquiry about all", request: .reconcile(nil), refusal: nil),
        Case(
            testDescription: "inquiry in production", level: .production, request: .reconcile(member),
            refusal: nil),
        Case(
            testDescription: "inquiry read-only", isReadOnly: true, request: .reconcile(nil), refusal: "readOnly"),
        Case(testDescription: "revealing", request: .reveal(member, reason: "ticket 7"), refusal: nil),
        Case(
            testDescription: "revealing read-only", isReadOnly: true, request: .reveal(member, reason: "ticket 7"),
            refusal: nil),
        Case(testDescription: "revealing for nothing", request: .reveal(member, reason: ""), refusal: "noReason"),
        Case(testDescription: "revealing for a blank", request: .reveal(member, reason: " \n"), refusal: "noReason"),
    ]

    static let allowing = [
        Case(testDescription: "allowing", level: .production, request: .arm(reason: "callback"), refusal: nil),
        Case(
            testDescription: "allowing with a text", level: .production, request: .arm(reason: " other : ticket 7"),
            refusal: nil),
        Case(
            testDescription: "allowing for other", level: .production, request: .arm(reason: "other: "),
            refusal: "badReason"),
        Case(
            testDescription: "allowing for what is not listed", level: .production, request: .arm(reason: "ticket 7"),
            refusal: "badReason"),
        Case(
            testDescription: "allowing for nothing", level: .production, request: .arm(reason: "\u{3164}"),
            refusal: "noReason"),
        Case(
            testDescription: "allowing read-only", isReadOnly: true, level: .production,
            request: .arm(reason: "ticket 7"), refusal: "readOnly"),
        Case(
            testDescription: "allowing in a test", level: .trial, request: .arm(reason: "7"), refusal: "nothingToAllow"),
    ]

    static let overriding = [
        Case(testDescription: "registered, at once", request: override(true), newest: .unknown(.timeout), refusal: nil),
        Case(
            testDescription: "not registered, at once", request: override(false), newest: .unknown(.timeout),
            refusal: "notSettled"),
        Case(
            testDescription: "not registered, asked at once", request: override(false), newest: .unknown(.timeout),
            hasInquiry: true, refusal: "notSettled"),
        Case(
            testDescription: "not registered, never asked", request: override(false), newest: .unknown(.timeout),
            hasSettled: true, refusal: "noInquiry"),
        Case(
            testDescription: "not registered, asked", request: override(false), newest: .unknown(.timeout),
            hasSettled: true, hasInquiry: true, refusal: nil),
        Case(
            testDescription: "in production", level: .production, request: override(true, "callback: 7"),
            newest: .unknown(.timeout), refusal: "needsApproval"),
        Case(
            testDescription: "read-only", isReadOnly: true, request: override(true), newest: .unknown(.timeout),
            refusal: "readOnly"),
        Case(
            testDescription: "no reason", request: override(true, " "), newest: .unknown(.timeout),
            refusal: "noReason"),
        Case(testDescription: "nothing attempted", request: override(true), refusal: "nothingOpen"),
        Case(
            testDescription: "settled already", request: override(false), newest: .registered, hasSettled: true,
            hasInquiry: true, refusal: "nothingOpen"),
        Case(
            testDescription: "while it is sent", request: override(true), newest: .sending, refusal: "sending"),
        Case(
            testDescription: "while it is sent for long", request: override(false), newest: .sending,
            hasSettled: true, hasInquiry: true, refusal: "sending"),
    ]

    @Test(arguments: registering + deciding + preparing + reconciling + allowing + overriding)
    func `gate names the first thing that is in the way`(example: Case) throws {
        let attempt = example.newest.map { state in
            var attempt = Attempt.of(Self.member, state: state)
            attempt.endedBoot = example.endedAt
            return attempt
        }
        let gate = Gate(
            isReadOnly: example.isReadOnly, level: example.level,
            consent: ConsentRules(isRequired: example.requiresConsent))
        let facts = GateFacts(
            newestAttempt: attempt, hasSettled: example.hasSettled, hasInquiry: example.hasInquiry,
            isArmed: example.isArmed)
        #expect(gate.refusal(of: example.request, facts: facts)?.outcome == example.refusal)
    }
}
