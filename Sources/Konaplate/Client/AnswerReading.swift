import FoundationEssentials
import StrictText

/// Reads what came back for a call: decrypts and parses once, and says what became of the call.
///
/// Only HTTP 200 and 4xx with a well-formed code in a `response` object are answers, and a success has to carry what the
/// API promises. Everything else leaves the outcome unknown: where money moves, "probably" is not an answer.
struct AnswerReading<Response: Sendable> {
    let outcome: Outcome<Response>
    let status: ResponseStatus?
    let body: Personal?
    let json: PersonalJSON?
    let isEncrypted: Bool

    init(_ answer: HTTPAnswer, to call: PreparedCall<Response>, key: MessageDecryptionKey?) async {
        let outer = Self.json(answer.body)
        var content = outer
        var plain = answer.body
        var isDecrypted = true
        let encData = outer.flatMap { Envelope($0, api: call.api)?.encData }
        if let encData {
            if let message = try? await key?.decrypt(encData) {
                plain = message
                content = Self.json(message)
            } else {
                isDecrypted = false
            }
        }
        isEncrypted = encData != nil
        body = plain.isEmpty ? nil : Personal(String(decoding: plain, as: UTF8.self))
        json = content.map { PersonalJSON($0) }
        let envelope = content.flatMap { Envelope($0, api: call.api) }
        status = envelope?.status
        outcome =
            isDecrypted
            ? Self.outcome(httpStatus: answer.httpStatus, envelope: envelope, read: call.read)
            : Self.outcome(httpStatus: answer.httpStatus) { .unknown(.undecryptable) }
    }

    /// The value of a body that is JSON to its last byte; some servers put a byte order mark before it.
    private static func json(_ body: Data) -> JSON? {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        return try? JSON(utf8: body.starts(with: mark) ? body.dropFirst(mark.count) : body)
    }

    /// What an HTTP status alone decides, or else what the body says.
    private static func outcome(httpStatus: Int, body: () -> Outcome<Response>) -> Outcome<Response> {
        switch httpStatus {
        case 300..<400: .unknown(.redirect)
        case 500..<600: .unknown(.http5xx)
        case 200, 400..<500: body()
        default: .unknown(.unreadable)
        }
    }

    private static func outcome(
        httpStatus: Int, envelope: Envelope?, read: (JSONObjectReader) throws -> Response
    ) -> Outcome<Response> {
        outcome(httpStatus: httpStatus) {
            guard let envelope else { return .unknown(.unreadable) }
            guard let status = envelope.status, envelope.hasResponseObject else { return .unknown(.incomplete) }
            guard status.code.isWellFormed else { return .unknown(.unreadable) }
            guard status.code == .success else { return .refused(status) }
            guard httpStatus == 200, let response = try? read(envelope.content) else { return .unknown(.incomplete) }
            return .success(response)
        }
    }
}
