public import Konaplate

/// What somebody asks to do at a desk, and what the gate has to know of it.
public enum GateRequest: Hashable, Sendable {
    /// Register a member's account.
    /// - consent: The reference of the withdrawal consent.
    /// - decidedAt: When somebody decided on it; `nil` where that is now.
    case register(MemberID, consent: String? = nil, decidedAt: BootTime? = nil)
    /// Ask a person whether to register a member's account; the consent is asked for as well.
    case prepareRegistration(MemberID)
    /// Register the members of a file, known by the hash of its bytes.
    case bulk(fileHash: String, rows: Int)
    /// Ask the platform about open attempts, of one member or of all.
    case reconcile(MemberID?)
    /// Settle an open attempt by hand.
    case override(MemberID, isRegistered: Bool, reason: String)
    /// Show what is masked.
    case reveal(MemberID, reason: String)
    /// Allow registrations in production for a time.
    case arm(reason: String)
    /// Record that a member has withdrawn the consent.
    case withdrawConsent(MemberID, reason: String)
    /// Record a new consent after a withdrawal.
    case restoreConsent(MemberID, consent: String)
    /// Decide as the second person on what another one asks for.
    case approve(Approval.ID, isApproved: Bool, reason: String)
    /// Write out what the state keeps, about one member or about all.
    /// - what: What that is, as its options describe it.
    /// - reason: Why, where a reason is asked for.
    case export(MemberID?, what: String, reason: String?)
    /// Look for members.
    case search(SearchBreadth)
    /// Delete for good what is older than it has to be kept.
    case purge(reason: String)

    /// What is asked, in a word.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Registering a member, or asking a person whether to.
        case register
        /// Registering the members of a file.
        case bulk
        /// Asking the platform about open attempts.
        case reconcile
        /// Settling an open attempt by hand.
        case override
        /// Showing what is masked.
        case reveal
        /// Allowing registrations in production.
        case arm
        /// Recording that a consent was withdrawn.
        case withdrawConsent
        /// Recording a new consent.
        case restoreConsent
        /// Deciding as the second person.
        case approve
        /// Writing out what the state keeps.
        case export
        /// Looking for members.
        case search
        /// Deleting what is old.
        case purge
    }

    /// What is asked, in a word.
    public var kind: Kind {
        switch self {
        case .register, .prepareRegistration: .register
        case .bulk: .bulk
        case .reconcile: .reconcile
        case .override: .override
        case .reveal: .reveal
        case .arm: .arm
        case .withdrawConsent: .withdrawConsent
        case .restoreConsent: .restoreConsent
        case .approve: .approve
        case .export: .export
        case .search: .search
        case .purge: .purge
        }
    }

    /// The member that it is about, where it is about one.
    public var memberID: MemberID? {
        switch self {
        case .register(let memberID, _, _), .override(let memberID, _, _), .reveal(let memberID, _): memberID
        case .withdrawConsent(let memberID, _), .restoreConsent(let memberID, _): memberID
        case .prepareRegistration(let memberID): memberID
        case .reconcile(let memberID), .export(let memberID, _, _): memberID
        case .bulk, .arm, .approve, .search, .purge: nil
        }
    }

    /// What of it takes a second person in production.
    func approvalSubject(newest: Attempt?) -> ApprovalSubject? {
        switch self {
        case .override(let memberID, let isRegistered, _):
            newest.map { .override($0.id, memberID, isRegistered: isRegistered) }
        case .bulk(let fileHash, let rows): .bulk(fileHash: fileHash, rows: rows)
        case .export(_, let what, _): .export(what)
        case .register, .prepareRegistration, .reconcile, .reveal, .arm, .withdrawConsent, .restoreConsent, .approve,
            .search, .purge:
            nil
        }
    }

    /// The reference of a consent that it rests on.
    var consent: ConsentReference? {
        switch self {
        case .register(_, let consent, _): ConsentReference(consent)
        case .restoreConsent(_, let consent): ConsentReference(consent)
        case .prepareRegistration, .bulk, .reconcile, .override, .reveal, .arm, .withdrawConsent, .approve, .export,
            .search, .purge:
            nil
        }
    }
}

/// What the gate says to a request.
public enum GateDecision: Hashable, Sendable {
    /// It may go on.
    /// - decidedAt: When the facts were read; what ends after that was not known.
    case allowed(decidedAt: BootTime)
    /// It may not.
    case refused(GateRefusal)

    /// Why it may not, where it may not.
    public var refusal: GateRefusal? {
        if case .refused(let refusal) = self { refusal } else { nil }
    }
}
