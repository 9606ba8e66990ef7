import Konaplate
import TestSupport
import Testing

/// What arrives at a server.
@Suite(.timeLimit(.minutes(3)))
struct RequestTests {
    private static let refusal = FaultyAnswer.http(#"{"response":{"code":"000_002","description":"x"}}"#, status: 400)

    private func received<Response>(
        _ endpoint: Endpoint<MemberRequest, Response>, for memberID: UInt64 = 50_000_104_652
    ) async throws -> (request: FaultyRequest, exchange: Exchange) {
        try await FaultyServer.run(Self.refusal) { server in
            let reply = try await TestClient.run(baseURL: server.baseURL) { client in
                try await client.call(endpoint, for: memberID)
            }
            #expect(server.requests.count == 1)
            return (try #require(server.requests.first), reply.exchange)
        }
    }

    @Test func carriesTheCommonHeaders() async throws {
        let (request, exchange) = try await received(.accountInquiry)
        #expect(request.method == "POST")
        #expect(request.path == "/open-api/api/v1/bankaccounts/inquiry")
        #expect(request.header("X-KM-User-AspId") == "000170000000000")
        #expect(request.header("X-KM-Correlation-Id") == exchange.correlationID.rawValue)
        #expect(request.header("X-KM-Access-Key") == TestKeys.accessKey.exposed)
        #expect(request.header("X-KM-Crypto-Key-Id") == TestKeys.cryptoKeyID)
        #expect(request.header("X-KM-Time-Zone") == "KST")
        #expect(request.header("Content-Type") == "application/json")
        #expect(request.header("Accept") == "application/json")
        #expect(request.header("Content-Length") == String(request.body.count))
        #expect(Set(request.headers.map { $0.name.lowercased() }).count == request.headers.count)
    }

    @Test func timesAgree() async throws {
        let (request, exchange) = try await received(.accountInquiry)
        let time = try #require(request.header("X-KM-Tran-Time"))
        let token = try #require(TransactionToken(headerValue: request.header("X-KM-Tran-Token") ?? ""))
        #expect(time.count == 14)
        #expect(token.time.hasPrefix(time))
        #expect(exchange.correlationID.rawValue.hasPrefix(time.dropFirst(2)))
        #expect(exchange.correlationID.isWellFormed)
    }

    @Test func tokenSignsTheBodyOnTheWire() async throws {
        for request in [try await received(.accountInquiry).request, try await received(.memberInfo).request] {
            let token = try #require(TransactionToken(headerValue: request.header("X-KM-Tran-Token") ?? ""))
            #expect(token.isValid(for: request.body, secretKey: TestKeys.secretKey))
        }
    }

    @Test func plainBodyIsTheMemberIDAsANumber() async throws {
        let (request, exchange) = try await received(.accountInquiry, for: 9_999_999_999_999_999_999)
        #expect(String(decoding: request.body, as: UTF8.self) == #"{"userId":9999999999999999999}"#)
        #expect(!exchange.isRequestEncrypted)
    }

    @Test func encryptedBodyHoldsTheSame() async throws {
        let (request, exchange) = try await received(.autoRechargeRegistration, for: 9_999_999_999_999_999_999)
        #expect(request.path == "/open-api/api/v1/bankaccounts/as-rcg-svc/ars/register")
        #expect(try await TestKeys.decryptedRequest(request.body) == #"{"userId":9999999999999999999}"#)
        #expect(exchange.isRequestEncrypted)
        #expect(exchange.requestBody.exposed == #"{"userId":9999999999999999999}"#)
    }

    @Test func anEncryptedAPINeedsACryptoKey() async throws {
        let client = try TestClient(baseURL: "http://127.0.0.1:1", hasCryptoKey: false)
        await #expect(throws: PreparationError.missingCryptoKey(api: "bankaccounts/as-rcg-svc/ars/register")) {
            try await client.call(.autoRechargeRegistration)
        }
        let plain = try await client.client.prepare(.accountInquiry, for: .maximum)
        #expect(!plain.headers.contains { $0.name == HeaderName.cryptoKeyID })
        await client.transport.shutDown()
    }
}
