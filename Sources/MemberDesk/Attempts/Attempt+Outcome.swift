import Konaplate

extension Attempt {
    /// Whether the platform gave an answer to it.
    var wasAnswered: Bool {
        switch state {
        case .registered, .refused: true
        case .sending, .notSent, .unknown, .notRegistered: false
        }
    }

    /// When its outcome was known: a reading from before says nothing against it.
    var endedAt: Timestamp {
        settlement?.at ?? startedAt.advanced(by: answer?.duration ?? .zero)
    }

    /// The word for where the attempt stands, as the JSON says it.
    public var outcomeWord: String {
        switch state {
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

    /// The word for the reason, where the state has one.
    public var reasonWord: String? {
        switch state {
        case .notSent(let reason): reason.rawValue
        case .unknown(let reason): reason.rawValue
        case .sending, .registered, .refused, .notRegistered: nil
        }
    }
}
