import Konaplate
import Testing

@testable import KonaplateSandbox

/// Every way in which a request can be wrong, in the order in which it is checked.
struct StrictnessTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var status = 400
        let code: String
        let text: String
        let reason: String
        /// Whether the answer comes encrypted: the API's answers are, and the request names the key.
        var isEncrypted = true
        let change: @Sendable (inout RawCall) -> Void

        static func missing(_ name: String, isEncrypted: Bool = true) -> Case {
            Case(
                testDescription: "no \(name)", code: "000_003", text: "Missing required values. \(name)",
                reason: "missing:\(name)", isEncrypted: isEncrypted
            ) { $0.headers[name] = nil }
        }

        static func header(
            _ name: String, _ value: String, _ code: String, reason: String, isEncrypted: Bool = true
        ) -> Case {
            let message = code == "000_015" ? "The length of value does not match." : "Invalid input parameter."
            return Case(
                testDescription: "\(name): \(value.isEmpty ? "(empty)" : value)", code: code,
                text: "\(message) \(name)", reason: reason, isEncrypted: isEncrypted
            ) { $0.headers[name] = value }
        }

        static func token(_ value: String, _ code: String, _ message: String, reason: String) -> Case {
            Case(
                testDescription: "token \(value.isEmpty ? "missing" : value)", code: code,
                text: "\(message) X-KM-Tran-Token", reason: reason
            ) { $0.token = value }
        }
    }

    static let pathAndMethod: [Case] = [
        Case(
            testDescription: "unknown path", status: 404, code: "000_002", text: "Invalid input parameter. path",
            reason: "path", isEncrypted: false
        ) { $0.path = "/open-api/api/v1/user/inform" },
        Case(
            testDescription: "path without the prefix", status: 404, code: "000_002",
            text: "Invalid input parameter. path", reason: "path", isEncrypted: false
        ) { $0.path = "/api/v1/user/info" },
        Case(
            testDescription: "path with a query", status: 404, code: "000_002", text: "Invalid input parameter. path",
            reason: "path", isEncrypted: false
        ) { $0.path += "?userId=50000000001" },
        Case(
            testDescription: "wrong method", status: 405, code: "000_002", text: "Invalid input parameter. method",
            reason: "method"
        ) { $0.method = "PUT" },
        Case(
            testDescription: "body over 1 MiB", status: 413, code: "000_015",
            text: "The length of value does not match. body", reason: "bodyTooLarge"
        ) { $0.body = Array(repeating: UInt8(ascii: " "), count: (1 << 20) + 1) },
    ]

    static let headers: [Case] = [
        .missing(HeaderName.aspID), .missing(HeaderName.correlationID), .missing(HeaderName.accessKey),
        .missing(HeaderName.transactionTime), .missing(HeaderName.timeZone),
        .missing(HeaderName.cryptoKeyID, isEncrypted: false),
        .header(HeaderName.aspID, "00017000000000", "000_015", reason: "length:X-KM-User-AspId"),
        .header(HeaderName.aspID, "000170000000001", "000_002", reason: "value:X-KM-User-AspId"),
        .header(HeaderName.correlationID, "261122140158123-1a2b3c4", "000_015", reason: "length:X-KM-Correlation-Id"),
        .header(HeaderName.correlationID, "261322140158-1a2b3c4", "000_002", reason: "value:X-KM-Correlation-Id"),
        .header(HeaderName.correlationID, "261122140158-1a2b3cg", "000_002", reason: "value:X-KM-Correlation-Id"),
        .header(HeaderName.accessKey, "0000000-0", "000_002", reason: "value:X-KM-Access-Key"),
        .token("", "000_003", "Missing required values.", reason: "missing:X-KM-Tran-Token"),
        .token("KMV1:short", "000_015", "The length of value does not match.", reason: "length:X-KM-Tran-Token"),
        .token(
            "KMV2:20240131235959123:OZmzKT2YwnQr+wra4b5JNi6R/6i8lXvg3cPLzg877wo=", "000_002",
            "Invalid input parameter.", reason: "value:X-KM-Tran-Token"),
        .header(HeaderName.transactionTime, "2026112214015800", "000_015", reason: "length:X-KM-Tran-Time"),
        .header(HeaderName.transactionTime, "20261322140158", "000_002", reason: "value:X-KM-Tran-Time"),
        .header(HeaderName.transactionTime, "20010101000000", "000_002", reason: "timeDiffersFromToken"),
        .header(HeaderName.timeZone, "JST", "000_002", reason: "value:X-KM-Time-Zone"),
        .header(HeaderName.timeZone, "Asia/Seoul", "000_015", reason: "length:X-KM-Time-Zone"),
        .header(HeaderName.cryptoKeyID, "abc", "000_015", reason: "length:X-KM-Crypto-Key-Id", isEncrypted: false),
        .header(
            HeaderName.cryptoKeyID, "00000000000000000000000000000000", "000_002", reason: "value:X-KM-Crypto-Key-Id",
            isEncrypted: false),
        .header("Content-Type", "text/plain", "000_002", reason: "value:Content-Type"),
        .header("Accept", "text/html, application/json;q=0", "000_002", reason: "value:Accept"),
    ]

    static let bodies: [Case] = [
        Case(
            testDescription: "signed with another key", code: "000_002",
            text: "Invalid input parameter. X-KM-Tran-Token", reason: "signature"
        ) { $0.secretKey = Secret("another") },
        Case(
            testDescription: "plain body", code: "000_003", text: "Missing required values. encData",
            reason: "missing:encData"
        ) { $0.body = Array(#"{"userId":50000000001}"#.utf8) },
        Case(
            testDescription: "no JWE", code: "000_002", text: "Invalid input parameter. encData",
            reason: "encDataMalformed"
        ) { $0.body = Array(#"{"encData":"a.b.c"}"#.utf8) },
        Case(
            testDescription: "changed JWE", code: "000_002", text: "Invalid input parameter. encData",
            reason: "encDataUndecryptable"
        ) { call in
            // Within the ciphertext's Base64, one letter for another.
            let place = call.body.count - 30
            call.body[place] = call.body[place] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
        },
        Case(
            testDescription: "encData that is no text", code: "000_002", text: "Invalid input parameter. encData",
            reason: "value:encData"
        ) { $0.body = Array(#"{"encData":1}"#.utf8) },
        Case(
            testDescription: "encData beside something else", code: "000_002",
            text: "Invalid input parameter. encData", reason: "value:encData"
        ) { $0.body = Array(#"{"encData":"a.b.c.d.e","userId":50000000001}"#.utf8) },
        Case(
            testDescription: "no JSON", code: "000_002", text: "Invalid input parameter. body",
            reason: "bodyNotObject"
        ) { $0.body = Array("userId=50000000001".utf8) },
        Case(
            testDescription: "empty body", code: "000_002", text: "Invalid input parameter. body",
            reason: "bodyNotObject"
        ) { $0.body = [] },
    ]

    @Test(arguments: pathAndMethod + headers + bodies)
    func `wrong request is refused in the platform's form`(_ wrong: Case) async throws {
        try await Sandbox.run { sandbox in
            let connection = sandbox.server.connection
            var call = try await RawCall.to(.memberInfo, of: connection)
            wrong.change(&call)
            let answer = try await call.send(to: connection)
            #expect(answer.status == wrong.status)
            #expect(answer.code == wrong.code)
            #expect(answer.description == wrong.text)
            #expect(answer.isEncrypted == wrong.isEncrypted)
            #expect((answer.header(HeaderName.cryptoKeyID) != nil) == wrong.isEncrypted)
            #expect(try sandbox.log.reasons() == [wrong.reason])
        }
    }

    @Test(arguments: [
        #"{"userId":"50000000001"}"#, #"{"userId":50000000001.0}"#, #"{"userId":5E10}"#, #"{"userId":-1}"#,
        #"{"userId":0}"#, #"{"userId":10000000000000000000}"#, #"{"userId":99999999999999999999999}"#,
        #"{"userId":true}"#, #"{"userId":[50000000001]}"#,
    ])
    func `user ID that is no number of a member is refused`(body: String) async throws {
        try await expectRefusal(of: body, "000_002", "Invalid input parameter. userId", reason: "value:userId")
    }

    @Test(arguments: [#"{}"#, #"{"userId":null}"#, #"{"userid":50000000001}"#])
    func `missing user ID is refused`(body: String) async throws {
        try await expectRefusal(of: body, "000_003", "Missing required values. userId", reason: "missing:userId")
    }

    @Test(arguments: [#"[50000000001]"#, #"{"userId":050000000001}"#, #"{"userId":1,"userId":50000000001}"#, #"{"#])
    func `body that is no JSON object is refused`(body: String) async throws {
        try await expectRefusal(of: body, "000_002", "Invalid input parameter. body", reason: "bodyNotObject")
    }

    /// Sends a body encrypted to an encrypted API and plain to one that is not.
    private func expectRefusal(of body: String, _ code: String, _ text: String, reason: String) async throws {
        try await Sandbox.run { sandbox in
            let connection = sandbox.server.connection
            let answers = try await [
                RawCall.to(.autoRechargeRegistration, body: body, of: connection).send(to: connection),
                RawCall.to(.accountInquiry, body: body, of: connection).send(to: connection),
            ]
            #expect(answers.map(\.status) == [400, 400])
            #expect(answers.map(\.code) == [code, code])
            #expect(answers.map(\.description) == [text, text])
            #expect(answers.map(\.isEncrypted) == [true, false])
            #expect(try sandbox.log.reasons() == [reason, reason])
        }
    }

    @Test func `API that is not marked takes both plain and encrypted requests`() async throws {
        try await Sandbox.run { sandbox in
            let connection = sandbox.server.connection
            let plain = try await RawCall.to(.accountInquiry, of: connection).send(to: connection)
            #expect(plain.code == "000_000")
            let encrypted = try await RawCall.to(.accountInquiry, encrypted: true, of: connection)
                .send(to: connection)
            #expect(encrypted.code == "000_000")
            #expect(!encrypted.isEncrypted)
            #expect(encrypted.text == plain.text)

            var keyless = try await RawCall.to(.accountInquiry, encrypted: true, of: connection)
            keyless.headers[HeaderName.cryptoKeyID] = nil
            #expect(try await keyless.send(to: connection).description == "Missing required values. X-KM-Crypto-Key-Id")
        }
    }

    @Test(arguments: [
        ["Content-Type": "application/json; charset=UTF-8"], ["Accept": "text/html, */*;q=0.1"],
        ["Accept": "application/*"],
    ])
    func `equivalent media types are taken`(headers: [String: String]) async throws {
        try await Sandbox.run { sandbox in
            var call = try await RawCall.to(.memberInfo, of: sandbox.server.connection)
            call.headers.merge(headers) { $1 }
            #expect(try await call.send(to: sandbox.server.connection).code == "000_000")
        }
    }

    @Test func `request without optional headers is taken`() async throws {
        try await Sandbox.run { sandbox in
            var call = try await RawCall.to(.accountInquiry, of: sandbox.server.connection)
            for name in ["Content-Type", "Accept", HeaderName.cryptoKeyID] { call.headers[name] = nil }
            #expect(try await call.send(to: sandbox.server.connection).code == "000_000")
        }
    }

    @Test func `clock skew counts only where it is asked for`() async throws {
        try await Sandbox.run { options in
            options.allowedClockSkew = .seconds(3600)
        } test: { sandbox in
            var call = try await RawCall.to(.accountInquiry, of: sandbox.server.connection)
            #expect(try await call.send(to: sandbox.server.connection).code == "000_000")
            // The same digits mean nine hours later in UTC.
            call.headers[HeaderName.timeZone] = "UTC"
            #expect(try await call.send(to: sandbox.server.connection).code == "000_002")
            #expect(try sandbox.log.reasons() == ["clockSkew"])
        }
        try await Sandbox.run { sandbox in
            var call = try await RawCall.to(.accountInquiry, of: sandbox.server.connection)
            call.headers[HeaderName.timeZone] = "UTC"
            #expect(try await call.send(to: sandbox.server.connection).code == "000_000")
        }
    }

    @Test func `correlation ID that cannot be repeated is replaced`() async throws {
        try await Sandbox.run { sandbox in
            var call = try await RawCall.to(.accountInquiry, of: sandbox.server.connection)
            call.headers[HeaderName.correlationID] = "not one"
            let answer = try await call.send(to: sandbox.server.connection)
            let repeated = try #require(answer.header(HeaderName.correlationID))
            #expect(CorrelationID(rawValue: repeated).isWellFormed)
            call.headers[HeaderName.correlationID] = "not-one-either"
            let second = try await call.send(to: sandbox.server.connection)
            #expect(second.header(HeaderName.correlationID) == "not-one-either")
        }
    }
}
