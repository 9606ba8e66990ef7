/// The verdict in an answer: its `response` object with the members `code` and `description`.
public struct ResponseStatus: Hashable, Sendable {
    /// The response code.
    public let code: ResponseCode
    /// The text beside it, as the server sent it.
    ///
    /// It is untrusted: it may hold anything that a string can hold.
    public let message: String

    /// Makes a verdict.
    public init(code: ResponseCode, message: String) {
        self.code = code
        self.message = message
    }
}
