import StrictText

/// A call that is signed, encrypted and ready to leave, so that it can be recorded before it does.
public struct PreparedCall<Response: Sendable>: Sendable {
    /// The API.
    public let api: API
    /// What the call is about.
    public let subject: Subject
    /// The correlation ID.
    public let correlationID: CorrelationID
    /// The headers in the order in which they are sent.
    ///
    /// The access key and the token are among them.
    public let headers: [(name: String, value: Secret)]
    /// The body before encryption.
    public let plainBody: Personal
    /// The same as a value.
    public let json: PersonalJSON
    /// The exact body on the wire.
    let body: [UInt8]
    /// Makes the response of a success.
    let read: @Sendable (JSONObjectReader) throws -> Response

    /// The path below the base URL.
    public var path: String { api.path }

    /// Whether the body is encrypted on the wire.
    public var isEncrypted: Bool { api.request.isEncrypted }

    /// The member that the call is about, where it is about one.
    public var memberID: MemberID? { subject.memberID }
}
