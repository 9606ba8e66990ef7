import Konaplate
import TestSupport
import Testing

/// An answer that cannot be read says what it is, where it shows that.
@Suite(.timeLimit(.minutes(3)))
struct UnreadableAnswerTests {
    /// What a server sends, and what is told of it.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let answer: FaultyAnswer
        let reason: UnknownReason
        let cause: FailureCause?

        init(_ label: String, _ answer: FaultyAnswer, _ reason: UnknownReason, _ cause: FailureCause?) {
            testDescription = label
            self.answer = answer
            self.reason = reason
            self.cause = cause
        }

        static func encrypted(_ label: String, _ message: String, _ cause: FailureCause?) -> Case {
            Case(label, .http(#"{"encData":"\#(message)"}"#), .undecryptable, cause)
        }
    }

    /// `{}` as gzip writes it.
    private static let zipped: [UInt8] = [
        0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xAB, 0xAE, 5, 0, 0x43, 0xBF, 0xA6, 0xA3, 2, 0, 0, 0,
    ]

    private static func zippedAnswer(_ headers: String...) -> FaultyAnswer {
        let head = ["HTTP/1.1 200 OK", "Content-Length: \(zipped.count)"] + headers
        return .bytes(Array((head.map { $0 + "\r\n" }.joined() + "\r\n").utf8) + zipped)
    }

    private static let success = #"{"bankAccRegNo":"1","response":{"code":"000_000","description":"Success"}}"#

    static let cases: [Case] = [
        Case("gzip that says so", zippedAnswer("Content-Encoding: gzip"), .unreadable, .compressed("gzip")),
        Case("gzip that does not", zippedAnswer(), .unreadable, .compressed("gzip")),
        Case(
            "another compression", .http("\u{1}\u{2}", headers: ["content-encoding: BR"]), .unreadable,
            .compressed("br")),
        Case(
            "a coding with odd characters", .http("?", headers: ["Content-Encoding: a@b"]), .unreadable,
            .compressed("?")),
        Case("no JSON", .http("<html></html>"), .unreadable, nil),
        Case(
            "no JSON, not compressed", .http("<html></html>", headers: ["Content-Encoding: identity"]), .unreadable, nil
        ),
        Case(
            "a server's fault, compressed", .http("\u{1}", status: 500, headers: ["Content-Encoding: br"]), .http5xx,
            nil),
        .encrypted("RSA1_5", JWEVectors.rsa15, .otherAlgorithm("RSA1_5")),
        .encrypted("A192GCM", JWEVectors.a192, .otherAlgorithm("A192GCM")),
        .encrypted("A128CBC-HS256", JWEVectors.cbc, .otherAlgorithm("A128CBC-HS256")),
        .encrypted("zip", JWEVectors.zip, .compressedMessage),
        .encrypted("padding", JWEVectors.oaep256A128 + "==", .paddedMessage),
        .encrypted("garbage", "a.b.c.d.e", nil),
        .encrypted(
            "another key", JWEVectors.oaep256A128.replacing(/^[^.]*/) { $0.output }.replacing("vhjc", with: "vhjd"), nil
        ),
    ]

    @Test(arguments: cases)
    func saysWhatItIs(case expected: Case) async throws {
        try await FaultyServer.run(expected.answer) { server in
            let exchange = try await TestClient.run(baseURL: server.baseURL) {
                try await $0.call(.autoRechargeRegistration).exchange
            }
            #expect(exchange.outcome == .unknown(expected.reason))
            #expect(exchange.cause == expected.cause)
        }
    }

    @Test func whatCanBeReadIsReadWhateverItsHeaderSays() async throws {
        try await FaultyServer.run(.http(Self.success, headers: ["Content-Encoding: gzip"])) { server in
            let exchange = try await TestClient.run(baseURL: server.baseURL) {
                try await $0.call(.autoRechargeRegistration).exchange
            }
            #expect(exchange.outcome == .done)
            #expect(exchange.cause == nil)
        }
    }

    @Test func saysThatThereIsNoKey() async throws {
        let answer = try await TestKeys.encryptedAnswer(Self.success)
        try await FaultyServer.run(.http(answer)) { server in
            let client = try TestClient(baseURL: server.baseURL, hasCryptoKey: false)
            let exchange = try? await client.call(.accountInquiry).exchange
            await client.transport.shutDown()
            #expect(exchange?.outcome == .unknown(.undecryptable))
            #expect(exchange?.cause == .missingKey)
        }
    }
}
