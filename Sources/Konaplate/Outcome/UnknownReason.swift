/// Why nobody can say what became of a request.
public enum UnknownReason: String, Hashable, Sendable, CaseIterable {
    /// The time allowed for the whole exchange ran out.
    case timeout
    /// The connection was closed before the end of the answer.
    case closed
    /// The server answered with HTTP 5xx.
    case http5xx
    /// The server answered with a redirection, which is never followed.
    case redirect
    /// The answer is not JSON, or not of the platform's form.
    case unreadable
    /// The answer's `encData` cannot be decrypted.
    case undecryptable
    /// The answer lacks its `response` object or a required field, or contradicts itself.
    case incomplete
    /// The answer is over 1 MiB.
    case tooLarge
    /// The code says that something is still running, or that nobody knows.
    case inProgress
    /// This side ended while the request was under way.
    case interrupted
}
