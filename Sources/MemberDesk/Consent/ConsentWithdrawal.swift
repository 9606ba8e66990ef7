public import Konaplate

/// A member who has taken back the consent to withdrawals: nothing is registered until there is a new one.
public struct ConsentWithdrawal: Identifiable, Hashable, Sendable {
    /// The number in the state.
    public let id: Int64
    /// The member.
    public let memberID: MemberID
    /// When it was recorded.
    public let withdrawnAt: Timestamp
    /// Who recorded it.
    public let agent: String
    /// Why.
    public let reason: String
    /// How it came to its end, where it did.
    public let restoration: Restoration?

    /// A new consent after a withdrawal.
    public struct Restoration: Hashable, Sendable {
        /// When it was recorded.
        public let at: Timestamp
        /// Who recorded it.
        public let agent: String
        /// The reference of the new consent.
        public let consent: String
    }
}

extension ConsentWithdrawal {
    init(_ row: SQLRow) throws {
        let restoredAt: Int64? = try row.optional("restored_at")
        self.init(
            id: try row.value("id"), memberID: try row.memberID(),
            withdrawnAt: Timestamp(milliseconds: try row.value("withdrawn_at")), agent: try row.value("agent"),
            reason: try row.value("reason"),
            restoration: try restoredAt.map { time in
                Restoration(
                    at: Timestamp(milliseconds: time), agent: try row.value("restored_agent"),
                    consent: try row.value("restored_consent"))
            })
    }
}
