package import Konaplate
package import MemberDesk

/// Something under way.
package enum Activity: Sendable, Hashable {
    case listMembers
    case readState
    case readAccounts(MemberID)
    case register(MemberID)
    case check(Attempt.ID)
    case addMember(MemberID)
    case loadHistory(MemberID)
    case arm
}
