import HTTPTypes
import Konaplate
import StrictText

/// What a request is answered with, before encryption.
struct Answer: Sendable {
    /// What goes back.
    enum Content: Sendable {
        /// The platform's form: business members beside the verdict.
        case envelope(httpStatus: Int, ResponseStatus, [JSON.Member])
        /// The same, encrypted for a key that the client does not have.
        case undecryptable(ResponseStatus, [JSON.Member])
        /// A page of something in front of the platform.
        case html(httpStatus: Int, String)
        /// Nothing: the connection is closed.
        case closedConnection
    }

    let content: Content
    /// Whether a registration was carried out.
    var hasRegistered = false
    /// Whether the answer has to wait for the time of late answers.
    var isLate = false
    /// Why the request was refused or answered out of the ordinary, for the log.
    var reason: String?
    /// What of status and code is a default of ours.
    var assumed: [String] = []

    static func success(_ members: [JSON.Member]) -> Answer {
        Answer(content: .envelope(httpStatus: 200, SandboxDefaults.success, members))
    }

    /// A page of a proxy.
    static func page(_ httpStatus: Int, reason: String) -> Answer {
        let phrase = HTTPResponse.Status(code: httpStatus).reasonPhrase
        let page = """
            <!DOCTYPE html>
            <html>
            <head><title>\(httpStatus) \(phrase)</title></head>
            <body><h1>\(phrase)</h1></body>
            </html>

            """
        return Answer(content: .html(httpStatus: httpStatus, page), reason: reason)
    }

    /// What the shared sandbox was seen to answer to an insertion with a correlation ID of more than 20 characters.
    static let tooLongForColumn = Answer(
        content: .html(httpStatus: 500, "Data truncation: Data too long for column 'tid' at row 1\n"),
        reason: "correlationIDTooLong")

    static func refusal(_ refusal: Refusal) -> Answer {
        Answer(
            content: .envelope(httpStatus: refusal.httpStatus, refusal.status, []), reason: refusal.reason,
            assumed: refusal.assumed)
    }

    static func refusal(_ status: ResponseStatus, reason: String) -> Answer {
        .refusal(Refusal(httpStatus: SandboxDefaults.refusalStatus, status: status, reason: reason, assumed: []))
    }
}

extension Answer {
    /// The code in it, where it has one.
    var code: ResponseCode? {
        switch content {
        case .envelope(_, let status, _), .undecryptable(let status, _): status.code
        case .html, .closedConnection: nil
        }
    }
}
