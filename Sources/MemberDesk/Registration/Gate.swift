import Konaplate

/// The one place that every registration passes, whichever face it comes from.
struct Gate: Sendable {
    let isReadOnly: Bool
    let environment: ProfileEnvironment
    let requiresConsent: Bool

    /// Why a registration must not be made; `nil` where it may.
    func refusal(consent: String?, openAttempt: Attempt?) -> GateRefusal? {
        if isReadOnly { return .readOnly }
        // Production needs an agent's timed permission, which does not exist yet: money rule 9.
        if environment == .production { return .notAllowed }
        if requiresConsent, consent?.isEmpty ?? true { return .noConsent }
        return openAttempt.map { .locked($0) }
    }
}

/// Why a registration was refused here.
///
/// Nothing was sent.
public enum GateRefusal: Hashable, Sendable {
    /// The desk may only look.
    case readOnly
    /// Nobody allowed registrations in production.
    case notAllowed
    /// The profile demands a reference of the withdrawal consent.
    case noConsent
    /// An earlier attempt for the member is open.
    case locked(Attempt)

    /// The word in the JSON.
    public var outcome: String {
        switch self {
        case .readOnly: "readOnly"
        case .notAllowed: "notAllowed"
        case .noConsent: "noConsent"
        case .locked: "locked"
        }
    }
}
