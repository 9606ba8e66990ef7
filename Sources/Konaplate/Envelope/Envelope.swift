import StrictText

/// The part of an answer that every API shares.
struct Envelope {
    /// The verdict, from the `response` object or, where there is none, from the top level.
    let status: ResponseStatus?

    /// Whether the verdict stood in a `response` object.
    ///
    /// Only that makes an answer an answer; a top-level `code` is read so that people see it.
    let hasResponseObject: Bool

    /// The text of an encrypted answer.
    let encData: String?

    /// All of the answer.
    let content: JSONObjectReader

    /// - Returns: `nil` for what is no object.
    init?(_ json: JSON, api: API) {
        guard case .object(let members) = json else { return nil }
        content = JSONObjectReader(members)
        encData = Self.text("encData", in: members)
        if case .object(let response)? = members["response"] {
            status = Self.status(in: response, api)
            hasResponseObject = status != nil
        } else {
            status = Self.status(in: members, api)
            hasResponseObject = false
        }
    }

    private static func status(in members: [JSON.Member], _ api: API) -> ResponseStatus? {
        guard let code = text("code", in: members), !code.isEmpty else { return nil }
        let message = text("description", in: members) ?? text("message", in: members) ?? ""
        return ResponseStatus(code: code, received: message, api: api)
    }

    private static func text(_ name: String, in members: [JSON.Member]) -> String? {
        guard case .string(let text)? = members[name] else { return nil }
        return text
    }
}
