package import Konaplate
package import MemberDesk

/// Something under way.
package enum Activity: Sendable, Hashable {
    case listMembers
    case listMatches
    case readState
    case readAccounts(MemberID)
    case register(MemberID)
    case keepConsole
    case prepareBatch
    case batch
    case check(Attempt.ID)
    case addMember(MemberID)
    case reveal(MemberID)
    case loadHistory(MemberID)
    case loadTimeline(Attempt.ID)
    case exportLog
    case readWire(CorrelationID)
    case arm
    case approvals
    case consent(MemberID)
}
