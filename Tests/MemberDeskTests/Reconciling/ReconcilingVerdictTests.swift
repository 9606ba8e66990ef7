import Konaplate
import StrictText
import Testing

@testable import MemberDesk

struct ReconcilingVerdictTests {
    private static let account = #""bankAccForAutoRcg":{"accountId":"A0001","bankCode":"003","bankAccount":"1"}"#
    private static let allowed = #""isAutoRcgAccRegAllowed":true"#
    private static let notAllowed = #""isAutoRcgAccRegAllowed":false"#

    struct Case: CustomTestStringConvertible {
        let testDescription: String
        let members: [String]?
        var before: String?
        var elapsed = Duration.seconds(3600)
        var isOfOtherBoot = false
        let verdict: ReconcilingVerdict

        init(
            _ label: String, _ members: [String]?, before: String? = nil, after elapsed: Duration = .seconds(3600),
            isOfOtherBoot: Bool = false, is verdict: ReconcilingVerdict
        ) {
            testDescription = label
            self.members = members
            self.before = before
            self.elapsed = elapsed
            self.isOfOtherBoot = isOfOtherBoot
            self.verdict = verdict
        }
    }

    static let withAccount = [
        Case("account, false", [account, notAllowed], is: .registered),
        Case("account, absent", [account], is: .registered),
        Case("account, false, at once", [account, notAllowed], after: .zero, is: .registered),
        Case("account, false, clock backwards", [account, notAllowed], after: .seconds(-5), is: .registered),
        Case("account, false, unchanged", [account, notAllowed], before: "k:now", is: .registered),
        Case("account, true, never read", [account, allowed], is: .stillUnknown),
        Case("account, true, unchanged", [account, allowed], before: "k:now", is: .stillUnknown),
        Case("account, true, changed", [account, allowed], before: "k:before", is: .registered),
        Case("account, true, of another secret", [account, allowed], before: "l:before", is: .stillUnknown),
        Case("account, true, changed, at once", [account, allowed], before: "k:before", after: .zero, is: .registered),
        Case(
            "account as text, false", [#""bankAccForAutoRcg":"333015555***""#, notAllowed], is: .registered),
    ]

    static let withoutAccount =
        [
            Case("false", [notAllowed], is: .stillUnknown),
            Case("absent", [], is: .stillUnknown),
            Case("absent, changed", [], before: "k:before", is: .stillUnknown),
            Case("no valid answer", nil, is: .stillUnknown),
            Case("no valid answer, changed", nil, before: "k:before", is: .stillUnknown),
        ]
        + ["null", "{}", "\"\"", "[]", #"{"accountId":"","bankCode":null}"#].map {
            Case("empty as \($0), true", ["\"bankAccForAutoRcg\":\($0)", allowed], is: .notRegistered)
        }

    static let settling = [
        Case("settled exactly", [allowed], after: .seconds(30), is: .notRegistered),
        Case("settled long since", [allowed], after: .seconds(86_400), is: .notRegistered),
        Case("a millisecond early", [allowed], after: .milliseconds(29_999), is: .stillUnknown),
        Case("at once", [allowed], after: .zero, is: .stillUnknown),
        Case("clock backwards", [allowed], after: .seconds(-1), is: .stillUnknown),
        Case("clock far backwards", [allowed], after: .seconds(-86_400), is: .stillUnknown),
        Case("started again since", [allowed], isOfOtherBoot: true, is: .stillUnknown),
        Case("settled and changed", [allowed], before: "k:before", after: .seconds(30), is: .notRegistered),
    ]

    @Test(arguments: withAccount + withoutAccount + settling)
    func `inquiry settles what it tells and nothing else`(example: Case) throws {
        let inquiry = try example.members.map {
            try AccountInquiry(JSONObjectReader(json: "{\($0.joined(separator: ","))}"))
        }
        let clock = ManualClock()
        var attempt = Attempt.of(try .published(1), state: .unknown(.timeout), startedAt: clock.now)
        attempt.sentAt = clock.now
        attempt.sentBoot = clock.desk.now().boot
        clock.advance(by: example.elapsed)
        if example.isOfOtherBoot { clock.startAgain(as: "boot-2") }
        let verdict = ReconcilingVerdict(
            inquiry,
            ReconcilingVerdict.Circumstances(
                fingerprintBefore: example.before, fingerprintNow: "k:now",
                hasSettled: attempt.hasSettled(at: clock.desk.now(), settle: .seconds(30))))
        #expect(verdict == example.verdict)
    }
}
