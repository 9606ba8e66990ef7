import Konaplate
import StrictText
import Testing

@testable import MemberDesk

struct AutoRechargeStateTests {
    struct Case: CustomTestStringConvertible {
        let hasRechargeAccount: Bool
        let inquiry: String
        let state: AutoRechargeState

        var testDescription: String { "\(hasRechargeAccount ? "account" : "no account"), \(inquiry)" }
    }

    private static let account = #""bankAccForAutoRcg":{"accountId":"A0001"}"#

    static let cases = [
        Case(hasRechargeAccount: true, inquiry: "{\(account)}", state: .registered),
        Case(hasRechargeAccount: false, inquiry: "{\(account)}", state: .registered),
        Case(hasRechargeAccount: true, inquiry: "{\(account),\"isAutoRcgAccRegAllowed\":true}", state: .needed),
        Case(hasRechargeAccount: true, inquiry: "{\"isAutoRcgAccRegAllowed\":true}", state: .needed),
        Case(hasRechargeAccount: false, inquiry: "{\"isAutoRcgAccRegAllowed\":true}", state: .needed),
        Case(hasRechargeAccount: true, inquiry: "{\"isAutoRcgAccRegAllowed\":false}", state: .unknown),
        Case(hasRechargeAccount: true, inquiry: "{}", state: .unknown),
        Case(hasRechargeAccount: false, inquiry: "{}", state: .noAccount),
    ]

    @Test(arguments: cases)
    func `two statements make one state`(example: Case) throws {
        let inquiry = try AccountInquiry(JSONObjectReader(json: example.inquiry))
        let state = AutoRechargeState(hasRechargeAccount: example.hasRechargeAccount, inquiry: inquiry)
        #expect(state == example.state)
    }

    struct Pair: CustomTestStringConvertible {
        let recharge: String?
        let autoRecharge: String?
        let differ: Bool

        var testDescription: String { "\(recharge ?? "none") and \(autoRecharge ?? "none")" }
    }

    private static let first = #"{"bankCode":"003","bankAccount":"1"}"#

    static let pairs = [
        Pair(recharge: first, autoRecharge: first, differ: false),
        Pair(recharge: first, autoRecharge: #"{"bankCode":"003","accountNo":"1"}"#, differ: false),
        Pair(recharge: first, autoRecharge: #"{"bankCode":"003","bankAccount":"2"}"#, differ: true),
        Pair(recharge: first, autoRecharge: #"{"bankCode":"004","bankAccount":"1"}"#, differ: true),
        Pair(recharge: first, autoRecharge: #"{"bankCode":"004"}"#, differ: false),
        Pair(recharge: first, autoRecharge: nil, differ: false),
        Pair(recharge: nil, autoRecharge: first, differ: false),
        Pair(recharge: nil, autoRecharge: nil, differ: false),
    ]

    @Test(arguments: pairs)
    func `accounts differ only where both are known`(pair: Pair) throws {
        func account(_ json: String?) throws -> BankAccount? {
            try json.map { try BankAccount(json: $0) }
        }
        let reading = AccountReading(
            memberID: try .published(1), readAt: Timestamp(milliseconds: 0),
            rechargeAccount: try account(pair.recharge), autoRechargeAccount: try account(pair.autoRecharge),
            state: .unknown)
        #expect(reading.accountsDiffer == pair.differ)
    }
}
