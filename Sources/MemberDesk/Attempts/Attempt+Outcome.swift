import Konaplate

extension Attempt {
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
