/// The part of an answer that every API shares, read without knowing the API.
struct Envelope: Decodable {
    /// The verdict, from the `response` object or, where there is none, from the top level.
    let status: ResponseStatus?

    /// Whether the verdict stood in a `response` object.
    ///
    /// Only that makes an answer an answer; a top-level `code` is read so that people see it.
    let hasResponseObject: Bool

    /// The text of an encrypted answer.
    let encData: String?

    private enum Key: String, CodingKey {
        case response, encData, code, message, description
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        encData = try? container.decode(String.self, forKey: .encData)
        if let response = try? container.nestedContainer(keyedBy: Key.self, forKey: .response) {
            status = Self.status(in: response)
            hasResponseObject = status != nil
        } else {
            status = Self.status(in: container)
            hasResponseObject = false
        }
    }

    private static func status(in container: KeyedDecodingContainer<Key>) -> ResponseStatus? {
        guard let code = try? container.decode(String.self, forKey: .code), !code.isEmpty else { return nil }
        let message =
            (try? container.decode(String.self, forKey: .description))
            ?? (try? container.decode(String.self, forKey: .message))
        // Databases and terminals take a zero byte for the end of a text.
        let visible = (message ?? "").replacing("\0", with: "\u{2400}")
        return ResponseStatus(code: ResponseCode(rawValue: code), message: visible.hidingLongNumbers)
    }
}
