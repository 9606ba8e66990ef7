import Konaplate

/// Something that was done at a desk, as the audit keeps it: money rule 8.
///
/// Only the core makes one, and each has just the details that it needs: no personal data fits in but an agent's own
/// reason.
enum AuditEvent: Hashable, Sendable {
    /// The platform was asked about a member, or about something else.
    case inquiry(api: String, MemberID?)
    /// What the state keeps was shown.
    case view(Viewed, MemberID?)
    /// The directory was searched or listed.
    case search(SearchSummary, SearchPolicy? = nil)
    /// A masked value was to be revealed.
    case reveal(MemberID, RevealableField, reason: String)
    /// Something was handed out of the console.
    case copy(Copied, MemberID?)
    /// A screen or a part of the journal was written out.
    case export(Exported, MemberID?)
    /// Members were added to the directory.
    case importing(count: Int)
    /// The state was started anew on purpose; what was there is in this folder.
    case reset(aside: String?)
    /// A registration was recorded, about to be sent.
    case register(MemberID, CorrelationID)
    /// What became of a registration.
    case outcome(MemberID, AttemptState)
    /// Something was refused here.
    case refusal(GateRequest.Kind, GateRefusal, MemberID?)
    /// An unknown attempt was settled by the platform's answer.
    case settle(MemberID, isRegistered: Bool, CorrelationID)
    /// An unknown attempt was settled by a person.
    case override(MemberID, isRegistered: Bool, CorrelationID, reason: String)
    /// Registrations in production were allowed for a time.
    case arm(Arming)
    /// They are not allowed any more.
    case disarm
    /// A member has withdrawn the consent.
    case withdrawal(MemberID, reason: String)
    /// A second person is asked for.
    case requestApproval(Approval)
    /// A second person has decided.
    case decideApproval(Approval, Approval.Decision)
    /// What a second person approved is being done.
    case useApproval(Approval)
    /// This agent has looked at unusually many members within an hour.
    case alarm(looks: Int)
    /// There is a new consent after a withdrawal.
    case restoration(MemberID, consent: String)
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
}

/// A search as the audit keeps it: which kinds of condition it had and how many members it found, never its text.
public struct SearchSummary: Hashable, Sendable {
    /// How many words were searched for.
    public let terms: Int
    /// How many conditions on state or bank there were.
    public let qualifiers: Int
    /// How many members were found; `nil` where that was not counted.
    public let hits: Int?

    /// Summarises a query.
    public init(_ query: SearchQuery, hits: Int?) {
        terms = query.terms.count
        qualifiers = query.qualifiers.count
        self.hits = hits
    }

    /// Summarises a list of everybody.
    public init(listing count: Int) {
        terms = 0
        qualifiers = 0
        hits = count
    }
}
