public import Konaplate

extension Desk {
    /// Reads a member's accounts at the platform: the registered one, and what auto recharge needs.
    ///
    /// A reading that tells is kept, with account numbers masked.
    /// - Throws: ``StateError`` or ``ConfigurationError``.
    public func accounts(of memberID: MemberID) async throws -> AccountLookup {
        let account = try await look(.registeredAccount, at: memberID)
        var exchanges = [account.exchange]
        let hasNoAccount =
            account.exchange.status.map { codes.refusal($0) == .accountNotRegistered } ?? false
        if let failure = failure(account), !(hasNoAccount && account.exchange.delivery == .answered) {
            return AccountLookup(outcome: failure, exchanges: exchanges)
        }
        let inquiry = try await look(.accountInquiry, at: memberID)
        exchanges.append(inquiry.exchange)
        guard let answer = inquiry.response else {
            let outcome = failure(inquiry) ?? .noAnswer(.incomplete)
            return AccountLookup(outcome: outcome, exchanges: exchanges)
        }
        let registered = account.response?.accountInfo
        let rechargeAccount = registered.flatMap { $0.isEmpty ? nil : $0 } ?? answer.rechargeAccount
        let reading = AccountReading(
            memberID: memberID, readAt: inquiry.exchange.startedAt, rechargeAccount: rechargeAccount,
            autoRechargeAccount: answer.autoRechargeAccount,
            state: AutoRechargeState(hasRechargeAccount: rechargeAccount != nil, inquiry: answer))
        try database.commitAnswer { db in
            try ReadingStore.save(reading, masking: options.masking, fingerprint: fingerprint, db)
        }
        return AccountLookup(outcome: .read(reading), exchanges: exchanges)
    }

    /// The newest reading of a member that this state knows.
    public func storedReading(of memberID: MemberID) throws(StateError) -> StoredReading? {
        try database.read { try ReadingStore.find(memberID, $0) }
    }

    /// All newest readings.
    public func storedReadings() throws(StateError) -> [StoredReading] {
        try database.read { try ReadingStore.all($0) }
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
