public import Konaplate

extension Desk {
    /// Reads a member's accounts at the platform: the registered one, and what auto recharge needs.
    ///
    /// A reading that tells is kept, with account numbers masked.
    /// - Parameter reason: Why the whole account number is going to be shown, where it is; the audit has it before
    ///   anything is asked.
    /// - Throws: ``GateRefusal``, ``StateError`` or ``ConfigurationError``.
    public func accounts(of memberID: MemberID, revealing reason: String? = nil) async throws -> AccountLookup {
        if let reason {
            if let refusal = try await decide(.reveal(memberID, reason: reason)).refusal { throw refusal }
            try await store.commit(.member(memberID)) { $0.audit(.reveal(memberID, reason: reason)) }
        }
        let account = try await query(.registeredAccount, about: memberID).reply
        var exchanges = [account.exchange]
        let hasNoAccount =
            account.exchange.status.map { codes.refusal($0) == .accountNotRegistered } ?? false
        if let failure = failure(account), !(hasNoAccount && account.exchange.delivery == .answered) {
            return AccountLookup(outcome: failure, exchanges: exchanges)
        }
        let inquiry = try await query(.accountInquiry, about: memberID)
        exchanges.append(inquiry.reply.exchange)
        guard let answer = inquiry.reply.response else {
            let outcome = failure(inquiry.reply) ?? .noAnswer(.incomplete)
            return AccountLookup(outcome: outcome, exchanges: exchanges)
        }
        let registered = account.response?.accountInfo
        let rechargeAccount = registered.flatMap { $0.isEmpty ? nil : $0 } ?? answer.rechargeAccount
        let reading = AccountReading(
            memberID: memberID, readAt: inquiry.reply.exchange.startedAt, rechargeAccount: rechargeAccount,
            autoRechargeAccount: answer.autoRechargeAccount,
            state: AutoRechargeState(hasRechargeAccount: rechargeAccount != nil, inquiry: answer))
        let fingerprint = try await connected().fingerprint
        try await store.commitAnswer(.member(memberID)) { transaction in
            try ReadingStore.save(
                reading, exchangeID: inquiry.exchangeID, masking: options.masking, fingerprint: fingerprint,
                transaction.sql)
        }
        return AccountLookup(outcome: .read(reading), exchanges: exchanges)
    }

    private func failure<Response>(_ reply: Reply<Response>) -> AccountLookup.Outcome? {
        guard reply.response == nil else { return nil }
        switch reply.exchange.delivery {
        case .notSent(let reason): return .notSent(reason)
        case .unknown(let reason): return .noAnswer(reason)
        case .answered: return reply.exchange.status.map { .refused($0) } ?? .noAnswer(.incomplete)
        }
    }
}
