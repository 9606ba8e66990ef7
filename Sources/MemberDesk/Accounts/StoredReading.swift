public import Konaplate

/// The newest reading of a member's accounts as the state keeps it: without a full account number.
public struct StoredReading: Hashable, Sendable {
    /// The member.
    public let memberID: MemberID
    /// When it was read.
    public let readAt: Timestamp
    /// Whether a registration is needed.
    public let state: AutoRechargeState
    /// The recharge account, masked.
    public let rechargeAccount: Account?
    /// The auto-recharge account, masked.
    public let autoRechargeAccount: Account?

    /// The number of its exchange: of two readings the one with the higher number was asked later, whatever the clocks
    /// say.
    public var exchangeID: Int64 = 0

    /// Whether the two accounts were known and differed; their masked numbers need not tell.
    public let accountsDiffer: Bool

    /// A bank account that can be shown as it stands.
    public struct Account: Hashable, Sendable, Codable {
        /// The account's ID at the platform.
        public let accountID: String?
        /// The three digits of the bank.
        public let bankCode: String?
        /// The bank's name as the platform shows it.
        public let bankName: String?
        /// The account number, masked by the policy at the time of the reading.
        public let maskedNumber: String?

        /// Bank and masked number on a line; `nil` where neither is known.
        public var displayText: String? {
            let parts = [bankName ?? bankCode, maskedNumber].compactMap { $0 }
            return parts.isEmpty ? nil : parts.joined(separator: " ")
        }

        init(_ account: BankAccount, masking: MaskingPolicy) {
            accountID = account.accountID.map { Field.accountID.shown($0) }
            bankCode = account.bankCode.map { Field.bankCode.shown($0) }
            bankName = account.bankName.map { Field.bankName.shown($0) }
            maskedNumber = account.number.map { masking.account($0) }
        }
    }
}
