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
        let inquiry = try await query(.accountInquiry, about: memberID)
        exchanges.append(inquiry.reply.exchange)
        let outcome = inquiry.reply.outcome.map { answer in
            let registered = account.response?.accountInfo
            let rechargeAccount = registered.flatMap { $0.isEmpty ? nil : $0 } ?? answer.rechargeAccount
            return AccountReading(
                memberID: memberID, readAt: inquiry.reply.exchange.startedAt, rechargeAccount: rechargeAccount,
                autoRechargeAccount: answer.autoRechargeAccount,
                state: AutoRechargeState(hasRechargeAccount: rechargeAccount != nil, inquiry: answer))
        }
        if let reading = outcome.value {
            let fingerprint = try await connected().fingerprint
            try await store.commitAnswer(.member(memberID)) { transaction in
                try ReadingStore.save(
                    reading, exchangeID: inquiry.exchangeID, masking: options.masking, fingerprint: fingerprint,
                    transaction)
            }
        }
        return AccountLookup(outcome: outcome, exchanges: exchanges)
    }

}
