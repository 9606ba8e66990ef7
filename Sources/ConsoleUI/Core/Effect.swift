package import Konaplate
package import MemberDesk
package import TerminalKit

/// What is to be done outside of the model.
///
/// Effects are values, so what a key led to can be recorded and asserted.
package enum Effect: Sendable, Equatable {
    /// By the desk.
    case desk(DeskEffect)
    /// By the terminal.
    case terminal(TerminalRequest)
}

/// What the desk is to do.
package enum DeskEffect: Sendable, Equatable {
    /// Bring a part of the list of members.
    case listMembers(MemberRequest)
    /// Bring all members of a list, or a range of them, to be marked.
    case listMatches(MatchRequest)
    /// Read the journal and the open attempts from the state, and end what dead processes left behind.
    case readState
    /// Read a member's accounts at the platform.
    case readAccounts(MemberID, opensCard: Bool)
    /// Register a member's account for auto recharge, as was decided at a time.
    case register(MemberID, consent: String?, decidedAt: BootTime)
    /// Look at what is known of members before they are registered together; a batch that was begun stays as it is.
    case prepareBatch([MemberID], resume: Bool)
    /// Register members one after another, from the first or from where an earlier run came to.
    case registerBatch([MemberID], resume: Bool, BatchLimits)
    /// Let that stand still after what is being sent.
    case pauseBatch
    /// Ask the platform about an open attempt; by itself only where no other console does.
    case check(Attempt, byItself: Bool)
    /// Settle an open attempt by an agent's word.
    case override(Attempt, isRegistered: Bool, reason: String)
    /// Allow registrations in production for a time.
    case arm(Duration, reason: String)
    /// Allow them no longer.
    case disarm
    /// Bring what waits for a second person.
    case loadApprovals
    /// Decide on a request as its second person.
    case decideApproval(Approval.ID, isApproved: Bool, reason: String)
    /// Bring whether a member has withdrawn the consent.
    case loadConsent(MemberID)
    /// Record that a member has.
    case withdrawConsent(MemberID, reason: String)
    /// Record a new consent after that.
    case restoreConsent(MemberID, consent: String)
    /// Ask who a member is.
    case addMember(MemberID)
    /// Read everything that was attempted for a member.
    case loadHistory(MemberID)
    /// Read every step of an attempt.
    case loadTimeline(Attempt.ID)
    /// Ask the sandbox what went over the wire for an exchange.
    case readWire(JournalEntry)
    /// Write a part of the journal to a file.
    case export(LogExport)
    /// Bring a masked value of a member whole.
    case reveal(MemberID, RevealableField, reason: String)
    /// Record in the audit what the screen has shown or handed out.
    case record(Disclosure)
    /// Ask the gate about what the screen refused already, so that the refusal is in the audit.
    case decide(GateRequest)
    /// Keep how the console looks, for after a restart.
    case keep(SavedConsole)
    /// Cancel what is being sent.
    case cancelAll
}
