import Konaplate
import TestSupport
import Testing

/// What is wrong with a server's TLS is told by its kind, and nothing is sent to it.
@Suite(.timeLimit(.minutes(3)))
struct TLSFailureTests {
    private static let success = #"{"bankAccRegNo":"1","response":{"code":"000_000","description":"Success"}}"#

    /// A server and what a client that trusts one authority makes of it.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let cause: FailureCause?
        var newest = TLSServer.Newest.tls13
        let identity: @Sendable (TestAuthority) throws -> TestAuthority.Identity

        init(
            _ label: String, _ cause: FailureCause?, upTo newest: TLSServer.Newest = .tls13,
            identity: @escaping @Sendable (TestAuthority) throws -> TestAuthority.Identity
        ) {
            testDescription = label
            self.cause = cause
            self.newest = newest
            self.identity = identity
        }
    }

    static let cases: [Case] = [
        Case("a good certificate", nil) { try $0.issue(for: "localhost") },
        Case("a good certificate and TLS 1.2", nil, upTo: .tls12) { try $0.issue(for: "localhost") },
        Case("a good chain", nil) { try $0.issue(for: "localhost", throughIntermediate: true) },
        Case("expired", .certificateExpired) { try $0.issue(for: "localhost", days: -30 ..< -1) },
        Case("expired, TLS 1.2", .certificateExpired, upTo: .tls12) {
            try $0.issue(for: "localhost", days: -30 ..< -1)
        },
        Case("an expired leaf of a chain", .certificateExpired) {
            try $0.issue(for: "localhost", days: -30 ..< -1, throughIntermediate: true)
        },
        Case("not valid yet", .certificateNotYetValid) { try $0.issue(for: "localhost", days: 2..<30) },
        Case("another host", .wrongHost) { try $0.issue(for: "api.example.com") },
        Case("another authority of the same name", .unknownAuthority) { _ in
            try TestAuthority().issue(for: "localhost")
        },
        Case("another authority, and expired", .unknownAuthority) { _ in
            try TestAuthority().issue(for: "localhost", days: -30 ..< -1)
        },
        Case("signed by itself", .unknownAuthority) { _ in try TestAuthority.selfSigned(for: "localhost") },
        Case("TLS 1.1", .oldProtocol, upTo: .tls11) { try $0.issue(for: "localhost") },
    ]

    private func register(at server: TLSServer, authority: TestAuthority?) async throws -> Exchange {
        let transport = try HTTPTransport(
            TransportSettings(
                baseURL: "https://localhost:\(server.port)", timeout: .seconds(30),
                certificateAuthorities: try authority.map { Secret(try $0.pem) }))
        let client = KonaplateClient(credentials: try TestKeys.credentials(), transport: transport)
        let call = try await client.prepare(.autoRechargeRegistration, for: MemberID(text: "50000104652"))
        let reply = await client.send(call)
        await transport.shutDown()
        return reply.exchange
    }

    @Test(arguments: cases)
    func isToldByItsKind(case expected: Case) async throws {
        let authority = try TestAuthority()
        let identity = try expected.identity(authority)
        try await TLSServer.run(identity, upTo: expected.newest, answer: Self.success) { server in
            let exchange = try await register(at: server, authority: authority)
            #expect(exchange.outcome == (expected.cause == nil ? .done : .notSent(.tls)))
            #expect(exchange.cause == expected.cause)
            #expect(server.requests == (expected.cause == nil ? 1 : 0))
        }
    }

    @Test func systemKnowsNoAuthorityOfTests() async throws {
        let identity = try TestAuthority().issue(for: "localhost")
        try await TLSServer.run(identity, answer: Self.success) { server in
            let exchange = try await register(at: server, authority: nil)
            #expect(exchange.outcome == .notSent(.tls))
            #expect(exchange.cause == .unknownAuthority)
            #expect(server.requests == 0)
        }
    }
}
