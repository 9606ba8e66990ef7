public import Konaplate

extension Desk {
    /// Reads a member's accounts at the platform: the registered one, and what auto recharge needs.
    ///
    /// A reading that tells is kept, with account numbers masked.
    /// - Parameters:
    ///   - memberID: The member.
    ///   - reason: Why the whole account number is going to be shown, where it is; the audit has it before anything is
    ///     asked.
    /// - Returns: The reading, where there was a valid answer, and the exchanges.
    /// - Throws: ``GateRefusal``, ``StateError`` or ``ConfigurationError``.
    public func accounts(of memberID: MemberID, revealing reason: String? = nil) async throws -> AccountLookup {
        if let reason {
            if let refusal = try await decide(.reveal(memberID, reason: reason)).refusal { throw refusal }
            try await store.commit(.member(memberID)) { $0.audit(.reveal(memberID, .account, reason: reason)) }
        }
        let account = try await query(.registeredAccount, about: memberID).reply
        var exchanges = [account.exchange]
        switch account.outcome {
        case .success: break
        case .refused(let status) where codes.refusal(status) == .accountNotRegistered: break
        case .refused(let status): return AccountLookup(outcome: .refused(status), exchanges: exchanges)
        case .notSent(let reason): return AccountLookup(outcome: .notSent(reason), exchanges: exchanges)
        case .unknown(let reason): return AccountLookup(outcome: .unknown(reason), exchanges: exchanges)
        }
        let answered = account.response?.accountInfo
        let registered = answered.flatMap { $0.isEmpty ? nil : $0 }
        let fingerprint = try await connected().fingerprint
        let inquiry = try await query(.accountInquiry, about: memberID) { [options] reply, exchangeID, transaction in
            guard let reading = Self.reading(of: memberID, registered, reply).value else { return }
            try ReadingStore.save(
                reading, exchangeID: exchangeID, masking: options.masking, fingerprint: fingerprint, transaction)
        }
        exchanges.append(inquiry.reply.exchange)
        return AccountLookup(outcome: Self.reading(of: memberID, registered, inquiry.reply), exchanges: exchanges)
    }

    /// What an inquiry and the account that was read before it tell together.
    private static func reading(
        of memberID: MemberID, _ registered: BankAccount?, _ reply: Reply<AccountInquiry>
    ) -> Outcome<AccountReading> {
        reply.outcome.map { answer in
            let rechargeAccount = registered ?? answer.rechargeAccount
            return AccountReading(
                memberID: memberID, readAt: reply.exchange.startedAt, rechargeAccount: rechargeAccount,
                autoRechargeAccount: answer.autoRechargeAccount,
                state: AutoRechargeState(hasRechargeAccount: rechargeAccount != nil, inquiry: answer))
        }
    }
}
