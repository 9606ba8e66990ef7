import Konaplate
import Testing

@testable import MemberDesk

struct GateTests {
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        var isReadOnly = false
        var environment = ProfileEnvironment.sandbox
        var requiresConsent = false
        var consent: String?
        var isLocked = false
        let refusal: String?
    }

    static let cases = [
        Case(testDescription: "nothing in the way", refusal: nil),
        Case(testDescription: "uat without consent", environment: .uat, refusal: nil),
        Case(testDescription: "si", environment: .si, refusal: nil),
        Case(testDescription: "production with consent", environment: .production, consent: "7", refusal: "notAllowed"),
        Case(
            testDescription: "read-only in production", isReadOnly: true, environment: .production,
            refusal: "readOnly"),
        Case(testDescription: "no consent", requiresConsent: true, refusal: "noConsent"),
        Case(testDescription: "consent", requiresConsent: true, consent: "7", refusal: nil),
        Case(testDescription: "no consent and locked", requiresConsent: true, isLocked: true, refusal: "noConsent"),
        Case(testDescription: "locked", isLocked: true, refusal: "locked"),
        Case(
            testDescription: "locked with consent", requiresConsent: true, consent: "7", isLocked: true,
            refusal: "locked"),
    ]

    @Test(arguments: cases)
    func `gate names the first thing that is in the way`(example: Case) throws {
        let attempt = Attempt.of(try .published(1), state: .unknown(.timeout))
        let gate = Gate(
            isReadOnly: example.isReadOnly, environment: example.environment,
            requiresConsent: example.requiresConsent)
        let refusal = gate.refusal(consent: example.consent, newestAttempt: example.isLocked ? attempt : nil)
        #expect(refusal?.outcome == example.refusal)
    }
}
