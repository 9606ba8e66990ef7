import Konaplate
import StrictText

extension WireRecord {
    /// The member that the request names, as far as it can be read.
    var userID: MemberID? {
        let json = json(of: body)
        if case .string(let text)? = json?[Field.userID.name] { return try? MemberID(text: text) }
        return json?[Field.userID.name]?.wholeNumber.flatMap { MemberID($0) }
    }

    /// The verdict in the answer.
    var status: ResponseStatus? {
        guard let code else { return nil }
        let description = answer.flatMap { json(of: $0) }?["response"]?["description"]
        let message: String = if case .string(let text)? = description { text } else { "" }
        return ResponseStatus(code: ResponseCode(rawValue: code), message: message)
    }

    /// What became of it, as its sender sees it.
    var outcome: Outcome<Done> {
        guard let httpStatus else { return .unknown(.closed) }
        if (500..<600).contains(httpStatus) { return .unknown(.http5xx) }
        guard let status else { return .unknown(.unreadable) }
        return status.code == .success ? .done : .refused(status)
    }

    /// The request as the journal keeps it, with notes before its headers.
    func requestText(_ api: API?, notes: [String], masking: MaskingPolicy) -> String {
        let secrets = [HeaderName.accessKey, HeaderName.transactionToken]
        let headers = self.headers.compactMap { header in
            header.value.map {
                secrets.contains(header.name) ? "\(header.name): \(ExchangeText.secretMark)" : "\(header.name): \($0)"
            }
        }
        let shown: String? =
            if let api, let json = json(of: body) { MaskedBody(api, policy: masking).request(json) } else {
                body.text.isEmpty ? nil : "(\(body.text.exposed.utf8.count) bytes)"
            }
        return text(notes.map { "! \($0)" } + ["\(method) \(path)"] + headers, body, shown)
    }

    /// The answer as the journal keeps it; `nil` where there was none.
    func responseText(_ api: API?, masking: MaskingPolicy) -> String? {
        guard let answer, let httpStatus else { return nil }
        let headers = answerHeaders.map { AnswerHeader(name: $0.name, value: Personal($0.value ?? "")).shownText }
        let size = answer.text.exposed.utf8.count
        let shown =
            api.map { MaskedBody($0, policy: masking, code: status?.code).answer(json(of: answer), byteCount: size) }
            ?? answer.text.exposed
        return text(["HTTP \(httpStatus)"] + headers, answer, shown)
    }

    private func text(_ head: [String], _ body: Body, _ shown: String?) -> String {
        var lines = head + [""]
        if !body.parts.isEmpty { lines.append(ExchangeText.encryptedMark) }
        if let shown { lines.append(shown) }
        return lines.joined(separator: "\n")
    }

    /// What was said, decrypted where it was encrypted.
    private func json(of body: Body) -> JSON? {
        try? JSON(text: (body.plainText ?? body.text).exposed)
    }
}
