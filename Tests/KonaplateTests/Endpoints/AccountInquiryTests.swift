import Konaplate
import StrictText
import Testing

struct AccountInquiryTests {
    struct NoObject: Error {}

    private func decode(_ body: String) throws -> AccountInquiry {
        guard case .object(let members) = try JSON(text: body) else { throw NoObject() }
        return try AccountInquiry(JSONObjectReader(members))
    }

    @Test(arguments: [
        ("accountNo", #"{"accountNo":"333015555557"}"#, "333015555557"),
        ("accountNumber", #"{"accountNumber":"333015555557"}"#, "333015555557"),
        ("bankAccount", #"{"bankAccount":"333015555557"}"#, "333015555557"),
        ("bankAccount first", #"{"accountNo":"1","bankAccount":"2","accountNumber":"3"}"#, "2"),
        ("null beside a number", #"{"bankAccount":null,"accountNo":"333015555557"}"#, "333015555557"),
        ("a JSON number", #"{"accountNo":333015555557}"#, "333015555557"),
        ("a masked number", #"{"accountNo":"333*****5557"}"#, "333*****5557"),
        ("text", #""333015555557""#, "333015555557"),
        ("unknown members beside it", #"{"accountNo":"333015555557","x":[1],"y":{"z":null}}"#, "333015555557"),
    ])
    func readsTheNumber(label: String, account: String, number: String) throws {
        let inquiry = try decode(#"{"bankAccForAutoRcg":\#(account)}"#)
        #expect(inquiry.autoRechargeAccount?.number == Personal(number), "\(label)")
        #expect(inquiry.rechargeAccount == nil, "\(label)")
    }

    @Test func readsAllThatIsKnown() throws {
        let inquiry = try decode(
            """
            {"bankAccForRcg":{"accountId":"00001","bankCode":"003","bankName":"IBK기업은행","accountNo":"333015555557"},
            "bankAccForAutoRcg":{"accountId":12,"bankCode":"010"},"isAutoRcgAccRegAllowed":false,
            "response":{"code":"000_000","description":"Success"}}
            """)
        #expect(
            inquiry.rechargeAccount?.accountID == "00001" && inquiry.rechargeAccount?.bankCode == "003"
                && inquiry.rechargeAccount?.bankName == "IBK기업은행"
                && inquiry.rechargeAccount?.number == Personal("333015555557"))
        #expect(inquiry.autoRechargeAccount?.accountID == "12" && inquiry.autoRechargeAccount?.number == nil)
    }

    @Test(arguments: [
        ("absent", "{}"), ("null", #"{"bankAccForAutoRcg":null}"#), ("an empty object", #"{"bankAccForAutoRcg":{}}"#),
        ("an empty text", #"{"bankAccForAutoRcg":""}"#), ("an empty list", #"{"bankAccForAutoRcg":[]}"#),
        ("only nulls", #"{"bankAccForAutoRcg":{"accountNo":null,"x":null}}"#),
        ("only empty texts", #"{"bankAccForAutoRcg":{"accountNo":"","x":""}}"#),
        ("a blank text", #"{"bankAccForAutoRcg":"  "}"#),
        ("blank texts", #"{"bankAccForAutoRcg":{"accountNo":" ","bankCode":"   "}}"#),
        ("a hyphen", #"{"bankAccForAutoRcg":"-"}"#), ("a zero", #"{"bankAccForAutoRcg":"0"}"#),
        ("zeros", #"{"bankAccForAutoRcg":"0000000000"}"#), ("not available", #"{"bankAccForAutoRcg":"N/A"}"#),
        ("a hyphen within", #"{"bankAccForAutoRcg":{"accountNo":"-"}}"#),
        ("zeros within", #"{"bankAccForAutoRcg":{"accountNo":"000-000-000000","bankCode":"000","accountId":"00000"}}"#),
        ("the number 0 within", #"{"bankAccForAutoRcg":{"accountNo":0,"x":"-","y":0}}"#),
        ("not available within", #"{"bankAccForAutoRcg":{"accountNo":"n/a","bankName":"N/A"}}"#),
    ])
    func hasNoAccount(label: String, body: String) throws {
        #expect(try decode(body).autoRechargeAccount == nil, "\(label)")
    }

    @Test(arguments: [
        ("nothing known", #"{"x":"1"}"#), ("a bank's name alone", #"{"bankName":"IBK기업은행"}"#),
        ("an object within", #"{"x":{}}"#), ("false within", #"{"x":false}"#), ("a full list", #"["333015555557"]"#),
        ("a list of an object", #"[{"accountNo":"1"}]"#), ("true", "true"), ("false", "false"), ("0", "0"),
        ("a number", "333015555557"), ("a number of the wrong type", #"{"accountNo":{}}"#),
        ("a fraction", #"{"accountNo":1.5}"#),
        ("a placeholder beside a bank", #"{"accountNo":"-","bankCode":"003"}"#),
        ("zeros beside an ID", #"{"accountNo":"0000000000","accountId":"00001"}"#),
        ("a placeholder ID beside a bank", #"{"accountId":"00000","bankCode":"003"}"#),
        ("a placeholder beside a bank's name", #"{"accountNo":"-","bankName":"IBK기업은행"}"#),
        ("a word", #""unregistered""#), ("a word within", #"{"accountNo":"unregistered","bankCode":"003"}"#),
    ])
    func refusesToGuess(label: String, account: String) {
        for name in ["bankAccForAutoRcg", "bankAccForRcg"] {
            #expect(throws: JSONObjectReader.Unfit.self, "\(label)") { try decode(#"{"\#(name)":\#(account)}"#) }
        }
    }

    @Test(arguments: [
        ("{}", false), (#"{"isAutoRcgAccRegAllowed":true}"#, true), (#"{"isAutoRcgAccRegAllowed":false}"#, false),
        (#"{"isAutoRcgAccRegAllowed":null}"#, false),
    ])
    func registrationIsAllowedOnlyByTrue(body: String, isAllowed: Bool) throws {
        #expect(try decode(body).isRegistrationAllowed == isAllowed)
    }

    @Test(arguments: [#""true""#, #""Y""#, "1", "0", "{}", "[]", #""""#])
    func anotherTypeThanBooleanIsRefused(value: String) {
        #expect(throws: JSONObjectReader.Unfit.self) { try decode(#"{"isAutoRcgAccRegAllowed":\#(value)}"#) }
    }
}
