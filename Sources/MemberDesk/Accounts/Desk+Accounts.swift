public import Konaplate

extension Desk {
    /// Reads a member's accounts at the platform: the registered one, and what auto recharge needs.
    ///
    /// A reading that tells is kept, with account numbers masked.
    /// - Throws: ``StateError`` or ``ConfigurationError``.
    public func accounts(of memberID: MemberID) async throws -> AccountLookup {
        let account = try await look(.registeredAccount, at: memberID)
        var exchanges = [account.exchange]
        switch account.outcome {
        case .success: break
        case .refused(let status) where codes.refusal(status) == .accountNotRegistered: break
        case .refused(let status): return AccountLookup(outcome: .refused(status), exchanges: exchanges)
        case .notSent(let reason): return AccountLookup(outcome: .notSent(reason), exchanges: exchanges)
        case .unknown(let reason): return AccountLookup(outcome: .unknown(reason), exchanges: exchanges)
        }
        let inquiry = try await look(.accountInquiry, at: memberID)
        exchanges.append(inquiry.exchange)
        let outcome = inquiry.outcome.map { answer in
            let registered = account.response?.accountInfo
            let rechargeAccount = registered.flatMap { $0.isEmpty ? nil : $0 } ?? answer.rechargeAccount
            return AccountReading(
                memberID: memberID, readAt: inquiry.exchange.startedAt, rechargeAccount: rechargeAccount,
                autoRechargeAccount: answer.autoRechargeAccount,
                state: AutoRechargeState(hasRechargeAccount: rechargeAccount != nil, inquiry: answer))
        }
        if let reading = outcome.value {
            try database.commitAnswer { db in
                try ReadingStore.save(reading, masking: options.masking, fingerprint: fingerprint, db)
            }
        }
        return AccountLookup(outcome: outcome, exchanges: exchanges)
    }

    /// The newest reading of a member that this state knows.
    public func storedReading(of memberID: MemberID) throws(StateError) -> StoredReading? {
        try database.read { try ReadingStore.find(memberID, $0) }
    }

    /// All newest readings.
    public func storedReadings() throws(StateError) -> [StoredReading] {
        try database.read { try ReadingStore.all($0) }
    }
}
