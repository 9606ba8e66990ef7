import Konaplate
import StrictText
import Testing

@testable import MemberDesk

struct MaskedBodyTests {
    private static let api = API(
        path: "/api/v1/x", title: ("시험", "Test"), request: .plain(.userID, .ci.optional, .text("dcvv", 3...3, .secret)),
        answer: .plain(
            .userID, .userName, .mobileNumber, .loginID, .birthDate, .ci, .bankAccount, .cardNumber, .par, .bankName,
            .text("expiryDate", 4...6, .card), .number("balance", 0...9_999_999_999, .money),
            .choice("status", "ACTIVE", "INACTIVE"), .boolean("isNamed"), .text("oneTimeToken", 16...16, .secret),
            .text("merchantName", 1...100, .habit), .account("bankAccForRcg"), .registrationNumber,
            .object("addressInfo", as: .contact(.address), .text("zipCode", 5...5, .contact(.address))),
            .array("cards", of: .object([.cardNumber, .text("cardCVC", 3...3, .secret)])),
            .text("registeredDate", 14...14, .public), .array("tags", of: .text(1...10), .public), .raw("tcList")),
        effect: .look)

    private static func shown(_ body: String, keepsHabits: Bool = false) throws -> [JSON.Member] {
        let text = MaskedBody(api, policy: .standard, keepsHabits: keepsHabits)
            .answer(try JSON(text: body), byteCount: body.utf8.count)
        let lines = text.split(separator: "\n").filter { !$0.hasSuffix("hidden)") }
        guard case .object(let members) = try JSON(text: lines.joined(separator: "\n")) else { return [] }
        return members
    }

    @Test(arguments: [
        ("userId", "9999999999999999999", "9999999999999999999"), ("userId", #""50000000001""#, #""50000000001""#),
        ("userId", "5E+10", #""(hidden)""#), ("userId", #""김코나""#, #""(hidden)""#), ("userId", "0", #""(hidden)""#),
        ("userName", #""김코나""#, #""김*나""#), ("userName", #""홍길동*""#, #""홍***""#), ("userName", "true", #""(hidden)""#),
        ("userName", "[]", #""(hidden)""#), ("userName", "null", "null"), ("userName", #""""#, #""""#),
        ("mobileNumber", #""010-1234-5678""#, #""010-****-5678""#), ("mobileNumber", "1012345678", #""**********""#),
        ("loginId", #""kona@konai.com""#, #""ko****@…""#), ("birthDate", #""19900101""#, #""(hidden)""#),
        ("ci", #""\#(String(repeating: "c", count: 88))""#, #""(88 characters)""#), ("ci", #""x""#, #""(hidden)""#),
        ("bankAccount", #""333015555123""#, #""333015555***""#), ("bankAccount", "333015555123", #""333015555***""#),
        ("bankAccount", #""333015555123333015555123""#, #""(hidden)""#),
        ("cardNo", #""9491339401250765""#, #""949133******0765""#), ("cardNo", #""1234""#, #""(hidden)""#),
        ("expiryDate", #""3108""#, #""(hidden)""#),
        ("par", #""Q180BEA3B2F1BBD8410336D66A4""#, #""Q180*******************66A4""#),
        ("bankName", #""IBK기업은행""#, #""IBK기업은행""#), ("bankName", #""333015555557""#, #""(hidden)""#),
        ("bankName", #""\#(String(repeating: "은", count: 51))""#, #""(hidden)""#),
        ("balance", "12000", "12000"), ("balance", #""12000""#, #""12000""#), ("balance", "1.5", #""(hidden)""#),
        ("balance", "333015555557", #""(hidden)""#), ("status", #""ACTIVE""#, #""ACTIVE""#),
        ("status", #""김코나""#, #""(hidden)""#), ("isNamed", "true", "true"), ("isNamed", #""Y""#, #""(hidden)""#),
        ("oneTimeToken", #""1234567890123456""#, #""(secret)""#), ("oneTimeToken", "{}", #""(secret)""#),
        ("merchantName", #""김밥집""#, #""(not kept)""#), ("tcList", #"[{"x":1}]"#, #""(hidden)""#),
        ("bankAccForRcg", #""333015555557""#, #""333015555***""#),
        (
            "bankAccForRcg", #"{"accountNo":"333015555557","bankCode":"003"}"#,
            #"{"accountNo":"333015555***","bankCode":"003"}"#
        ),
        ("bankAccRegNo", #""2026112214015812000001""#, #""2026112214015812000001""#),
        ("bankAccRegNo", #""김코나 33301""#, #""(hidden)""#),
        ("addressInfo", #"{"zipCode":"12345"}"#, #"{"zipCode":"(hidden)"}"#),
        ("addressInfo", #""서울""#, #""(hidden)""#),
        (
            "cards", #"[{"cardNo":"9491339401250765","cardCVC":"211"}]"#,
            #"[{"cardNo":"949133******0765","cardCVC":"(secret)"}]"#
        ),
        ("registeredDate", #""20261122140158""#, #""20261122140158""#),
        ("registeredDate", #""33301555555700""#, #""(hidden)""#),
        ("tags", #"["a","333015555557"]"#, #"["a","(hidden)"]"#),
        ("loginPassword", #""123456""#, #""(hidden)""#), ("x", #"{"dcvv":"123"}"#, #""(hidden)""#),
        ("encData", #""a.b.c""#, #""(hidden)""#), ("response", #""000_000""#, #""(hidden)""#),
        (
            "response", #"{"code":"000_000","description":"Success"}"#, #"{"code":"000_000","description":"Success"}"#
        ),
        (
            "response", #"{"code":"김코나","description":"of 김코나","z":1}"#,
            #"{"code":"(hidden)","description":"(undocumented text, 6 characters)","z":"(hidden)"}"#
        ),
    ])
    func `member shows what its declaration lets show`(name: String, value: String, expected: String) throws {
        let members = try Self.shown(#"{"\#(name)":\#(value)}"#)
        #expect(members.map(\.name) == [name])
        #expect(members[name]?.text == expected)
    }

    @Test func `habits are for the screen only`() throws {
        #expect(try Self.shown(#"{"merchantName":"김밥집"}"#, keepsHabits: true)["merchantName"] == .string("김밥집"))
    }

    @Test func `undeclared members are counted, and named by plain words only`() throws {
        let body = #"{"dcvv":"1","a1234":2,"of 김":3,"userId":7,"response":{"code":"000_000","more":[{"x":1}]},"x-y":4}"#
        let text = MaskedBody(Self.api, policy: .standard).answer(try JSON(text: body), byteCount: 0)
        #expect(
            text == """
                {
                  "dcvv": "(hidden)",
                  "(hidden)": "(hidden)",
                  "(hidden)": "(hidden)",
                  "userId": 7,
                  "response": {
                    "code": "000_000",
                    "more": "(hidden)"
                  },
                  "(hidden)": "(hidden)"
                }
                (5 undeclared members hidden)
                """)
        #expect(
            MaskedBody(Self.api, policy: .standard).answer(try JSON(text: #"{"x":1}"#), byteCount: 0)
                .hasSuffix("\n(1 undeclared member hidden)"))
    }

    @Test func `body that is no JSON object gives only its length`() throws {
        let masked = MaskedBody(Self.api, policy: .standard)
        #expect(masked.answer(nil, byteCount: 1234) == "(1234 bytes, not JSON)")
        #expect(masked.answer(.array([.string("김코나")]), byteCount: 14) == "(14 bytes, no JSON object)")
    }

    @Test func `request hides its secrets`() throws {
        let body = try JSON(text: #"{"userId":7,"dcvv":"123"}"#)
        #expect(MaskedBody(Self.api, policy: .standard).request(body).contains(#""dcvv": "(secret)""#))
    }
}
