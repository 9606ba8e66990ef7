import Konaplate

/// Something that was done at a desk, as the audit keeps it: money rule 8.
///
/// Only the core makes one, and each has just the details that it needs: no personal data fits in but an agent's own
/// reason.
enum AuditEvent: Hashable, Sendable {
    /// A console or a command has begun.
    case start(AuditSession)
    /// It has ended, with this exit status.
    case end(status: Int)
    /// The platform is asked about a member, or about something else.
    case inquiry(api: String, MemberID?, CorrelationID)
    /// What became of an exchange.
    case answer(MemberID?, CorrelationID, result: String)
    /// What the state keeps was shown.
    case view(Viewed, MemberID?)
    /// The directory was searched or listed.
    case search(SearchSummary, SearchPolicy? = nil)
    /// A masked value was to be revealed.
    case reveal(MemberID, RevealableField, reason: String)
    /// Something was handed out of the console.
    case copy(Copied, MemberID?, CorrelationID?)
    /// Something was written out: a screen plainly, or so many rows for a reason.
    case export(Exported, MemberID?, reason: String? = nil, count: Int? = nil)
    /// Whoever serves the configured sandbox on this machine is asked for a list of members, with the access key.
    case roster
    /// Members were added to the directory.
    case importing(count: Int)
    /// The state was started anew on purpose; what was there is in this folder.
    case reset(aside: String?)
    /// A registration was recorded, about to be sent.
    case register(MemberID, CorrelationID)
    /// What became of a registration.
    case outcome(MemberID, CorrelationID, AttemptState)
    /// An unknown attempt was checked and stays unknown.
    case unsettled(MemberID, CorrelationID, inquiry: CorrelationID)
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
    /// Records that are old enough are going to be deleted for good; so many there are.
    case purge(Purge, PurgeCount)
    /// So many of them were deleted; the row covers them.
    case purged(PurgeCount)
    /// The list of so many members was encrypted with another key, or is kept without names from now on.
    case rekey(members: Int, keeping: DirectoryKeeping)
    /// Records of a member were changed without more to tell; the row covers them.
    case kept(userID: String?)
    /// Records of a version that covered none were taken over as they were found.
    case adopted(userID: String?)
}
