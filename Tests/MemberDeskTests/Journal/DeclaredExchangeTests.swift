import Konaplate
import KonaplateSandbox
import StrictText
import TestSupport
import Testing

@testable import MemberDesk

/// An API that exists nowhere but in its declaration, over a real sandbox, to what the journal keeps of it.
@Suite(.timeLimit(.minutes(3)))
struct DeclaredExchangeTests {
    private static let cardOwner = API(
        path: "/api/v1/user/card/info", title: ("카드 회원 조회", "Card owner"),
        request: .encrypted(.cardNumber),
        answer: .encrypted(
            .userID.optional, .userName.observed, .par.observed, .text("cardCVC", 3...3, .secret).observed,
            .number("balance", 0...9_999_999_999, .money).observed,
            .array("payments", of: .object([.text("merchantName", 4...100, .habit)])).optional.observed),
        effect: .look, codes: ["003_001"])

    @Test func `declaration is enough for client, sandbox and journal`() async throws {
        let catalogue = [Self.cardOwner] + API.catalogue
        let server = try await SandboxServer.start(SandboxOptions(memberCount: 10, catalogue: catalogue))
        let transport = try HTTPTransport(TransportSettings(baseURL: server.connection.baseURL))
        let client = KonaplateClient(
            credentials: try server.connection.credentials(), transport: transport, catalogue: catalogue)
        let call = try await client.prepare(Self.cardOwner, .members(["cardNo": .string("9491339401250765")]))
        let reply = await client.send(call)
        await transport.shutDown()
        await server.stop()

        let answer = try #require(reply.response?.exposed)
        #expect(reply.exchange.isResponseEncrypted)
        #expect(reply.exchange.subject.shownText == "949133******0765")
        let texts = ExchangeText(masking: .standard)
        let request = texts.request(call)
        #expect(request.contains(#""cardNo": "949133******0765""#))
        #expect(!request.contains("9491339401250765"))
        let response = try #require(texts.response(reply.exchange))
        #expect(response.contains(#""cardCVC": "(secret)""#))
        #expect(response.contains(#""merchantName": "(not kept)""#))
        #expect(response.contains(#""balance": \#(answer["balance"]?.text ?? "-")"#))
        for name in ["userName", "par"] {
            guard case .string(let text)? = answer[name] else {
                Issue.record("no \(name)")
                continue
            }
            #expect(!response.contains(text), "\(name)")
        }
        #expect(!response.contains("undeclared"))
    }
}
