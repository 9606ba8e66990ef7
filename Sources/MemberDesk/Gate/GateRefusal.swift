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
    /// The reference of the consent is none.
    case badConsent(ConsentFault)
    /// The reference of the consent stands for something else already.
    case consentUsed(ConsentUse)
    /// The member has withdrawn the consent.
    case consentWithdrawn(ConsentWithdrawal)
    /// The member has not withdrawn the consent.
    case notWithdrawn
    /// There is nothing to allow: this is not production.
    case nothingToAllow
    /// There is no reason, which the audit needs.
    case noReason
    /// The reason is none of those that are taken.
    case badReason(ReasonFault)
    /// It takes a second person; with the request that waits for one.
    case needsApproval(Approval?)
    /// The second person said no.
    case rejected(Approval)
    /// Nothing of this number waits for a second person.
    case nothingToApprove
    /// Who asked for it cannot be the second person.
    case samePerson
    /// The directory is not listed: a member has to be looked for.
    case noBrowsing
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
        case .badConsent: "badConsent"
        case .consentUsed: "consentUsed"
        case .consentWithdrawn: "consentWithdrawn"
        case .notWithdrawn: "notWithdrawn"
        case .nothingToAllow: "nothingToAllow"
        case .noReason: "noReason"
        case .badReason: "badReason"
        case .needsApproval: "needsApproval"
        case .rejected: "rejected"
        case .nothingToApprove: "nothingToApprove"
        case .samePerson: "samePerson"
        case .noBrowsing: "noBrowsing"
        case .noAnchor: "noAnchor"
        case .locked: "locked"
        case .nothingOpen: "nothingOpen"
        case .beingSent: "sending"
        case .notSettled: "notSettled"
        case .noInquiry: "noInquiry"
        }
    }

    /// Whether it says something about the member, and not only about this desk.
    package var isAboutMember: Bool {
        switch self {
        case .noConsent, .badConsent, .consentUsed, .consentWithdrawn, .notWithdrawn, .locked, .nothingOpen,
            .beingSent, .notSettled, .noInquiry:
            true
        case .readOnly, .notAllowed, .nothingToAllow, .noReason, .badReason, .needsApproval, .rejected,
            .nothingToApprove, .samePerson, .noBrowsing, .noAnchor:
            false
        }
    }
}
