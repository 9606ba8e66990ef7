import Konaplate

@testable import MemberDesk

extension StoredReading {
    /// A reading as the state would give it, without accounts.
    static func of(_ memberID: MemberID, at milliseconds: Int64, _ state: AutoRechargeState) -> StoredReading {
        StoredReading(
            memberID: memberID, readAt: Timestamp(milliseconds: milliseconds), state: state, rechargeAccount: nil,
            autoRechargeAccount: nil, accountsDiffer: false)
    }
}
