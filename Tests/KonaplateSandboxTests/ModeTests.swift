import Konaplate
import StrictText
import Testing

@testable import KonaplateSandbox

struct ModeTests {
    private static let withMilliseconds = "261127140158123-1a2b3c4"

    private func answer(_ api: API, in mode: SandboxMode) async throws -> RawAnswer {
        var answer: RawAnswer?
        try await Sandbox.run({ $0.mode = mode }) { sandbox in
            var call = try await RawCall.to(api, of: sandbox.server.connection)
            call.headers[HeaderName.correlationID] = Self.withMilliseconds
            answer = try await call.send(to: sandbox.server.connection)
            #expect(try await !sandbox.isRegistered(50_000_000_001))
        }
        return try #require(answer)
    }

    @Test func `faithful takes a long correlation ID and comes to grief in its database`() async throws {
        #expect(try await answer(.accountInquiry, in: .faithful).code == "000_000")
        let registration = try await answer(.autoRechargeRegistration, in: .faithful)
        #expect(registration.status == 500)
        #expect(registration.text.contains("tid"))
        #expect(try await answer(.accountInquiry, in: .strict).code == "000_015")
    }

    @Test func `literal answers a registration number of two characters`() async throws {
        try await Sandbox.run({ $0.mode = .literal }) { sandbox in
            let call = try await RawCall.to(.autoRechargeRegistration, of: sandbox.server.connection)
            let answer = try await call.send(to: sandbox.server.connection)
            guard case .string(let number)? = try JSON(text: answer.text)["bankAccRegNo"] else {
                Issue.record("no number in \(answer.text)")
                return
            }
            #expect(number.count == 2)
        }
    }

    @Test func `OpenAPI document has every served API with what is known of its fields`() async throws {
        try await Sandbox.run { sandbox in
            let answer = try await sandbox.control("GET", "/sandbox/openapi.json") { $0.headers = [:] }
            let document = try JSON(text: answer.text)
            #expect(document["openapi"] == .string("3.1.0"))
            guard case .object(let paths)? = document["paths"] else { throw LogLines.NoObject() }
            #expect(paths.map(\.name) == API.catalogue.map(\.path).sorted())
            let inquiry = document["paths"]?[API.accountInquiry.path]?["post"]
            let account = inquiry?["responses"]?["200"]?["content"]?["application/json"]?["schema"]?["properties"]
            #expect(account?["bankAccForRcg"]?["x-kona-knowledge"] == .string("assumed"))
            #expect(account?["isAutoRcgAccRegAllowed"]?["x-kona-knowledge"] == .string("documented"))
            let userID = document["paths"]?[API.memberInfo.path]?["post"]?["requestBody"]?["content"]?[
                "application/json"]?["schema"]?["properties"]?["encData"]?["contentSchema"]?["properties"]?["userId"]
            #expect(userID?["maximum"] == .number("9999999999999999999"))
        }
    }
}
