import Konaplate
import TestSupport
import Testing

/// Which bodies and HTTP statuses are an answer, seen through a whole exchange.
@Suite(.timeLimit(.minutes(3)))
struct EnvelopeTests {
    enum Body: Sendable {
        case plain(String)
        case encrypted(String)
        case encryptedForAnotherKey(String)
    }

    struct Answer: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let httpStatus: Int
        let body: Body
        let judgement: Judgement
        let code: String?
        let number: String?

        init(
            _ label: String, status httpStatus: Int = 200, _ body: Body, _ judgement: Judgement, code: String? = nil,
            number: String? = nil
        ) {
            testDescription = label
            self.httpStatus = httpStatus
            self.body = body
            self.judgement = judgement
            self.code = code
            self.number = number
        }
    }

    private static let success =
        #"{"bankAccRegNo":"20261122000000000001AB","response":{"code":"000_000","description":"성공"}}"#
    private static let refusal = #"{"response":{"code":"002_019","description":"Not found"}}"#

    private static func success(number: String) -> String {
        #"{"bankAccRegNo":\#(number),"response":{"code":"000_000","description":"Success"}}"#
    }

    static let answers: [Answer] = [
        Answer("success", .encrypted(success), .success, code: "000_000", number: "20261122000000000001AB"),
        Answer("success in plain", .plain(success), .success, code: "000_000", number: "20261122000000000001AB"),
        Answer("a number of one", .encrypted(success(number: #""1""#)), .success, code: "000_000", number: "1"),
        Answer(
            "unknown members and another order",
            .plain(#"{"x":[{}],"response":{"z":1,"description":"","code":"000_000"},"y":null,"bankAccRegNo":"7"}"#),
            .success, code: "000_000", number: "7"),
        Answer("refusal with 400", status: 400, .encrypted(refusal), .refused, code: "002_019"),
        Answer("refusal with 400 in plain", status: 400, .plain(refusal), .refused, code: "002_019"),
        Answer("refusal with 404", status: 404, .plain(refusal), .refused, code: "002_019"),
        Answer("refusal with 499", status: 499, .plain(refusal), .refused, code: "002_019"),
        Answer("refusal with 200", .encrypted(refusal), .refused, code: "002_019"),
        Answer(
            "refusal without text", status: 400, .plain(#"{"response":{"code":"000_002"}}"#), .refused, code: "000_002"
        ),

        Answer("500 with a code", status: 500, .plain(refusal), .unknown(.http5xx), code: "002_019"),
        Answer("500 with a success", status: 500, .encrypted(success), .unknown(.http5xx), code: "000_000"),
        Answer("502 with a page", status: 502, .plain("<html><body>Bad Gateway</body></html>"), .unknown(.http5xx)),
        Answer("503 without body", status: 503, .plain(""), .unknown(.http5xx)),
        Answer("599", status: 599, .plain(refusal), .unknown(.http5xx), code: "002_019"),
        Answer("600", status: 600, .plain(success), .unknown(.unreadable), code: "000_000"),
        Answer("201 with a success", status: 201, .plain(success), .unknown(.unreadable), code: "000_000"),
        Answer("204", status: 204, .plain(""), .unknown(.unreadable)),
        Answer("206 with a success", status: 206, .plain(success), .unknown(.unreadable), code: "000_000"),
        Answer("300 with a success", status: 300, .plain(success), .unknown(.redirect), code: "000_000"),
        Answer("304", status: 304, .plain(""), .unknown(.redirect)),
        Answer("400 with 000_000", status: 400, .encrypted(success), .unknown(.incomplete), code: "000_000"),
        Answer(
            "400 without envelope", status: 400, .plain(#"{"error":"Bad Request","path":"/x"}"#), .unknown(.incomplete)),
        Answer("400 with a page", status: 400, .plain("<html>"), .unknown(.unreadable)),
        Answer("400 without body", status: 400, .plain(""), .unknown(.unreadable)),

        Answer("no body", .plain(""), .unknown(.unreadable)),
        Answer("no JSON", .plain("OK"), .unknown(.unreadable)),
        Answer("half of it", .plain(String(success.dropLast(9))), .unknown(.unreadable)),
        Answer("an array", .plain("[\(success)]"), .unknown(.unreadable)),
        Answer("null", .plain("null"), .unknown(.unreadable)),
        Answer("a number", .plain("0"), .unknown(.unreadable)),
        Answer("a text", .plain(#""000_000""#), .unknown(.unreadable)),
        Answer("something behind it", .plain(success + "x"), .unknown(.unreadable)),
        Answer("a million brackets", .plain(String(repeating: "[", count: 1_000_000)), .unknown(.unreadable)),
        Answer("a comma too many", .plain(success.replacing("}}", with: "},}")), .unknown(.unreadable)),
        Answer("a number that is none", .plain(#"{"x":1.2.3,"# + success.dropFirst()), .unknown(.unreadable)),
        Answer("a zero before a number", .encrypted(#"{"x":01,"# + success.dropFirst()), .unknown(.unreadable)),
        Answer("an escape that is none", .plain(#"{"x":"\q","# + success.dropFirst()), .unknown(.unreadable)),
        Answer("half a surrogate pair", .plain(#"{"x":"\ud800","# + success.dropFirst()), .unknown(.unreadable)),
        Answer("a line break in a text", .plain("{\"x\":\"\n\"," + success.dropFirst()), .unknown(.unreadable)),
        Answer(
            "two verdicts", .plain(#"{"response":{"code":"002_022"},"# + success.dropFirst()), .unknown(.unreadable)),
        Answer(
            "a refusal with a comma too many", status: 400, .plain(refusal.replacing("}}", with: "},}")),
            .unknown(.unreadable)),
        Answer("an empty object", .plain("{}"), .unknown(.incomplete)),
        Answer("no response object", .encrypted(#"{"bankAccRegNo":"1"}"#), .unknown(.incomplete)),
        Answer("response is null", .plain(#"{"bankAccRegNo":"1","response":null}"#), .unknown(.incomplete)),
        Answer("response is a text", .plain(#"{"bankAccRegNo":"1","response":"000_000"}"#), .unknown(.incomplete)),
        Answer("response is an array", .plain(#"{"bankAccRegNo":"1","response":["000_000"]}"#), .unknown(.incomplete)),
        Answer("an empty response", .plain(#"{"bankAccRegNo":"1","response":{}}"#), .unknown(.incomplete)),
        Answer("code is a number", .plain(#"{"bankAccRegNo":"1","response":{"code":0}}"#), .unknown(.incomplete)),
        Answer("code is null", status: 400, .plain(#"{"response":{"code":null}}"#), .unknown(.incomplete)),
        Answer("code is empty", status: 400, .plain(#"{"response":{"code":""}}"#), .unknown(.incomplete)),
        Answer("code 00", .plain(#"{"bankAccRegNo":"1","response":{"code":"00"}}"#), .unknown(.unreadable), code: "00"),
        Answer(
            "code with a blank", .plain(#"{"bankAccRegNo":"1","response":{"code":"000_000 "}}"#),
            .unknown(.unreadable), code: "000_000 "),
        Answer(
            "code of letters", status: 400, .plain(#"{"response":{"code":"ERR_001"}}"#), .unknown(.unreadable),
            code: "ERR_001"),
        Answer(
            "success at top level only", .plain(#"{"bankAccRegNo":"1","code":"000_000","message":"Success"}"#),
            .unknown(.incomplete), code: "000_000"),
        Answer(
            "refusal at top level only", status: 400, .encrypted(#"{"code":"000_002","message":"userId"}"#),
            .unknown(.incomplete), code: "000_002"),

        Answer(
            "no bankAccRegNo", .encrypted(#"{"response":{"code":"000_000"}}"#), .unknown(.incomplete), code: "000_000"),
        Answer("it is null", .encrypted(success(number: "null")), .unknown(.incomplete), code: "000_000"),
        Answer("it is empty", .encrypted(success(number: #""""#)), .unknown(.incomplete), code: "000_000"),
        Answer("it is blank", .encrypted(success(number: #""  ""#)), .unknown(.incomplete), code: "000_000"),
        Answer(
            "it has 44 scalars in 22 characters",
            .plain(success(number: "\"\(String(repeating: "e\u{301}", count: 22))\"")), .unknown(.incomplete),
            code: "000_000"),
        Answer(
            "with a member ID that is none", .plain(#"{"userId":"***","# + success.dropFirst()), .success,
            code: "000_000", number: "20261122000000000001AB"),
        Answer(
            "about another member", .plain(#"{"userId":5,"# + success.dropFirst()), .unknown(.incomplete),
            code: "000_000"),
        Answer("it is a number", .encrypted(success(number: "12")), .unknown(.incomplete), code: "000_000"),
        Answer(
            "it has 23 characters", .encrypted(success(number: #""20261122000000000001ABC""#)), .unknown(.incomplete),
            code: "000_000"),

        Answer("encData is no JWE", .plain(#"{"encData":"x"}"#), .unknown(.undecryptable)),
        Answer("encData is empty", .plain(#"{"encData":""}"#), .unknown(.undecryptable)),
        Answer("encData with 400", status: 400, .plain(#"{"encData":"a.b.c.d.e"}"#), .unknown(.undecryptable)),
        Answer(
            "encData beside a readable success",
            .plain(#"{"encData":"x","bankAccRegNo":"1","response":{"code":"000_000"}}"#),
            .unknown(.undecryptable), code: "000_000"),
        Answer("encData for another key", .encryptedForAnotherKey(success), .unknown(.undecryptable)),
        Answer(
            "encData without the tag", .plain(#"{"encData":"\#(JWEVectors.oaep256A128.dropLast(22))"}"#),
            .unknown(.undecryptable)),
        Answer("encData of RSA1_5", .plain(#"{"encData":"\#(JWEVectors.rsa15)"}"#), .unknown(.undecryptable)),
        Answer(
            "encData of RSA-OAEP, A256GCM, no JSON", .plain(#"{"encData":"\#(JWEVectors.oaepA256)"}"#),
            .unknown(.unreadable)),
        Answer("encData of nothing", .encrypted(""), .unknown(.unreadable)),
        Answer("encData of an array", .encrypted("[]"), .unknown(.unreadable)),
        Answer("encData within encData", .encrypted(#"{"encData":"x"}"#), .unknown(.incomplete)),
        Answer(
            "encData of nothing beside a readable success",
            .plain(#"{"encData":"\#(JWEVectors.oaepA128)","bankAccRegNo":"1","response":{"code":"000_000"}}"#),
            .unknown(.incomplete)),
        Answer(
            "exactly 1 MiB", .plain(padded(success, to: 1 << 20)), .success, code: "000_000",
            number: "20261122000000000001AB"),
        Answer("a byte more than 1 MiB", .plain(padded(success, to: 1 << 20 + 1)), .unknown(.tooLarge)),
    ]

    private static func padded(_ text: String, to count: Int) -> String {
        text + String(repeating: " ", count: count - text.utf8.count)
    }

    @Test(arguments: answers)
    func isRead(answer: Answer) async throws {
        let body: String
        switch answer.body {
        case .plain(let text): body = text
        case .encrypted(let text): body = try await TestKeys.encryptedAnswer(text)
        case .encryptedForAnotherKey(let text):
            body = try await TestKeys.encryptedAnswer(text, for: TestKeys.serverPublicKey)
        }
        try await FaultyServer.run(.http(body, status: answer.httpStatus)) { server in
            let reply = try await TestClient.run(baseURL: server.baseURL) {
                try await $0.call(.autoRechargeRegistration)
            }
            #expect(Judgement(reply.outcome) == answer.judgement)
            #expect(reply.exchange.httpStatus == answer.httpStatus)
            #expect(reply.exchange.status?.code.rawValue == answer.code)
            #expect(reply.response?.bankAccRegNo == answer.number)
            #expect(server.requests.count == 1)
        }
    }

    @Test(arguments: [true, false])
    func showsWhatWasRead(isEncrypted: Bool) async throws {
        let body = isEncrypted ? try await TestKeys.encryptedAnswer(Self.refusal) : Self.refusal
        try await FaultyServer.run(.http(body, status: 400, headers: ["x-km-correlation-id: 261122140158-1a2b3c4"])) {
            server in
            let exchange = try await TestClient.run(baseURL: server.baseURL) {
                try await $0.call(.autoRechargeRegistration).exchange
            }
            #expect(exchange.isResponseEncrypted == isEncrypted)
            #expect(exchange.responseBody?.exposed == Self.refusal)
            #expect(exchange.status?.message == "(undocumented text, 9 characters)")
            #expect(exchange.status?.received == Personal("Not found"))
            #expect(exchange.responseCorrelationID == CorrelationID(rawValue: "261122140158-1a2b3c4"))
        }
    }

    @Test(
        arguments: [
            ("the same member", "50000104652", .success), ("the same as a text", #""50000104652""#, .success),
            ("another member", "50000104653", .unknown(.incomplete)), ("no member", "null", .unknown(.incomplete)),
            ("a fraction", "50000104652.5", .unknown(.incomplete)),
        ] as [(String, String, Judgement)])
    func anAnswerIsAboutItsMember(label: String, memberID: String, judgement: Judgement) async throws {
        let verdict = #""response":{"code":"000_000","description":"Success"}"#
        let member = #"{"userInfo":{"userId":\#(memberID),"userName":"김코나"},\#(verdict)}"#
        let account = #"{"userId":\#(memberID),"accountInfo":{"accountId":"00001"},\#(verdict)}"#
        let answers = [try await TestKeys.encryptedAnswer(member), account].map { FaultyAnswer.http($0) }
        try await FaultyServer.run(answers[0], answers[1]) { server in
            try await TestClient.run(baseURL: server.baseURL) { client in
                let info = try await client.call(.memberInfo)
                #expect(Judgement(info.outcome) == judgement, "\(label)")
                #expect(info.response?.userInfo.userName == (judgement == .success ? Personal("김코나") : nil), "\(label)")
                let registered = try await client.call(.registeredAccount)
                #expect(Judgement(registered.outcome) == judgement, "\(label)")
                #expect(
                    registered.response?.accountInfo.accountID == (judgement == .success ? "00001" : nil), "\(label)")
            }
            #expect(server.requests.count == 2)
        }
    }
}
