import MemberDesk
import Testing

@testable import Konaplate

struct AttemptVerdictTests {
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        var outcome: Outcome<AutoRechargeRegistration>?
        var code: String?
        var message = ""
        let state: AttemptState

        init(
            _ label: String, _ outcome: Outcome<AutoRechargeRegistration>? = nil, code: String? = nil,
            message: String = "", is state: AttemptState
        ) {
            testDescription = label
            self.outcome = outcome
            self.code = code
            self.message = message
            self.state = state
        }
    }

    static let answers = [
        Case("success with a number", is: .registered),
        Case("no account, by its code", code: "002_021", is: .refused(.accountNotRegistered)),
        Case(
            "no account, by its text", code: "002_077", message: "Bank account is not registered",
            is: .refused(.accountNotRegistered)),
        Case("registered already, by its code", code: "002_022", is: .refused(.alreadyRegistered)),
        Case(
            "registered already, by its text", code: "002_077",
            message: "Bank account for auto recharge is already registered error", is: .refused(.alreadyRegistered)),
        Case(
            "registered already, in other letters", code: "002_077",
            message: "BANK ACCOUNT FOR AUTO RECHARGE IS ALREADY REGISTERED", is: .refused(.alreadyRegistered)),
        Case(
            "invalid member ID", code: "000_002", message: "Invalid input parameter. userId",
            is: .refused(.invalidUserId)),
        Case("another invalid value", code: "000_002", message: "Invalid input parameter. aspId", is: .refused(.other)),
        Case("member ID in another refusal", code: "000_003", message: "userId", is: .refused(.other)),
        Case("code nobody knows", code: "002_099", message: "?", is: .refused(.other)),
        Case("still running", code: "002_013", is: .unknown(.inProgress)),
        Case("nobody knows", code: "002_018", is: .unknown(.inProgress)),
        Case(
            "still running, whatever the text", code: "002_013", message: "Bank account is not registered",
            is: .unknown(.inProgress)),
    ]

    static let others =
        NotSentReason.allCases.map { Case("not sent: \($0)", .notSent($0), is: .notSent($0)) }
        + UnknownReason.allCases.map { Case("unknown: \($0)", .unknown($0), is: .unknown($0)) }
        + UnknownReason.allCases.map {
            Case("unknown with a refusal: \($0)", .unknown($0), code: "002_022", is: .unknown($0))
        }

    @Test(arguments: answers + others)
    func `exchange decides the state of its attempt`(of example: Case) throws {
        #expect(try Self.verdict(example).state == example.state)
    }

    static let ownCodes = [
        Case("no account", code: "003_001", is: .refused(.accountNotRegistered)),
        Case("registered already", code: "003_002", is: .refused(.alreadyRegistered)),
        Case("still running", code: "003_003", is: .unknown(.inProgress)),
        Case("our default for no account", code: "002_021", is: .refused(.other)),
        Case("our default for registered already", code: "002_022", is: .refused(.other)),
        Case("our default for still running", code: "002_013", is: .refused(.other)),
        Case(
            "text of the documentation", code: "002_021", message: "Bank account is not registered",
            is: .refused(.accountNotRegistered)),
    ]

    @Test(arguments: ownCodes)
    func `profile may name other codes`(example: Case) throws {
        let codes = RegistrationCodes(
            accountNotRegistered: ResponseCode(rawValue: "003_001"),
            alreadyRegistered: ResponseCode(rawValue: "003_002"), unknown: [ResponseCode(rawValue: "003_003")])
        #expect(try Self.verdict(example, codes: codes).state == example.state)
    }

    private static let defaultCodes = RegistrationCodes(
        accountNotRegistered: ResponseCode(rawValue: "002_021"),
        alreadyRegistered: ResponseCode(rawValue: "002_022"),
        unknown: [ResponseCode(rawValue: "002_013"), ResponseCode(rawValue: "002_018")])

    private static func verdict(_ example: Case, codes: RegistrationCodes = defaultCodes) throws -> AttemptVerdict {
        let response = AutoRechargeRegistration(bankAccRegNo: "2026112214015812000001")
        let status = example.code.map {
            ResponseStatus(code: ResponseCode(rawValue: $0), message: example.message)
        }
        let outcome = example.outcome ?? status.map { .refused($0) } ?? .success(response)
        let exchange = Exchange.of(try .published(1), outcome: outcome.withoutValue, status: status)
        return AttemptVerdict(Reply(exchange: exchange, outcome: outcome), codes: codes)
    }
}
