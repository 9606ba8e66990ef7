/// Why a request was not sent.
public enum NotSentReason: String, Hashable, Sendable, CaseIterable {
    /// No connection could be made.
    case connect
    /// TLS failed before the request.
    case tls
    /// It was cancelled before it left.
    case cancelled
}
