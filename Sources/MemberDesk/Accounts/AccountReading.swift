public import Konaplate

/// What one query at the platform said about a member's accounts.
public struct AccountReading: Sendable {
    /// The member.
    public let memberID: MemberID
    /// When it was read.
    public let readAt: Timestamp
    /// The account that the member recharges from.
    public let rechargeAccount: BankAccount?
    /// The account for auto recharge.
    public let autoRechargeAccount: BankAccount?
    /// Whether a registration is needed.
    public let state: AutoRechargeState

    /// Whether the two accounts are known and differ.
    public var accountsDiffer: Bool {
        guard let rechargeAccount, let autoRechargeAccount else { return false }
        guard let number = rechargeAccount.number, let autoNumber = autoRechargeAccount.number else { return false }
        return number != autoNumber || rechargeAccount.bankCode != autoRechargeAccount.bankCode
    }
}

extension AutoRechargeState {
    /// Concludes from the platform's two statements.
    init(hasRechargeAccount: Bool, inquiry: AccountInquiry) {
        switch (inquiry.autoRechargeAccount != nil, inquiry.isRegistrationAllowed) {
        case (true, false): self = .registered
        // Where the platform asks for a registration although there is an account, its request is what matters now.
        case (_, true): self = .needed
        case (false, false): self = hasRechargeAccount ? .unknown : .noAccount
        }
    }
}
