/// Everything that the log pane, the journal and a bug report need of one request and what came back.
///
/// Secrets and personal data in it do not print themselves.
public struct Exchange: Sendable {
    /// The API.
    public let api: API
    /// What it was about.
    public let subject: Subject
    /// The correlation ID of the request.
    public let correlationID: CorrelationID
    /// When it was handed to the network.
    public let startedAt: Timestamp
    /// How long the whole exchange took.
    public let duration: Duration
    /// The request's headers.
    public let requestHeaders: [(name: String, value: Secret)]
    /// The request's body before encryption.
    public let requestBody: Personal
    /// The same as a value.
    public let requestJSON: PersonalJSON
    /// What became of it.
    public internal(set) var outcome: Outcome<Done>
    /// The HTTP status, where a head came back.
    public let httpStatus: Int?
    /// The answer's headers, not yet trusted.
    public let responseHeaders: [(name: String, value: Personal)]
    /// The answer's body, decrypted where that was possible.
    public let responseBody: Personal?
    /// The same as a value, where it is JSON.
    public let responseJSON: PersonalJSON?
    /// Whether the answer's body was encrypted on the wire.
    public let isResponseEncrypted: Bool
    /// The verdict in the answer, wherever it stood, also where ``outcome`` is unknown.
    public let status: ResponseStatus?
    /// What more is known of why there is no answer.
    public internal(set) var cause: FailureCause? = nil

    /// The path below the base URL.
    public var path: String { api.path }

    /// Whether the request's body was encrypted on the wire.
    public var isRequestEncrypted: Bool { api.request.isEncrypted }

    /// The member that it was about, where it was about one.
    public var memberID: MemberID? { subject.memberID }

    /// The correlation ID in the answer's header.
    ///
    /// That it repeats the request's is nowhere promised. What does not look like one at all is replaced by its length.
    public var responseCorrelationID: CorrelationID? {
        responseHeaders.first { $0.name.lowercased() == HeaderName.correlationID.lowercased() }
            .map { CorrelationID(received: $0.value.exposed) }
    }
}
