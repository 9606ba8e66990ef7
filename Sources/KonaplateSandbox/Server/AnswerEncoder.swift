import FoundationEssentials
import HTTPTypes
import HummingbirdCore
import Konaplate
import NIOCore
import StrictText

/// Puts an answer into the form that goes over the wire.
struct AnswerEncoder {
    let keys: SandboxKeys
    let correlationID: String
    /// Whether the API's answers are encrypted and the request named a key for it.
    var encrypts = false
    /// What of the answer is a default of ours.
    var assumed: [String] = []
    /// What HTTP 405 names as allowed.
    var allowedMethod = "POST"

    /// An answer as it goes out, with its text; `nil` where the connection is closed instead.
    ///
    /// `closes` tells the client that the connection ends with it.
    func response(_ answer: Answer, closes: Bool) async throws -> (response: Response, text: String)? {
        var headers = HTTPFields()
        headers.set(HeaderName.correlationID, correlationID)
        if closes { headers[.connection] = "close" }
        if !assumed.isEmpty { headers.set(AssumedParts.headerName, assumed.joined(separator: ",")) }
        let httpStatus: Int
        let text: String
        switch answer.content {
        case .closedConnection:
            return nil
        case .html(let status, let page):
            httpStatus = status
            text = page
            headers[.contentType] = "text/html; charset=utf-8"
        case .envelope(let status, let verdict, let members):
            httpStatus = status
            let plain = Self.envelope(verdict, members)
            text = encrypts ? try await encrypted(plain, for: keys.answerKey, &headers) : plain
            headers[.contentType] = "application/json"
        case .undecryptable(let verdict, let members):
            httpStatus = 200
            text = try await encrypted(Self.envelope(verdict, members), for: keys.foreignKey, &headers)
            headers[.contentType] = "application/json"
        }
        if httpStatus == 405 { headers[.allow] = allowedMethod }
        let response = Response(
            status: HTTPResponse.Status(code: httpStatus), headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
        return (response, text)
    }

    private func encrypted(
        _ plain: String, for key: MessageEncryptionKey, _ headers: inout HTTPFields
    ) async throws -> String {
        headers.set(HeaderName.cryptoKeyID, keys.cryptoKeyID)
        return EncryptedMessage(encData: try await key.encrypt(Data(plain.utf8))).body
    }

    private static func envelope(_ verdict: ResponseStatus, _ members: [JSON.Member]) -> String {
        let response = JSON.object([
            .init("code", .string(verdict.code.rawValue)),
            .init("description", .string(verdict.message)),
        ])
        return JSON.object(members + [.init("response", response)]).text
    }
}

extension HTTPFields {
    fileprivate mutating func set(_ name: String, _ value: String) {
        guard let name = HTTPField.Name(name) else { return }
        self[name] = value
    }
}
