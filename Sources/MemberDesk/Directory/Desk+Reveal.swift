public import Konaplate

extension Desk {
    /// Brings a value of a member whole, for a reason that the audit has before anybody sees it.
    ///
    /// The account number is asked of the platform, as ``accounts(of:revealing:)`` does; the others stand in the directory.
    /// - Returns: The value, `nil` where the member has none; how asking the platform ended, where it had to be asked.
    /// - Throws: ``GateRefusal``, ``StateError`` or ``ConfigurationError``.
    public func reveal(
        _ field: RevealableField, of memberID: MemberID, reason: String
    ) async throws -> (value: Personal?, outcome: Outcome<AccountReading>?) {
        if field == .account {
            let outcome = try await accounts(of: memberID, revealing: reason).outcome
            let reading = outcome.value
            return (reading?.rechargeAccount?.number ?? reading?.autoRechargeAccount?.number, outcome)
        }
        if let refusal = try await decide(.reveal(memberID, reason: reason)).refusal { throw refusal }
        try await store.commit(.member(memberID)) { $0.audit(.reveal(memberID, field, reason: reason)) }
        let member = try await member(memberID)
        switch field {
        case .name: return (member?.name, nil)
        case .mobile: return (member?.mobile, nil)
        case .loginID: return (member?.loginID, nil)
        case .account: return (nil, nil)
        }
    }
}
