import Konaplate
import TestSupport
import Testing

/// What this side shows of itself, and the way through a proxy: with real TLS at the other end.
@Suite(.timeLimit(.minutes(3)))
struct ClientCertificateTests {
    private static let success = #"{"bankAccRegNo":"1","response":{"code":"000_000","description":"Success"}}"#

    private func register(
        _ baseURL: String, authority: TestAuthority, showing identity: TestAuthority.Identity? = nil,
        through proxy: Int? = nil
    ) async throws -> Exchange {
        let transport = try HTTPTransport(
            TransportSettings(
                baseURL: baseURL, timeout: .seconds(30),
                proxy: proxy.map { TransportSettings.Proxy(host: "127.0.0.1", port: $0) },
                certificateAuthorities: Secret(try authority.pem),
                clientCertificate: try identity.map {
                    .init(certificate: Secret(try $0.certificatePEM), key: Secret($0.keyPEM))
                }))
        let client = KonaplateClient(credentials: try TestKeys.credentials(), transport: transport)
        let call = try await client.prepare(.autoRechargeRegistration, for: MemberID(text: "50000104652"))
        let reply = await client.send(call)
        await transport.shutDown()
        return reply.exchange
    }

    @Test(arguments: [TLSServer.Newest.tls12, .tls13], [false, true])
    func serverThatAsksForOneGetsIt(newest: TLSServer.Newest, isChain: Bool) async throws {
        let (authority, clients) = (try TestAuthority(), try TestAuthority())
        let identity = try clients.issue(for: "desk.example", throughIntermediate: isChain)
        try await TLSServer.run(
            try authority.issue(for: "localhost"), upTo: newest, clients: clients, answer: Self.success
        ) { server in
            let exchange = try await register(
                "https://localhost:\(server.port)", authority: authority, showing: identity)
            #expect(exchange.outcome == .done, "\(exchange)")
            #expect(server.requests == 1)
        }
    }

    /// With TLS 1.3 a server tells only after this side has begun to send, so the outcome may be unknown; it is never done.
    @Test(arguments: [TLSServer.Newest.tls12, .tls13], [false, true])
    func withoutOneOrWithAStrangersNothingIsDone(newest: TLSServer.Newest, hasStrangers: Bool) async throws {
        let (authority, clients) = (try TestAuthority(), try TestAuthority())
        let strangers = hasStrangers ? try TestAuthority().issue(for: "desk.example") : nil
        try await TLSServer.run(
            try authority.issue(for: "localhost"), upTo: newest, clients: clients, answer: Self.success
        ) { server in
            let exchange = try await register(
                "https://localhost:\(server.port)", authority: authority, showing: strangers)
            #expect(exchange.outcome != .done)
            if newest == .tls12 { #expect(exchange.outcome == .notSent(.tls)) }
            #expect(server.requests == 0)
        }
    }

    @Test func httpsGoesThroughTheProxyToTheHostItself() async throws {
        let authority = try TestAuthority()
        try await FaultyServer.run(.http(Self.success)) { server in
            try await TLSFront.run(try authority.issue(for: "api.konaplate.example"), upstream: server.port) { front in
                let exchange = try await register(
                    "https://api.konaplate.example", authority: authority, through: front.port)
                #expect(exchange.outcome == .done, "\(exchange)")
                #expect(front.targets == ["api.konaplate.example:443"])
                #expect(server.requests.count == 1)
            }
        }
    }

    @Test func proxyThatShowsAnotherHostsCertificateGetsNothing() async throws {
        let authority = try TestAuthority()
        try await FaultyServer.run(.http(Self.success)) { server in
            try await TLSFront.run(try authority.issue(for: "proxy.example"), upstream: server.port) { front in
                let exchange = try await register(
                    "https://api.konaplate.example", authority: authority, through: front.port)
                #expect(exchange.outcome == .notSent(.tls))
                #expect(server.requests.isEmpty)
            }
        }
    }
}
