/// A call that is signed, encrypted and ready to leave, so that it can be written down before it does.
public struct PreparedCall<Response: EndpointResponse>: Sendable {
    /// The API's short name: `bankaccounts/inquiry`.
    public let api: String
    /// The path below the base URL.
    public let path: String
    /// The member that the call is about.
    public let memberID: MemberID
    /// The correlation ID.
    public let correlationID: CorrelationID
    /// The headers in the order in which they are sent.
    ///
    /// The access key and the token are among them.
    public let headers: [(name: String, value: Secret)]
    /// The body before encryption.
    public let plainBody: Personal
    /// Whether the body is encrypted on the wire.
    public let isEncrypted: Bool
    /// The exact body on the wire.
    let body: [UInt8]
}
