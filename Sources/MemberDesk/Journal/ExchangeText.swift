import Konaplate

/// Headers and body of a request or an answer as the journal keeps them: secrets left out, personal data masked.
package struct ExchangeText {
    /// What stands in the place of a secret.
    package static let secretMark = MaskedBody.secretMark
    /// The line before a body that was encrypted on the wire.
    package static let encryptedMark = "(encrypted on the wire)"

    let masking: MaskingPolicy

    func request<Response>(_ call: PreparedCall<Response>) -> String {
        let headers = call.headers.map { name, value in
            [HeaderName.accessKey, HeaderName.transactionToken].contains(name)
                ? "\(name): \(Self.secretMark)" : "\(name): \(value.exposed)"
        }
        return text(
            first: "POST \(call.path)", headers: headers, isEncrypted: call.isEncrypted,
            body: MaskedBody(call.api, policy: masking).request(call.json.exposed))
    }

    func response(_ exchange: Exchange) -> String? {
        guard let httpStatus = exchange.httpStatus else { return nil }
        let body = exchange.responseBody.map { body in
            MaskedBody(exchange.api, policy: masking, code: exchange.status?.code)
                .answer(exchange.responseJSON?.exposed, byteCount: body.exposed.utf8.count)
        }
        return text(
            first: "HTTP \(httpStatus)",
            headers: exchange.responseHeaders.map { AnswerHeader(name: $0.name, value: $0.value).shownText },
            isEncrypted: exchange.isResponseEncrypted, body: body)
    }

    private func text(first: String, headers: [String], isEncrypted: Bool, body: String?) -> String {
        var lines = [first] + headers + [""]
        if isEncrypted { lines.append(Self.encryptedMark) }
        if let body { lines.append(body) }
        return lines.joined(separator: "\n")
    }
}
