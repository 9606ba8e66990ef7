import Konaplate
import TestSupport
import Testing

/// What broken connections and wrong HTTP make of a registration.
@Suite(.timeLimit(.minutes(3)))
struct TransportFaultTests {
    private static let success = #"{"bankAccRegNo":"1","response":{"code":"000_000","description":"Success"}}"#

    struct Fault: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let answer: FaultyAnswer
        let judgement: Judgement

        init(_ label: String, _ answer: FaultyAnswer, _ judgement: Judgement) {
            testDescription = label
            self.answer = answer
            self.judgement = judgement
        }
    }

    static let faults: [Fault] = [
        Fault("closed before the head", .close, .unknown(.closed)),
        Fault("reset before the head", .bytesThenReset([]), .unknown(.closed)),
        Fault("closed in the head", .closeInHead, .unknown(.closed)),
        Fault("closed after the head", .shortBody("", missing: 10), .unknown(.closed)),
        Fault("a byte short", .shortBody(success), .unknown(.closed)),
        Fault("chunks cut off", .chunkedCutOff(success), .unknown(.closed)),
        Fault("no HTTP", .bytesThenClose(Array("SSH-2.0-OpenSSH_9.6\r\n".utf8)), .unknown(.unreadable)),
        Fault("cut off without a length", .httpUntilClose(String(success.dropLast())), .unknown(.unreadable)),
        Fault("whole without a length", .httpUntilClose(success), .success),
        Fault("whole in two chunks", .chunked(String(success.prefix(20)), String(success.dropFirst(20))), .success),
        Fault(
            "whole after 100 Continue",
            .bytes(
                Array(
                    "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: \(success.utf8.count)\r\n\r\n\(success)"
                        .utf8)),
            .success),
        Fault(
            "two lengths", .http(success, headers: ["Content-Length: 5"]), .unknown(.unreadable)),
        Fault("64 MB", .flood(64_000_000), .unknown(.tooLarge)),
    ]

    @Test(arguments: faults)
    func isJudged(fault: Fault) async throws {
        try await FaultyServer.run(fault.answer) { server in
            let reply = try await TestClient.run(baseURL: server.baseURL) {
                try await $0.call(.autoRechargeRegistration)
            }
            #expect(Judgement(reply.outcome) == fault.judgement)
            #expect((reply.response != nil) == (fault.judgement == .success))
            #expect(server.requests.count == 1)
            #expect(server.connections == 1)
            #expect(server.requests.first?.header(HeaderName.correlationID) == reply.exchange.correlationID.rawValue)
        }
    }

    @Test func whatIsTooLargeIsNotReadToItsEnd() async throws {
        try await FaultyServer.run(.flood(64_000_000)) { server in
            _ = try await TestClient.run(baseURL: server.baseURL) { try await $0.call(.accountInquiry) }
            // What the sockets' buffers hold comes on top of the 1 MiB that was read.
            #expect(server.sentBytes < 32_000_000)
        }
    }

    @Test(
        arguments: [
            ("silence", .silence),
            ("a head and silence", .bytes(Array("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n".utf8))),
            (
                "a trickling head",
                .trickle(head: [], body: Array("HTTP/1.1 200 OK\r\nX: \(success)\r\n".utf8), milliseconds: 20)
            ),
            ("a trickling body", .trickle(String(repeating: success, count: 10), milliseconds: 5)),
        ] as [(String, FaultyAnswer)])
    func deadlineBoundsTheWholeExchange(label: String, answer: FaultyAnswer) async throws {
        try await FaultyServer.run(answer) { server in
            let reply = try await TestClient.run(baseURL: server.baseURL, timeout: .milliseconds(300)) {
                try await $0.call(.autoRechargeRegistration)
            }
            #expect(reply.exchange.outcome == .unknown(.timeout), "\(label)")
            #expect(reply.exchange.duration >= .milliseconds(290), "\(label)")
            #expect(server.requests.count == 1, "\(label)")
        }
    }

    @Test(arguments: [301, 302, 303, 307, 308])
    func redirectionsAreNotFollowed(status: Int) async throws {
        try await FaultyServer.run(.http(Self.success)) { other in
            try await FaultyServer.run(.redirect(status, to: other.baseURL)) { server in
                let reply = try await TestClient.run(baseURL: server.baseURL) {
                    try await $0.call(.autoRechargeRegistration)
                }
                #expect(reply.exchange.outcome == .unknown(.redirect))
                #expect(reply.exchange.httpStatus == status)
                #expect(server.requests.count == 1)
                #expect(other.connections == 0)
            }
        }
    }
}
