import Konaplate

/// Headers and body of a request or an answer as the journal keeps them: secrets left out, personal data masked.
package struct ExchangeText {
    /// Headers whose values a reader of the journal must not have.
    private static let secretHeaders: Set<String> = [
        HeaderName.accessKey.lowercased(), HeaderName.transactionToken.lowercased(), "cookie", "set-cookie",
        "authorization", "proxy-authorization",
    ]

    /// Headers of an answer whose values are kept; what another one holds nobody knows.
    private static let keptHeaders: Set<String> = [
        HeaderName.correlationID.lowercased(), HeaderName.cryptoKeyID.lowercased(), "content-type", "content-length",
        "content-encoding", "transfer-encoding", "connection", "date", "server", "retry-after",
    ]

    /// What stands in the place of a secret.
    package static let secretMark = "(secret)"
    /// The line before a body that was encrypted on the wire.
    package static let encryptedMark = "(encrypted on the wire)"

    let masking: MaskingPolicy

    func request<Response>(_ call: PreparedCall<Response>) -> String {
        text(
            first: "POST \(call.path)", headers: call.headers.map { ($0.name, $0.value.exposed) },
            body: call.plainBody, note: call.isEncrypted ? Self.encryptedMark : nil)
    }

    func response(_ exchange: Exchange) -> String? {
        guard let httpStatus = exchange.httpStatus else { return nil }
        let headers = exchange.responseHeaders.map { name, value in
            (name, Self.keptHeaders.contains(name.lowercased()) ? value : Self.secretMark)
        }
        return text(
            first: "HTTP \(httpStatus)", headers: headers, body: exchange.responseBody,
            note: exchange.isResponseEncrypted ? Self.encryptedMark : nil)
    }

    private func text(first: String, headers: [(String, String)], body: Personal?, note: String?) -> String {
        var lines = [first]
        for (name, value) in headers {
            lines.append("\(name): \(Self.secretHeaders.contains(name.lowercased()) ? Self.secretMark : value)")
        }
        lines.append("")
        if let note { lines.append(note) }
        if let body { lines.append(MaskedJSON(masking).prettyPrinted(body.exposed)) }
        return lines.joined(separator: "\n")
    }
}
