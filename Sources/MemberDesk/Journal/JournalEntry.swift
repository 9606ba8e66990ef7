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
    /// What became of it.
    public let result: Result
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

    /// What became of an exchange.
    public enum Result: Hashable, Sendable {
        /// It is under way.
        case sending
        /// There is a readable answer.
        case answered
        /// No byte left.
        case notSent(NotSentReason)
        /// Nothing readable came back.
        case unknown(UnknownReason)

        /// The word in the JSON.
        public var word: String {
            switch self {
            case .sending: "sending"
            case .answered: "answered"
            case .notSent: "notSent"
            case .unknown: "unknown"
            }
        }

        /// The word of the reason, where there is one.
        public var reason: String? {
            switch self {
            case .sending, .answered: nil
            case .notSent(let reason): reason.rawValue
            case .unknown(let reason): reason.rawValue
            }
        }

        init(_ delivery: Delivery) {
            switch delivery {
            case .answered: self = .answered
            case .notSent(let reason): self = .notSent(reason)
            case .unknown(let reason): self = .unknown(reason)
            }
        }

        init?(word: String, reason: String?) {
            switch word {
            case "sending": self = .sending
            case "answered": self = .answered
            case "notSent": self = .notSent(reason.flatMap { NotSentReason(rawValue: $0) } ?? .connect)
            case "unknown": self = .unknown(reason.flatMap { UnknownReason(rawValue: $0) } ?? .interrupted)
            default: return nil
            }
        }
    }
}
