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
    /// An earlier attempt for the member is open, or was answered after this one was decided on.
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

    /// Whether it says something about the member, and not only about this desk.
    var isAboutMember: Bool {
        switch self {
        case .noConsent, .locked: true
        case .readOnly, .notAllowed: false
        }
    }
}
