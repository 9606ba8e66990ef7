import AsyncHTTPClient
import FoundationEssentials
import Konaplate
import NIOCore
import NIOHTTP1
import StrictText

@testable import KonaplateSandbox

/// A request of which every part can be made wrong.
struct RawCall: Sendable {
    var method = "POST"
    var path: String
    var headers: [String: String]
    var body: [UInt8]
    /// Signed when it is sent, so that a changed body has a right token unless the test says otherwise.
    var token: String?
    var secretKey: Secret
    let time: Timestamp
    let origin: String

    /// A right call, encrypted where the API is.
    static func to<Response>(
        _ endpoint: Endpoint<MemberRequest, Response>, body: String = #"{"userId":50000000001}"#,
        encrypted: Bool? = nil, of connection: SandboxConnection
    ) async throws -> RawCall {
        try await to(endpoint.api, body: body, encrypted: encrypted, of: connection)
    }

    /// The same for an API without types.
    static func to(
        _ api: API, body: String = #"{"userId":50000000001}"#,
        encrypted: Bool? = nil, of connection: SandboxConnection
    ) async throws -> RawCall {
        let time = Timestamp.now()
        let base = connection.baseURL
        let suffix = "/open-api"
        var call = RawCall(
            path: suffix + api.path,
            headers: [
                HeaderName.aspID: connection.aspID,
                HeaderName.correlationID: CorrelationID(time: time, zone: .kst, random: 0x00A_BCDE).rawValue,
                HeaderName.accessKey: connection.accessKey.exposed,
                HeaderName.cryptoKeyID: connection.cryptoKeyID,
                HeaderName.transactionTime: time.transactionTime(in: .kst),
                HeaderName.timeZone: "KST",
                "Content-Type": "application/json",
                "Accept": "application/json",
            ],
            body: Array(body.utf8), secretKey: connection.secretKey, time: time,
            origin: String(base.dropLast(suffix.count)))
        if encrypted ?? api.request.isEncrypted { try await call.encrypt(body, for: connection) }
        return call
    }

    mutating func encrypt(_ text: String, for connection: SandboxConnection) async throws {
        let key = try MessageEncryptionKey(pem: connection.serverPublicKeyPEM)
        body = Array(EncryptedMessage(encData: try await key.encrypt(Data(text.utf8))).body.utf8)
    }

    func send(to connection: SandboxConnection, through client: HTTPClient = .shared) async throws -> RawAnswer {
        var request = HTTPClientRequest(url: origin + path)
        request.method = HTTPMethod(rawValue: method)
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        let signature = TransactionToken(body: body, secretKey: secretKey, time: time, zone: .kst).headerValue
        let header = token ?? signature
        if !header.isEmpty { request.headers.add(name: HeaderName.transactionToken, value: header) }
        if !body.isEmpty { request.body = .bytes(ByteBuffer(bytes: body)) }
        let response = try await client.execute(request, timeout: .seconds(30))
        let received = try await response.body.collect(upTo: 1 << 22)
        var answer = RawAnswer(
            status: Int(response.status.code), headers: response.headers, text: String(buffer: received))
        if case .object(let members)? = try? JSON(text: answer.text),
            let message = members.text("encData")
        {
            let key = try MessageDecryptionKey(pem: connection.clientPrivateKeyPEM)
            answer.isEncrypted = true
            answer.text = String(decoding: try await key.decrypt(message), as: UTF8.self)
        }
        return answer
    }
}

/// What came back, decrypted.
struct RawAnswer: Sendable {
    let status: Int
    let headers: HTTPHeaders
    var text: String
    var isEncrypted = false

    private var verdict: [JSON.Member] {
        guard case .object(let members)? = try? JSON(text: text),
            case .object(let verdict)? = members.first(where: { $0.name == "response" })?.value
        else { return [] }
        return verdict
    }

    func header(_ name: String) -> String? { headers.first(name: name) }

    var code: String? { verdict.text("code") }
    var description: String? { verdict.text("description") }
}
