public import Konaplate

/// Something that a face has done which the core cannot see: shown, handed out, set aside.
public enum Disclosure: Hashable, Sendable {
    /// Something was shown.
    case viewed(Viewed, MemberID?)
    /// The directory on the screen was searched.
    case searched(SearchSummary)
    /// Something was copied, where it is one with the correlation ID of a registration.
    case copied(Copied, MemberID?, CorrelationID? = nil)
    /// Something was written out.
    case exported(Exported, MemberID?)
    /// The state was started anew; what was there is in this folder.
    case reset(aside: String?)
}

/// Something that the state keeps and that was shown.
public enum Viewed: String, Hashable, Sendable, CaseIterable {
    /// A member with readings and attempts.
    case member
    /// Everything attempted for a member.
    case history
    /// The attempts that have to be checked.
    case openAttempts
    /// The requests that wait for a second person.
    case approvals
    /// The members who have withdrawn the consent.
    case withdrawals
    /// The journal.
    case journal
    /// One exchange with its headers and bodies.
    case exchange
    /// Every step of one attempt.
    case timeline
    /// What each agent did in a month.
    case report
}

/// Something that an agent took out of the console.
public enum Copied: String, Hashable, Sendable, CaseIterable {
    /// A correlation ID.
    case correlationID
    /// A note for the ticket.
    case ticketNote
}

/// Something that was written out.
public enum Exported: String, Hashable, Sendable, CaseIterable {
    /// The screen, or a pane of it, in plain text.
    case screen
    /// Entries of the journal, in a file.
    case journal
    /// Rows of the audit.
    case audit
}
