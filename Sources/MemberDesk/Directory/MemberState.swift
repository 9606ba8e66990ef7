import Konaplate

/// Where a member stands, as lists show it in one word.
public enum MemberState: String, Hashable, Sendable, CaseIterable {
    /// A registration is needed.
    case needed
    /// The account is registered for auto recharge.
    case registered
    /// There is no account to register.
    case noAccount
    /// The outcome of an attempt is unknown and has to be checked.
    case check
    /// An attempt is being sent.
    case sending
    /// Nobody has asked yet, or the inquiry did not tell.
    case notRead

    /// Concludes from the newest attempt and the newest reading, whichever is newer; an open attempt always wins.
    public init(attempt: Attempt?, reading: StoredReading?) {
        if let attempt {
            switch attempt.state {
            case .sending:
                self = .sending
                return
            case .unknown:
                self = .check
                return
            case .registered, .refused(.alreadyRegistered):
                if reading.map({ $0.readAt <= attempt.endedAt }) ?? true {
                    self = .registered
                    return
                }
            case .refused(.accountNotRegistered):
                if reading.map({ $0.readAt <= attempt.endedAt }) ?? true {
                    self = .noAccount
                    return
                }
            case .refused, .notSent, .notRegistered: break
            }
        }
        switch reading?.state {
        case .needed?: self = .needed
        case .registered?: self = .registered
        case .noAccount?: self = .noAccount
        case .unknown?, nil: self = .notRead
        }
    }
}
