import Konaplate
import TestSupport
import Testing

/// What is not sent, what is interrupted, and that no call has to do with an earlier one.
@Suite(.timeLimit(.minutes(3)))
struct ConnectionTests {
    private static let success = #"{"bankAccRegNo":"1","response":{"code":"000_000","description":"Success"}}"#
    private static let refusal = #"{"response":{"code":"000_002","description":"x"}}"#

    private func register(_ baseURL: String, timeout: Duration = .seconds(30)) async throws -> Judgement {
        try await TestClient.run(baseURL: baseURL, timeout: timeout) {
            Judgement(try await $0.call(.autoRechargeRegistration).outcome)
        }
    }

    @Test func refusedConnectionIsNotSent() async throws {
        let server = try FaultyServer([.silence])
        server.stop()
        #expect(try await register(server.baseURL) == .notSent(.connect))
        #expect(server.requests.isEmpty)
    }

    @Test(arguments: ["", "not a URL", "http://", "ftp://127.0.0.1", "http://127.0.0.1:99999"])
    func addressThatIsNoneIsNotSent(baseURL: String) async throws {
        #expect(try await register(baseURL) == .notSent(.connect))
    }

    @Test(
        arguments: [
            ("plain text", .greeting(Array("HTTP/1.1 400 Bad Request\r\n\r\n".utf8)), .tls),
            ("an end", .greeting([]), .tls),
        ] as [(String, FaultyAnswer, NotSentReason)])
    func failedTLSIsNotSent(label: String, answer: FaultyAnswer, reason: NotSentReason) async throws {
        try await FaultyServer.run(answer) { server in
            let judgement = try await register("https://127.0.0.1:\(server.port)")
            #expect(judgement == .notSent(reason), "\(label)")
            #expect(server.requests.isEmpty, "\(label)")
            #expect(server.connections == 1, "\(label)")
        }
    }

    @Test func silentTLSIsNotSent() async throws {
        try await FaultyServer.run(.silence) { server in
            let judgement = try await register("https://127.0.0.1:\(server.port)", timeout: .milliseconds(300))
            #expect([.notSent(.connect), .notSent(.tls)].contains(judgement), "\(judgement)")
            #expect(server.requests.isEmpty)
            #expect(server.connections == 1)
        }
    }

    @Test func connectionClosedAtOnceIsNeverCalledAnAnswer() async throws {
        try await FaultyServer.run(.acceptAndClose) { server in
            // Whether the request left before the end was noticed is for the network to decide.
            let judgement = try await register(server.baseURL)
            #expect([.unknown(.closed), .notSent(.connect)].contains(judgement), "\(judgement)")
            #expect(server.requests.isEmpty)
            #expect(server.connections == 1)
        }
    }

    @Test func aRegistrationHasAConnectionOfItsOwn() async throws {
        try await FaultyServer.run(.http(Self.success)) { server in
            try await TestClient.run(baseURL: server.baseURL) { client in
                _ = try await client.call(.accountInquiry)
                for _ in 0..<3 { _ = try await client.call(.autoRechargeRegistration) }
            }
            #expect(server.requests.count == 4)
            // The server keeps each of them open.
            #expect(server.connections == 4)
        }
    }

    @Test func plainHTTPGoesThroughNoProxy() async throws {
        try await FaultyServer.run(.http(Self.success)) { proxy in
            try await FaultyServer.run(.http(Self.success)) { server in
                let transport = try HTTPTransport(
                    TransportSettings(
                        baseURL: server.baseURL, timeout: .seconds(30),
                        proxy: .init(host: "127.0.0.1", port: proxy.port)))
                let client = KonaplateClient(credentials: try TestKeys.credentials(), transport: transport)
                let call = try await client.prepare(.autoRechargeRegistration, for: MemberID(text: "50000104652"))
                #expect(await client.send(call).exchange.outcome == .done)
                await transport.shutDown()
                #expect(server.requests.count == 1)
                #expect(proxy.connections == 0)
            }
        }
    }

    @Test func cancelledBeforeIsNotSent() async throws {
        try await FaultyServer.run(.http(Self.success)) { server in
            let judgement = try await Task {
                withUnsafeCurrentTask { $0?.cancel() }
                return try await register(server.baseURL)
            }.value
            #expect(judgement == .notSent(.cancelled))
            #expect(server.connections == 0)
        }
    }

    @Test(
        arguments: [
            ("before the head", .silence),
            ("in the body", .trickle(String(repeating: success, count: 1_000), milliseconds: 20)),
        ] as [(String, FaultyAnswer)])
    func cancelledWhileUnderWayIsUnknown(label: String, answer: FaultyAnswer) async throws {
        try await FaultyServer.run(answer) { server in
            let sending = Task { try await register(server.baseURL) }
            await server.waitForRequests(1)
            sending.cancel()
            let judgement = try await sending.value
            #expect(judgement == .unknown(.interrupted), "\(label)")
            #expect(server.requests.count == 1, "\(label)")
        }
    }

    @Test func shutDownInterruptsAndSendsNothingMore() async throws {
        try await FaultyServer.run(.silence) { server in
            let client = try TestClient(baseURL: server.baseURL)
            let sending = Task { Judgement(try await client.call(.autoRechargeRegistration).outcome) }
            await server.waitForRequests(1)
            await client.transport.shutDown()
            let judgement = try await sending.value
            #expect(judgement == .unknown(.interrupted))
            let next = Judgement(try await client.call(.autoRechargeRegistration).outcome)
            #expect(next == .notSent(.connect))
            #expect(server.requests.count == 1)
        }
    }

    @Test func everyCallHasAConnectionOfItsOwn() async throws {
        try await FaultyServer.run(.http(Self.success)) { server in
            try await TestClient.run(baseURL: server.baseURL) { client in
                for _ in 0..<3 {
                    let reply = try await client.call(.autoRechargeRegistration)
                    #expect(reply.response != nil)
                }
            }
            #expect(server.requests.count == 3)
            #expect(server.connections == 3)
        }
    }

    @Test func connectionThatEndedAfterAnAnswerDoesNotTouchTheNextCall() async throws {
        try await FaultyServer.run(.httpThenClose(Self.success), .http(Self.refusal, status: 400)) { server in
            try await TestClient.run(baseURL: server.baseURL) { client in
                let first = try await client.call(.autoRechargeRegistration)
                #expect(first.response != nil)
                let second = try await client.call(.autoRechargeRegistration)
                #expect(Judgement(second.outcome) == .refused)
                #expect(second.exchange.status?.code == .invalidInput)
            }
            #expect(server.requests.count == 2)
        }
    }

    @Test func callAfterAnAnsweredOneIsNotTriedAgainEither() async throws {
        try await FaultyServer.run(.http(Self.success), .close, .http(Self.success)) { server in
            try await TestClient.run(baseURL: server.baseURL) { client in
                let first = try await client.call(.autoRechargeRegistration)
                #expect(first.response != nil)
                let second = try await client.call(.autoRechargeRegistration)
                #expect(second.exchange.outcome == .unknown(.closed))
            }
            #expect(server.requests.count == 2)
        }
    }

    @Test func leftOverAnswerIsNotTheNextCalls() async throws {
        let answer = "HTTP/1.1 200 OK\r\nContent-Length: \(Self.success.utf8.count)\r\n\r\n\(Self.success)"
        try await FaultyServer.run(.bytes(Array((answer + answer).utf8)), .http(Self.refusal, status: 400)) { server in
            try await TestClient.run(baseURL: server.baseURL) { client in
                let first = try await client.call(.autoRechargeRegistration)
                #expect(first.response != nil)
                let second = try await client.call(.autoRechargeRegistration)
                #expect(second.response == nil)
                #expect(second.exchange.status?.code == .invalidInput)
            }
            #expect(server.requests.count == 2)
        }
    }
}
