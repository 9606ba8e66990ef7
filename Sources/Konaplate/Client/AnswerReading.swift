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
    /// What more is known of why it cannot be read.
    let cause: FailureCause?

    init(_ answer: HTTPAnswer, to call: PreparedCall<Response>, key: MessageDecryptionKey?) async {
        let outer = Self.json(answer.body)
        var content = outer
        var plain = answer.body
        var fault: MessageEncryptionError?
        var isMissingKey = false
        let encData = outer.flatMap { Envelope($0, api: call.api)?.encData }
        if let encData {
            do throws(MessageEncryptionError) {
                if let message = try await key?.decrypt(encData) {
                    plain = message
                    content = Self.json(message)
                } else {
                    isMissingKey = true
                }
            } catch {
                fault = error
            }
        }
        isEncrypted = encData != nil
        body = plain.isEmpty ? nil : Personal(String(decoding: plain, as: UTF8.self))
        json = content.map { PersonalJSON($0) }
        let envelope = content.flatMap { Envelope($0, api: call.api) }
        status = envelope?.status
        outcome =
            fault == nil && !isMissingKey
            ? Self.outcome(httpStatus: answer.httpStatus, envelope: envelope, read: call.read)
            : Self.outcome(httpStatus: answer.httpStatus) { .unknown(.undecryptable) }
        cause =
            switch outcome {
            case .unknown(.undecryptable): isMissingKey ? .missingKey : fault.flatMap(FailureCause.init)
            case .unknown(.unreadable): FailureCause(unreadable: plain, of: answer)
            case .success, .refused, .notSent, .unknown: nil
            }
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

extension FailureCause {
    /// Why a message could not be decrypted, where that is more than a wrong key or a changed message.
    fileprivate init?(_ error: MessageEncryptionError) {
        switch error {
        case .padded: self = .paddedMessage
        case .unsupported("zip"): self = .compressedMessage
        case .unsupported(let name): self = .otherAlgorithm(Self.shownName(name))
        case .malformed, .undecryptable, .unusableKey: return nil
        }
    }

    /// Why a body is no JSON, where its header or its first bytes tell.
    fileprivate init?(unreadable body: Data, of answer: HTTPAnswer) {
        let codings = answer.headers.filter { $0.name.lowercased() == "content-encoding" }.map { $0.value.lowercased() }
        if let coding = codings.first(where: { !["", "identity"].contains($0) }) {
            self = .compressed(Self.shownName(coding))
        } else if body.starts(with: [0x1F, 0x8B]) {
            self = .compressed("gzip")
        } else if body.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
            self = .compressed("zstd")
        } else {
            return nil
        }
    }
}
