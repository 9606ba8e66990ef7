public import Konaplate

/// One exchange as the journal keeps it: what `kona log` prints and the log pane shows.
public struct JournalEntry: Identifiable, Hashable, Sendable {
    /// The number in the journal.
    ///
    /// It stays when the entry changes.
    public let id: Int64
    /// Grows with every change of any entry.
    public let revision: Int64
    /// The attempt that the exchange belongs to.
    public let attemptID: Int64?
    /// When it was recorded, just before it was sent.
    public let time: Timestamp
    /// The profile's name.
    public let profile: String
    /// Who made it.
    public let agent: String
    /// The API's short name.
    public let api: String
    /// The path below the base URL.
    public let path: String
    /// The member, where it is about one.
    public let memberID: MemberID?
    /// What else it is about, masked.
    public let subject: String?
    /// The correlation ID of the request.
    public let correlationID: CorrelationID
    /// What became of it; `nil` while it is under way.
    public let outcome: Outcome<Done>?
    /// The correlation ID in the answer.
    public let responseCorrelationID: CorrelationID?
    /// The HTTP status.
    public let httpStatus: Int?
    /// The verdict in the answer.
    public let status: ResponseStatus?
    /// How long it took.
    public let duration: Duration?
    /// Whether the answer came encrypted; `nil` before an answer.
    public let isEncrypted: Bool?
    /// The request's headers and body, secrets left out and personal data masked.
    public let requestText: String
    /// The answer's headers and body, likewise.
    public let responseText: String?
    /// What more is known of why there is no answer.
    public var cause: FailureCause? = nil

    /// The word of ``outcome`` in the JSON.
    public var resultWord: String { outcome?.journalWord ?? "sending" }
}
