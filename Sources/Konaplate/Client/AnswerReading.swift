import FoundationEssentials

/// Reads what came back for a call: decrypts, decodes, and says whether it is an answer.
///
/// Only HTTP 200 and 4xx with a well-formed code in a `response` object are answers, and a success has to carry what the
/// API promises. Everything else leaves the outcome unknown: where money moves, "probably" is not an answer.
struct AnswerReading<Response: EndpointResponse> {
    let delivery: Delivery
    let status: ResponseStatus?
    let response: Response?
    let body: Personal?
    let isEncrypted: Bool

    init(_ answer: HTTPAnswer, to call: PreparedCall<Response>, key: MessageDecryptionKey?) async {
        let outer = Self.envelope(answer.body)
        var plain = answer.body
        var isDecrypted = true
        if let encData = outer?.encData {
            let message = try? await key?.decrypt(encData)
            isDecrypted = message != nil
            plain = message ?? answer.body
        }
        isEncrypted = outer?.encData != nil
        let envelope = isEncrypted && isDecrypted ? Self.envelope(plain) : outer
        status = envelope?.status
        body = plain.isEmpty ? nil : Personal(String(decoding: plain, as: UTF8.self))

        let decoded = try? JSONDecoder().decode(Response.self, from: plain)
        let isAboutMember = decoded?.answeredMemberID.map { $0 == call.memberID } ?? true
        delivery = Self.delivery(
            httpStatus: answer.httpStatus, envelope: envelope, isDecrypted: isDecrypted,
            hasResponse: decoded != nil && isAboutMember)
        let isSuccess = delivery == .answered && status?.code == .success
        response = isSuccess ? decoded : nil
    }

    /// The envelope of a body that is JSON to its last byte.
    private static func envelope(_ body: Data) -> Envelope? {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = body.starts(with: mark) ? body.dropFirst(mark.count) : body
        guard (try? WireJSONReader.read(Array(text))) != nil else { return nil }
        return try? JSONDecoder().decode(Envelope.self, from: body)
    }

    private static func delivery(
        httpStatus: Int, envelope: Envelope?, isDecrypted: Bool, hasResponse: Bool
    ) -> Delivery {
        switch httpStatus {
        case 300..<400: return .unknown(.redirect)
        case 500..<600: return .unknown(.http5xx)
        case 200, 400..<500: break
        default: return .unknown(.unreadable)
        }
        guard isDecrypted else { return .unknown(.undecryptable) }
        guard let envelope else { return .unknown(.unreadable) }
        guard let code = envelope.status?.code, envelope.hasResponseObject else { return .unknown(.incomplete) }
        guard code.isWellFormed else { return .unknown(.unreadable) }
        guard code == .success else { return .answered }
        return httpStatus == 200 && hasResponse ? .answered : .unknown(.incomplete)
    }
}
