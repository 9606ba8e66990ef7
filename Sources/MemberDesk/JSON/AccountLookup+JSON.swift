public import Konaplate
public import StrictText

extension AccountLookup {
    /// The object that `kona accounts` prints.
    /// - Parameters:
    ///   - memberID: The member whose accounts were read.
    ///   - entries: The journal's entries of the exchanges.
    ///   - masking: How the account number is shown; `nil` reveals it.
    /// - Returns: An object without members that do not apply.
    public func json(
        memberID: MemberID, entries: [JournalEntry], masking: MaskingPolicy?
    ) -> JSON {
        var account: BankAccount?
        var state = AutoRechargeState.unknown
        if case .success(let reading) = outcome {
            account = reading.rechargeAccount
            state = reading.state
        }
        return .members([
            "userId": .string(memberID.description),
            "account": account.map { $0.json(masking: masking) },
            "autoRecharge": .string(state.rawValue),
            "exchanges": .array(entries.map(\.json)),
        ])
    }
}

extension BankAccount {
    func json(masking: MaskingPolicy?) -> JSON {
        .members([
            "accountId": accountID.map { .string(Field.accountID.shown($0)) },
            "bankCode": bankCode.map { .string(Field.bankCode.shown($0)) },
            "bankName": bankName.map { .string(Field.bankName.shown($0)) },
            "accountNumber": number.map { .string(masking?.account($0) ?? $0.exposed) },
        ])
    }
}
