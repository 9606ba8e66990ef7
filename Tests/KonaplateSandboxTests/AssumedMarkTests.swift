import Konaplate
import StrictText
import Testing

@testable import KonaplateSandbox

struct AssumedMarkTests {
    private static let header = "X-Kona-Sandbox-Assumed"

    private func marks(_ api: API, _ memberID: UInt64, of sandbox: Sandbox) async throws -> String? {
        let body = #"{"userId":\#(memberID)}"#
        let call = try await RawCall.to(api, body: body, of: sandbox.server.connection)
        return try await call.send(to: sandbox.server.connection).header(Self.header)
    }

    @Test func `what no page says is marked in the answer and in the log`() async throws {
        try await Sandbox.run { sandbox in
            // A documented code from a test case whose code is not printed.
            #expect(try await marks(.autoRechargeRegistration, 50_000_000_002, of: sandbox) == "code")
            #expect(try await marks(.autoRechargeRegistration, 50_000_000_001, of: sandbox) == nil)
            #expect(try await marks(.memberInfo, 50_000_000_001, of: sandbox) == nil)
            let account = try #require(try await marks(.registeredAccount, 50_000_000_001, of: sandbox))
            #expect(account == "accountInfo.bankCode,accountInfo.bankName,accountInfo.bankAccount")
            let inquiry = try #require(try await marks(.accountInquiry, 50_000_000_002, of: sandbox))
            #expect(inquiry.hasPrefix("encryption,bankAccForRcg,bankAccForAutoRcg.accountId,"))
            let logged = try sandbox.log.objects().map { entry in entry["assumed"] }
            #expect(logged[1] == .array([.string("code")]))
            #expect(logged[2] == nil)
            #expect(logged[4] == .array(account.split(separator: ",").map { .string(String($0)) }))
        }
    }

    @Test func `status and code of what is wrong around a body are marked, of a wrong member they are not`()
        async throws
    {
        try await Sandbox.run { sandbox in
            let connection = sandbox.server.connection
            var call = try await RawCall.to(.memberInfo, of: connection)
            call.secretKey = Secret("another")
            #expect(try await call.send(to: connection).header(Self.header) == "status,code")
            #expect(try await marks(.memberInfo, 1, of: sandbox) == nil)
        }
    }

    @Test(arguments: [
        ("v1/user/unregister", "keeps no state"), ("v1/user/card/list", "too little of it is public"),
        ("v2/payment/generate/onetimetoken", "keeps no state"),
    ])
    func `API of the menu that is not served has its own reason`(path: String, reason: String) async throws {
        try await Sandbox.run { options in
            options.catalogue = [.accountInquiry]
        } test: { sandbox in
            var call = try await RawCall.to(.accountInquiry, of: sandbox.server.connection)
            call.path = "/open-api/api/\(path)"
            let answer = try await call.send(to: sandbox.server.connection)
            #expect(answer.status == 404)
            #expect(answer.description?.contains(reason) == true)
            #expect(try sandbox.log.reasons() == ["notServed:\(path)"])
        }
    }
}
