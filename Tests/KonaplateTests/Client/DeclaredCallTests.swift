import Konaplate
import StrictText
import TestSupport
import Testing

/// Calls of an API that has no types, made from its declaration alone.
@Suite(.timeLimit(.minutes(3)))
struct DeclaredCallTests {
    private static let history = API(
        path: "/api/v1/transaction/card", title: ("거래내역", "Transactions"),
        request: .plain(.userID.optional, .par, .text("startDate", 8...8, .public)),
        answer: .plain(.array("transactionInfo", of: .object([.text("merchantName", 1...100, .habit)]))),
        effect: .look)
    private static let ownership = API(
        path: "/api/v1/user/deduction/info", title: ("인증 정보", "Authentication"), request: .plain(.userID),
        answer: .plain(.boolean("isAuthed"), .boolean("more").inferred, .object("user", .userID.optional).optional),
        effect: .look)

    private func call(
        _ api: API, _ request: JSON, _ answer: FaultyAnswer
    ) async throws -> (Reply<PersonalJSON>, [FaultyRequest]) {
        try await FaultyServer.run(answer) { server in
            let reply = try await TestClient.run(
                baseURL: server.baseURL, catalogue: [Self.history, Self.ownership]
            ) { client in await client.client.send(try await client.client.prepare(api, request)) }
            return (reply, server.requests)
        }
    }

    @Test func `request goes out as it was given, about its card`() async throws {
        let par = "Q180BEA3B2F1BBD8410336D66A4"
        let (reply, requests) = try await call(
            Self.history, .members(["par": .string(par), "startDate": .string("20261101")]),
            .http(#"{"transactionInfo":[],"response":{"code":"000_000"}}"#))
        #expect(requests.map(\.path) == ["/open-api/api/v1/transaction/card"])
        #expect(
            requests.map { String(decoding: $0.body, as: UTF8.self) } == [#"{"par":"\#(par)","startDate":"20261101"}"#])
        #expect(reply.exchange.subject == .card(Personal(par)))
        #expect(reply.exchange.memberID == nil)
        #expect(reply.response?.exposed["transactionInfo"] == .array([]))
        #expect(!"\(reply.outcome)".contains("transactionInfo"))
        #expect(!String(reflecting: reply).contains(par))
    }

    @Test(arguments: [
        (#"{"isAuthed":true,"response":{"code":"000_000"}}"#, true),
        (#"{"isAuthed":"Y","response":{"code":"000_000"}}"#, true),
        (#"{"isAuthed":null,"response":{"code":"000_000"}}"#, false),
        (#"{"more":true,"response":{"code":"000_000"}}"#, false),
        (#"{"isAuthed":true,"user":{"userId":7},"response":{"code":"000_000"}}"#, true),
        (#"{"isAuthed":true,"user":{"userId":8},"response":{"code":"000_000"}}"#, false),
    ])
    func `success carries what its page promises and is about its member`(body: String, isSuccess: Bool) async throws {
        let (reply, _) = try await call(Self.ownership, .members(["userId": .integer(7)]), .http(body))
        #expect(Judgement(reply.outcome) == (isSuccess ? .success : .unknown(.incomplete)))
    }

    @Test(arguments: [
        (JSON.members([:]), FieldFault(path: "par", problem: .missing)),
        (.members(["par": .string("x")]), FieldFault(path: "par", problem: .wrongLength)),
        (
            .members(["par": .string("Q180BEA3B2F1BBD8410336D66A4"), "startDate": .string("20261101"), "x": .null]),
            FieldFault(path: "x", problem: .undeclared)
        ),
        (.array([]), FieldFault(path: "", problem: .wrongType)),
    ])
    func `request that does not fit is not sent`(request: JSON, fault: FieldFault) async throws {
        let client = try TestClient(baseURL: "http://127.0.0.1:1", catalogue: [Self.history])
        await #expect(throws: PreparationError.invalidRequest(api: "transaction/card", fault)) {
            try await client.client.prepare(Self.history, request)
        }
        await client.transport.shutDown()
    }

    @Test func `API that the catalogue does not have is not called`() async throws {
        let client = try TestClient(baseURL: "http://127.0.0.1:1")
        await #expect(throws: PreparationError.undeclared(api: "transaction/card")) {
            try await client.client.prepare(Self.history, .members([:]))
        }
        await client.transport.shutDown()
    }
}
