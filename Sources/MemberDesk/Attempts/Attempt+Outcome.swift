public import Konaplate

extension Attempt {
    /// Whether the platform gave an answer to it.
    var wasAnswered: Bool {
        switch state {
        case .registered, .refused: true
        case .sending, .notSent, .unknown, .notRegistered: false
        }
    }

    /// Whether it says more than another value: it is a later attempt, or the same one further on.
    package func supersedes(_ other: Attempt) -> Bool {
        id == other.id ? state.progress >= other.state.progress : id > other.id
    }

    /// Whether its outcome became known after somebody had decided on another registration.
    ///
    /// By the boot clock, which nobody sets: what ended before the machine was started was known before.
    func hasEnded(after decision: BootTime) -> Bool {
        guard let endedBoot, let since = endedBoot.duration(since: decision) else { return false }
        return since > .zero
    }

    /// Whether the server has had its time for it, by both clocks: money rule 6.
    func hasSettled(at now: Moment, settle: Duration) -> Bool {
        guard let sentBoot else { return false }
        return now.hasPassed(settle, since: Moment(wall: sentAt ?? startedAt, boot: sentBoot))
    }

    /// When its outcome was known: a reading from before says nothing against it.
    var endedAt: Timestamp {
        settlement?.at ?? startedAt.advanced(by: answer?.duration ?? .zero)
    }

    /// The word for where the attempt stands, as the JSON says it.
    public var outcomeWord: String { state.outcomeWord }

    /// The word for the reason, where the state has one.
    public var reasonWord: String? { state.reasonWord }

    /// What more is known of the reason.
    public var cause: FailureCause? { reasonWord == nil ? nil : answer?.cause }
}

extension AttemptState {
    /// How far an attempt has come: its states follow each other in this order only.
    fileprivate var progress: Int {
        switch self {
        case .sending: 0
        case .unknown: 1
        case .registered, .refused, .notSent, .notRegistered: 2
        }
    }

    /// The word for it, as the JSON says it.
    var outcomeWord: String {
        switch self {
        case .sending: "sending"
        case .registered: "registered"
        case .refused(.alreadyRegistered): "alreadyRegistered"
        case .refused(.accountNotRegistered): "accountNotRegistered"
        case .refused(.invalidUserId): "invalidUserId"
        case .refused(.other): "refused"
        case .notSent: "notSent"
        case .unknown: "unknown"
        case .notRegistered: "notRegistered"
        }
    }

    /// Reads the words of the audit.
    /// - Returns: `nil` for words that no version wrote.
    init?(outcomeWord: String, reason: String?) {
        switch outcomeWord {
        case "registered": self = .registered
        case "refused": self = .refused(.other)
        case "notRegistered": self = .notRegistered
        case "notSent": self = .notSent(reason.flatMap { NotSentReason(rawValue: $0) } ?? .connect)
        case "unknown": self = .unknown(reason.flatMap { UnknownReason(rawValue: $0) } ?? .interrupted)
        default:
            guard let refusal = Refusal(rawValue: outcomeWord) else { return nil }
            self = .refused(refusal)
        }
    }

    /// The word for the reason, where it has one.
    var reasonWord: String? {
        switch self {
        case .notSent(let reason): reason.rawValue
        case .unknown(let reason): reason.rawValue
        case .sending, .registered, .refused, .notRegistered: nil
        }
    }
}
