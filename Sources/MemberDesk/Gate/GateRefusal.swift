/// Why something was refused here.
///
/// Nothing was sent and nothing was changed.
public enum GateRefusal: Error, Hashable, Sendable {
    /// The desk may only read.
    case readOnly
    /// Nobody allowed registrations in production.
    case notAllowed
    /// The profile demands a reference of the withdrawal consent.
    case noConsent
    /// There is no reason, which the audit needs.
    case noReason
    /// The audit's anchor outside of the state cannot be written, without which production changes nothing.
    case noAnchor
    /// An earlier attempt for the member is open, or was answered after this one was decided on.
    case locked(Attempt)
    /// There is no open attempt to settle.
    case nothingOpen
    /// A living process is sending the attempt, which is nobody else's business.
    case beingSent(Attempt)
    /// The server may still be at work on the attempt: its settle time is not over by both clocks.
    case notSettled(Attempt)
    /// The platform has not answered an inquiry since the settle time was over.
    case noInquiry(Attempt)

    /// The word in the JSON and in the audit.
    public var outcome: String {
        switch self {
        case .readOnly: "readOnly"
        case .notAllowed: "notAllowed"
        case .noConsent: "noConsent"
        case .noReason: "noReason"
        case .noAnchor: "noAnchor"
        case .locked: "locked"
        case .nothingOpen: "nothingOpen"
        case .beingSent: "sending"
        case .notSettled: "notSettled"
        case .noInquiry: "noInquiry"
        }
    }

    /// Whether it says something about the member, and not only about this desk.
    var isAboutMember: Bool {
        switch self {
        case .noConsent, .locked, .nothingOpen, .beingSent, .notSettled, .noInquiry: true
        case .readOnly, .notAllowed, .noReason, .noAnchor: false
        }
    }
}
