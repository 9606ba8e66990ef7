public import Konaplate

/// Where a registration stands: money rule 1.
///
/// `sending → registered | refused | notSent | unknown`, and `unknown → registered | notRegistered` by an inquiry at
/// the platform or by a person's audited word.
public enum AttemptState: Hashable, Sendable {
    /// A living process is sending it.
    case sending
    /// The account is registered for auto recharge.
    case registered
    /// The platform refused.
    case refused(Refusal)
    /// No byte left.
    case notSent(NotSentReason)
    /// Nobody can say; the member is locked until it is settled.
    case unknown(UnknownReason)
    /// It was unknown, and is settled: nothing was registered.
    case notRegistered

    /// Whether the member is locked.
    public var isOpen: Bool {
        switch self {
        case .sending, .unknown: true
        case .registered, .refused, .notSent, .notRegistered: false
        }
    }
}

/// What a refusal means for the agent.
public enum Refusal: String, Hashable, Sendable, CaseIterable {
    /// The account is registered for auto recharge already.
    case alreadyRegistered
    /// The member has no recharge account that could be registered.
    case accountNotRegistered
    /// There is no such member.
    case invalidUserId
    /// Another code.
    case other
}
