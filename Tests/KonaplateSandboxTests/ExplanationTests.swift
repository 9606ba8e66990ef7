import Crypto
import CryptoExtras
import FoundationEssentials
import HTTPTypes
import Konaplate
import StrictText
import Testing

@testable import KonaplateSandbox

/// What clients do wrong, one mistake a row, and what the explanation says of it.
struct ExplanationTests {
    struct Mistake: Sendable, CustomTestStringConvertible {
        let kind: ClientMistake.Kind
        let testDescription: String
        let api: API
        let change: @Sendable (inout RawCall, SandboxConnection) throws -> Void

        init(
            _ kind: ClientMistake.Kind, _ description: String = "", of api: API = .accountInquiry,
            _ change: @escaping @Sendable (inout RawCall, SandboxConnection) throws -> Void
        ) {
            self.kind = kind
            testDescription = description.isEmpty ? kind.rawValue : "\(kind.rawValue): \(description)"
            self.api = api
            self.change = change
        }

        /// A token whose code is written in another way.
        static func code(
            _ kind: ClientMistake.Kind, _ description: String = "", of api: API = .accountInquiry,
            _ code: @escaping @Sendable (_ body: Data, _ connection: SandboxConnection) -> String
        ) -> Mistake {
            Mistake(kind, description, of: api) { call, connection in
                let time = call.time.tokenTime(in: .kst)
                call.token = "KMV1:\(time):\(code(Data(call.body), connection))"
            }
        }

        /// A token over another message, or with another key.
        static func mac(
            _ kind: ClientMistake.Kind, _ description: String = "", of api: API = .accountInquiry,
            _ message: @escaping @Sendable (_ body: Data, _ connection: SandboxConnection) -> Data,
            key: @escaping @Sendable (SandboxConnection) -> Data = { Data($0.secretKey.exposed.utf8) }
        ) -> Mistake {
            code(kind, description, of: api) { ExplanationTests.mac(message($0, $1), key($1)).base64EncodedString() }
        }

        static func header(
            _ kind: ClientMistake.Kind, _ name: String, _ description: String = "",
            _ value: @escaping @Sendable (RawCall) -> String?
        ) -> Mistake {
            Mistake(kind, description) { call, _ in call.headers[name] = value(call) }
        }

        /// Header and token with another time.
        static func sent(
            _ kind: ClientMistake.Kind, at time: @escaping @Sendable (Timestamp) -> Timestamp
        ) -> Mistake {
            Mistake(kind) { call, connection in
                let time = time(call.time)
                call.headers[HeaderName.transactionTime] = time.transactionTime(in: .kst)
                call.token =
                    TransactionToken(body: call.body, secretKey: connection.secretKey, time: time, zone: .kst)
                    .headerValue
            }
        }

        static func message(
            _ kind: ClientMistake.Kind, _ message: HandmadeMessage, _ description: String = "",
            key: @escaping @Sendable (SandboxConnection) throws -> String = { $0.serverPublicKeyPEM }
        ) -> Mistake {
            Mistake(kind, description, of: .memberInfo) { call, connection in
                call.body = try message.body(#"{"userId":50000000001}"#, forKey: try key(connection))
            }
        }
    }

    static func mac(_ message: Data, _ key: Data) -> Data {
        Data(HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: key)))
    }

    private static func rightCode(_ body: Data, _ connection: SandboxConnection) -> Data {
        mac(body, Data(connection.secretKey.exposed.utf8))
    }

    private static func text(_ bytes: Data) -> String { ReceivedCode.text(bytes) }

    static let tokens: [Mistake] = [
        .code(.tokenWithoutPadding, "66 characters") { String(rightCode($0, $1).base64EncodedString().dropLast()) },
        Mistake(.tokenTimeOf16, "66 characters") { call, connection in
            let code = rightCode(Data(call.body), connection).base64EncodedString()
            call.token = "KMV1:\(call.time.tokenTime(in: .kst).dropLast()):\(code)"
        },
        .code(.tokenHexadecimal) { text(rightCode($0, $1)) },
        .code(.tokenCut, "hexadecimal filled up to 66") { String(text(rightCode($0, $1)).prefix(43)) },
        .code(.tokenBase64OfHexadecimal) { Data(text(rightCode($0, $1)).utf8).base64EncodedString() },
        Mistake(.tokenForm, "another prefix") { call, connection in
            let code = rightCode(Data(call.body), connection).base64EncodedString()
            call.token = "KMV2:\(call.time.tokenTime(in: .kst)):\(code)"
        },
        .mac(.macOverBase64) { body, _ in Data(body.base64EncodedString().utf8) },
        .mac(.macOverPlainText, of: .memberInfo) { _, _ in Data(#"{"userId":50000000001}"#.utf8) },
        .mac(.macOverPlainText, "with a space", of: .memberInfo) { _, _ in Data(#"{"userId": 50000000001}"#.utf8) },
        .mac(.macOverEncData, of: .memberInfo) { body, _ in
            Data(String(decoding: body, as: UTF8.self).dropFirst(#"{"encData":""#.count).dropLast(2).utf8)
        },
        .mac(.macOverReserialisedBody, "as Python writes it") { _, _ in Data(#"{"userId": 50000000001}"#.utf8) },
        .mac(.macOverReserialisedBody, "indented") { _, _ in Data("{\n  \"userId\": 50000000001\n}".utf8) },
        .mac(.macOverReserialisedBody, "with a line break") { body, _ in body + Data("\n".utf8) },
        Mistake(.macOverTime) { call, connection in
            let time = call.time.tokenTime(in: .kst)
            let code = mac(Data(time.utf8) + Data(call.body), Data(connection.secretKey.exposed.utf8))
            call.token = "KMV1:\(time):\(code.base64EncodedString())"
        },
        .mac(.macOverNothing) { _, _ in Data() },
        .mac(.keyIsAccessKey, "", { body, _ in body }, key: { Data($0.accessKey.exposed.utf8) }),
        .mac(.keyIsCryptoKeyID, "", { body, _ in body }, key: { Data($0.cryptoKeyID.utf8) }),
        .mac(.keyWithLineBreak, "", { body, _ in body }, key: { Data("\($0.secretKey.exposed)\n".utf8) }),
        .mac(
            .keyFromHexadecimal, "", { body, _ in body },
            key: { Data(ReceivedCode.hexadecimal($0.secretKey.exposed) ?? []) }),
        .mac(.keyFromBase64, "", { body, _ in body }, key: { Data(base64Encoded: $0.secretKey.exposed) ?? Data() }),
        .code(.keyAndMessageExchanged) { mac(Data($1.secretKey.exposed.utf8), $0).base64EncodedString() },
        .code(.digestWithoutKey) { body, _ in Data(SHA256.hash(data: body)).base64EncodedString() },
        .code(.otherDigest) { body, connection in
            let key = SymmetricKey(data: Data(connection.secretKey.exposed.utf8))
            return Data(HMAC<SHA512>.authenticationCode(for: body, using: key)).base64EncodedString()
        },
        Mistake(.macUnexplained, "another secret key") { call, _ in call.secretKey = Secret("another") },
        Mistake(.macOverAccessKeyAndTime) { call, connection in
            let time = call.time.tokenTime(in: .kst)
            let code = mac(
                Data((connection.accessKey.exposed + time).utf8), Data(connection.secretKey.exposed.utf8))
            call.token = "KMV1:\(time):\(code.base64EncodedString())"
        },
    ]

    static let headers: [Mistake] = [
        .header(.correlationIDWithMilliseconds, HeaderName.correlationID, "23 characters") { call in
            "\(call.time.tokenTime(in: .kst).dropFirst(2))-1a2b3c4"
        },
        .header(.correlationIDOf21, HeaderName.correlationID) { "\($0.time.tokenTime(in: .kst).dropFirst(2))-1a2b3" },
        .header(.correlationIDOf21, HeaderName.correlationID, "13 digits") { _ in "2611221401581-1234567" },
        .header(.correlationIDWithCentury, HeaderName.correlationID) {
            "\($0.time.transactionTime(in: .kst))-1a2b3c4"
        },
        .header(.correlationIDForm, HeaderName.correlationID, "a UUID") { _ in "0b6a2e6e-7f1c-4a8e-9f0b-2f6a1c9d8e7f" },
        .header(.timeOf16, HeaderName.transactionTime) { String($0.time.tokenTime(in: .kst).dropLast()) },
        .header(.timeOf17, HeaderName.transactionTime) { $0.time.tokenTime(in: .kst) },
        .header(.timeDiffersFromToken, HeaderName.transactionTime) {
            $0.time.advanced(by: .seconds(1)).transactionTime(in: .kst)
        },
        .header(.koreanTimeAsUTC, HeaderName.timeZone) { _ in "UTC" },
        .sent(.clockOff, at: { $0.advanced(by: .seconds(-3600)) }),
        .sent(.utcTimeAsKorean, at: { $0.advanced(by: .seconds(-9 * 3600)) }),
        Mistake(.accessKeyIsSecretKey) { call, connection in
            call.headers[HeaderName.accessKey] = connection.secretKey.exposed
        },
        .header(.accessKeyOther, HeaderName.accessKey) { _ in "0000000-0" },
        .header(.cryptoKeyIDOther, HeaderName.cryptoKeyID) { _ in String(repeating: "0", count: 32) },
        .header(.headerMissing, HeaderName.aspID) { _ in nil },
        .header(.headerValue, "Content-Type") { _ in "text/plain" },
        .header(.headerValue, HeaderName.timeZone) { _ in "JST" },
    ]

    static let bodies: [Mistake] = [
        Mistake(.plainBody, of: .memberInfo) { call, _ in call.body = Array(#"{"userId":50000000001}"#.utf8) },
        Mistake(.encryptedWithoutKeyID, of: .memberInfo) { call, _ in call.headers[HeaderName.cryptoKeyID] = nil },
        Mistake(.bodyForm) { call, _ in call.body = Array("userId=50000000001".utf8) },
        Mistake(.bodyNotJSON) { call, _ in call.body = Array("{userId:50000000001}".utf8) },
        Mistake(.bodyRepeatedName) { call, _ in call.body = Array(#"{"userId":1,"userId":50000000001}"#.utf8) },
        Mistake(.bodyTooDeep) { call, _ in
            call.body = Array(String(repeating: "[", count: 5000).utf8)
        },
        Mistake(.bodyTooLarge) { call, _ in call.body = Array(repeating: UInt8(ascii: " "), count: (1 << 20) + 1) },
        Mistake(.memberIDAsText) { call, _ in call.body = Array(#"{"userId":"50000000001"}"#.utf8) },
        Mistake(.memberIDUnknown) { call, _ in call.body = Array(#"{"userId":1}"#.utf8) },
        Mistake(.field) { call, _ in call.body = Array(#"{"userid":50000000001}"#.utf8) },
    ]

    static let paths: [Mistake] = [
        Mistake(.method) { call, _ in call.method = "PUT" },
        Mistake(.pathPrefix) { call, _ in call.path = String(call.path.dropFirst("/open-api".count)) },
        Mistake(.pathQuery) { call, _ in call.path += "?userId=50000000001" },
        Mistake(.pathTypo) { call, _ in call.path += "s" },
        Mistake(.pathNotServed) { call, _ in call.path = "/open-api/api/v1/user/unregister" },
    ]

    static let messages: [Mistake] = [
        .message(.jweClientKey, HandmadeMessage()) {
            try MessageDecryptionKey(pem: $0.clientPrivateKeyPEM).publicKeyPEM
        },
        .message(.jweOtherKey, HandmadeMessage()) { _ in try MessageDecryptionKey(generating: ()).publicKeyPEM },
        .message(.jwePadding, HandmadeMessage(padding: .PKCS1_OAEP), "SHA-1"),
        .message(.jwePadding, HandmadeMessage(header: #"{"enc":"A128GCM","alg":"RSA-OAEP"}"#), "SHA-256"),
        .message(.jweContentKey, HandmadeMessage(contentKeySize: 32)),
        .message(.jweAuthenticatedData, HandmadeMessage(authenticated: { _ in Data() }), "none"),
        .message(.jweAuthenticatedData, HandmadeMessage(authenticated: { Data($0.utf8) }), "the header's JSON"),
        .message(.jweBase64, HandmadeMessage(encode: { $0.base64EncodedString() })),
        .message(.jweAlgorithm, HandmadeMessage(header: #"{"enc":"A128CBC-HS256","alg":"RSA-OAEP-256"}"#)),
        .message(.jweHeader, HandmadeMessage(header: "{}")),
        Mistake(.jweParts, of: .memberInfo) { call, _ in call.body = Array(#"{"encData":"a.b.c"}"#.utf8) },
        Mistake(.jweChanged, of: .memberInfo) { call, _ in
            // Within the ciphertext's Base64, one letter for another.
            let place = call.body.count - 30
            call.body[place] = call.body[place] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
        },
    ]

    @Test(arguments: tokens + headers + bodies + paths + messages)
    func `mistake is named, in both languages and in JSON`(_ mistake: Mistake) async throws {
        try await Sandbox.run { sandbox in
            let connection = sandbox.server.connection
            var call = try await RawCall.to(mistake.api, of: connection)
            try mistake.change(&call, connection)
            _ = try await call.send(to: connection)
            let json = try await explanation("latest", of: sandbox)
            guard case .array(let mistakes)? = json["mistakes"] else {
                Issue.record("no list of mistakes in \(json.text)")
                return
            }
            #expect(mistakes.map { $0["kind"] } == [.string(mistake.kind.rawValue)])
            for (parameters, member) in [("output=text&lang=ko", "ko"), ("output=text", "en")] {
                let text = try await control("/sandbox/requests/latest?\(parameters)", of: sandbox).text
                guard case .string(let sentence)? = mistakes.first?[member] else { continue }
                #expect(text.contains(sentence))
            }
        }
    }

    @Test func `right request has no mistake, and its token comes out of the steps`() async throws {
        try await Sandbox.run { sandbox in
            _ = try await sandbox.call(.memberInfo, 50_000_000_001)
            let json = try await explanation("latest", of: sandbox)
            #expect(json["mistakes"] == .array([]))
            #expect(json["verdict"]?["code"] == .string("000_000"))
            #expect(json["token"]?["isRight"] == .bool(true))
            #expect(json["body"]?["plainText"] == .string(#"{"userId":50000000001}"#))
            #expect(json["body"]?["encData"]?["key"] == .string("server"))
            guard case .array(let steps)? = json["token"]?["steps"], case .array(let headers)? = json["headers"] else {
                Issue.record("no steps or headers in \(json.text)")
                return
            }
            let sent = headers.first { $0["name"] == .string(HeaderName.transactionToken) }
            #expect(steps.last?["result"] == sent?["received"])
            #expect(headers.allSatisfy { $0["isRight"] == .bool(true) })
        }
    }

    @Test func `request is found by its correlation ID and by its number, refused or not`() async throws {
        try await Sandbox.run { sandbox in
            let reply = try await sandbox.call(.accountInquiry, 50_000_000_001)
            var call = try await RawCall.to(.accountInquiry, of: sandbox.server.connection)
            call.secretKey = Secret("another")
            _ = try await call.send(to: sandbox.server.connection)
            let first = try await explanation(reply.exchange.correlationID.rawValue, of: sandbox)
            #expect(first["number"] == .number("1"))
            #expect(try await explanation("2", of: sandbox)["verdict"]?["reason"] == .string("signature"))
            guard case .array(let list) = try JSON(text: try await control("/sandbox/requests", of: sandbox).text)
            else {
                Issue.record("no list")
                return
            }
            #expect(list.map { $0["httpStatus"] } == [.number("200"), .number("400")])
            #expect(try await control("/sandbox/requests/3", of: sandbox).status == 404)
        }
    }

    @Test func `explanations need the access key`() async throws {
        try await Sandbox.run { sandbox in
            _ = try await sandbox.call(.accountInquiry, 50_000_000_001)
            for path in ["/sandbox/requests", "/sandbox/requests/latest"] {
                let answer = try await control(path, of: sandbox) { $0.headers[HeaderName.accessKey] = "wrong" }
                #expect(answer.status == 401)
            }
        }
    }

    @Test func `history keeps the newest within number and size`() {
        func kept(_ number: Int, bytes: Int) -> KeptRequest {
            KeptRequest(
                number: number, time: Timestamp(milliseconds: 0), correlationID: "c\(number)",
                received: ReceivedRequest(
                    method: "POST", target: "/", headers: [:], body: Array(repeating: 0, count: bytes)),
                verdict: KeptRequest.Verdict())
        }
        let byNumber = RequestHistory(maximumCount: 3, maximumSize: 1 << 20)
        for _ in 0..<5 { byNumber.keep { kept($0, bytes: 1) } }
        #expect(byNumber.all.map(\.number) == [3, 4, 5])
        #expect(byNumber["latest"]?.number == 5)
        #expect(byNumber["c2"] == nil)
        let bySize = RequestHistory(maximumCount: 100, maximumSize: 10_000)
        for _ in 0..<5 { bySize.keep { kept($0, bytes: 4000) } }
        #expect(bySize.all.map(\.number) == [4, 5])
        bySize.keep { kept($0, bytes: 1 << 20) }
        #expect(bySize.all.map(\.number) == [6])
    }

    private func explanation(_ id: String, of sandbox: Sandbox) async throws -> JSON {
        try JSON(text: try await control("/sandbox/requests/\(id)", of: sandbox).text)
    }

    private func control(
        _ path: String, of sandbox: Sandbox, _ change: (inout RawCall) -> Void = { _ in }
    ) async throws -> RawAnswer {
        try await sandbox.control("GET", path, change)
    }
}
