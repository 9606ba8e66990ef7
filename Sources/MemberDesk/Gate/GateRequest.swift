public import Konaplate

/// What somebody asks to do at a desk, and what the gate has to know of it.
public enum GateRequest: Hashable, Sendable {
    /// Register a member's account.
    /// - consent: The reference of the withdrawal consent.
    /// - decidedAt: When somebody decided on it; `nil` where that is now.
    case register(MemberID, consent: String? = nil, decidedAt: BootTime? = nil)
    /// Ask a person whether to register a member's account; the consent is asked for as well.
    case prepareRegistration(MemberID)
    /// Register the members of a file.
    case bulk
    /// Ask the platform about open attempts, of one member or of all.
    case reconcile(MemberID?)
    /// Settle an open attempt by hand.
    case override(MemberID, isRegistered: Bool, reason: String)
    /// Show what is masked.
    case reveal(MemberID, reason: String)
    /// Hand rows of the audit out, about one member or about all.
    case export(MemberID?, reason: String)
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
        /// Handing rows of the audit out.
        case export
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
        case .export: .export
        case .purge: .purge
        }
    }

    /// The member that it is about, where it is about one.
    public var memberID: MemberID? {
        switch self {
        case .register(let memberID, _, _), .override(let memberID, _, _), .reveal(let memberID, _): memberID
        case .prepareRegistration(let memberID): memberID
        case .reconcile(let memberID), .export(let memberID, _): memberID
        case .bulk, .purge: nil
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
