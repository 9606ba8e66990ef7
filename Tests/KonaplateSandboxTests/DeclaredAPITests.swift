import Konaplate
import StrictText
import Testing

@testable import KonaplateSandbox

/// APIs that are served from nothing but their declaration.
@Suite(.timeLimit(.minutes(3)))
struct DeclaredAPITests {
    static let cardList = API(
        path: "/api/v1/user/card/list", title: ("보유카드 조회", "Cards"),
        request: .plain(.userID, .par.optional, .text("physicalCardNo", 16...16, .card).optional),
        answer: .encrypted(
            .array(
                "cardDataInfo",
                of: .object([
                    .par, .object("limits", .number("day", 0...9_999_999_999, .money)).optional,
                    .number("balance", 0...9_999_999_999, .money), .boolean("isNamed"),
                    .text("mobileCardNo", 16...16, .card).observed, .text("mobileCardCVC", 3...3, .secret).observed,
                    .choice("mobileCardStatus", "ACTIVE", "INACTIVE").observed, .raw("cardPointInfo").optional.observed,
                ]))),
        effect: .look)
    static let cardState = API(
        path: "/api/v1/card/status", title: ("카드 상태", "Card state"),
        request: .plain(.userID, .choice("status", "SUSPEND", "RESUME")), answer: .none,
        effect: .change(.card, settledBy: [cardList.path], isReversible: true))
    static let products = API(
        path: "/api/v1/service/info/list", title: ("상품 조회", "Products"),
        request: .plain(.array("serviceIdList", of: .text(15...15))),
        answer: .plain(.array("serviceInfos", of: .object([.text("serviceName", 1...80, .public)]))), effect: .look)

    // First, so that they stand in for what the package may declare one day.
    private static let catalogue = [cardList, cardState, products] + API.catalogue

    private func run(_ test: (Sandbox) async throws -> Void) async throws {
        try await Sandbox.run {
            $0.catalogue = Self.catalogue
        } test: {
            try await test($0)
        }
    }

    private func cards(_ memberID: UInt64, _ sandbox: Sandbox) async throws -> Reply<PersonalJSON> {
        try await sandbox.call(Self.cardList, .members(["userId": .integer(memberID)]), catalogue: Self.catalogue)
    }

    @Test func `query without a handler is answered with a sample, the same for the same member`() async throws {
        try await run { sandbox in
            let first = try await cards(50_000_000_001, sandbox)
            #expect(first.exchange.isResponseEncrypted)
            let answer = try #require(first.response?.exposed)
            guard case .object(let members) = answer else {
                Issue.record("no object")
                return
            }
            #expect(Self.cardList.answer.fault(in: members.filter { $0.name != "response" }) == nil)
            #expect(try await cards(50_000_000_001, sandbox).response?.exposed == answer)
            #expect(try await cards(50_000_000_002, sandbox).response?.exposed != answer)
            #expect(try await cards(7, sandbox).exchange.status?.message == "Invalid input parameter. userId")
        }
    }

    @Test func `call about nothing needs no member`() async throws {
        try await run { sandbox in
            let reply = try await sandbox.call(
                Self.products, .members(["serviceIdList": .array([.string("000170000002000")])]),
                catalogue: Self.catalogue)
            #expect(reply.exchange.subject == .nothing)
            #expect(reply.response != nil)
        }
    }

    @Test func `change without a handler is not served, nor is what nobody declared`() async throws {
        try await run { sandbox in
            let reply = try await sandbox.call(
                Self.cardState, .members(["userId": .integer(50_000_000_001), "status": .string("SUSPEND")]),
                catalogue: Self.catalogue)
            #expect(reply.exchange.httpStatus == 404)
            #expect(reply.response == nil)
        }
        try await Sandbox.run {
            $0.catalogue.removeAll { $0.path == Self.cardList.path }
        } test: { sandbox in
            let reply = try await sandbox.call(
                Self.cardList, .members(["userId": .integer(50_000_000_001)]), catalogue: Self.catalogue)
            #expect(reply.exchange.httpStatus == 404)
        }
    }

    @Test(arguments: [
        (#"{"userId":50000000001,"par":17}"#, "000_002", "par"),
        (#"{"userId":50000000001,"par":"17"}"#, "000_015", "par"), (#"{"par":"17"}"#, "000_003", "userId"),
    ])
    func `body is checked by the declaration`(body: String, code: String, field: String) async throws {
        try await run { sandbox in
            let connection = sandbox.server.connection
            let answer = try await RawCall.to(Self.cardList, body: body, of: connection).send(to: connection)
            #expect(answer.code == code)
            #expect(answer.description?.hasSuffix(" \(field)") == true)
        }
    }

    @Test(arguments: API.catalogue)
    func `every declared API is served as it is declared`(api: API) async throws {
        try await Sandbox.run { sandbox in
            let memberID = try MemberID.of(50_000_000_001)
            let member = MemberDirectory(seed: SandboxDefaults.seed, count: 60).member(memberID)
            var sample = SampleAnswer(.member(memberID), member: member, request: [], api: api)
            let request = sample.members(api.request.fields)
            #expect(api.request.fault(in: request) == nil)
            let reply = try await sandbox.call(api, .object(request))
            guard case .object(let members)? = reply.response?.exposed else {
                Issue.record("\(reply.outcome)")
                return
            }
            #expect(api.answer.fault(in: members.filter { $0.name != "response" }) == nil)
            #expect(reply.exchange.isResponseEncrypted == api.answer.isEncrypted)
        }
    }
}
