public import Konaplate

extension Desk {
    /// Records that a member has withdrawn the consent to withdrawals, which keeps the member from being registered.
    ///
    /// An attempt that is open goes on: what was sent cannot be taken back here.
    /// - Throws: ``GateRefusal`` or ``StateError``.
    public func withdrawConsent(of memberID: MemberID, reason: String) async throws {
        let request = GateRequest.withdrawConsent(memberID, reason: reason)
        try await change(.member(memberID), request) { transaction in
            try ConsentStore.withdraw(memberID, agent: options.agent, reason: reason, transaction)
            transaction.audit(.withdrawal(memberID, reason: reason))
        }
    }

    /// Ends a withdrawal with a new consent, whose reference nobody has used.
    /// - Throws: ``GateRefusal`` or ``StateError``.
    public func restoreConsent(of memberID: MemberID, consent: String) async throws {
        let request = GateRequest.restoreConsent(memberID, consent: consent)
        try await change(.member(memberID), request) { transaction in
            guard let reference = ConsentReference(consent) else { return }
            try ConsentStore.restore(memberID, agent: options.agent, consent: reference, transaction)
            transaction.audit(.restoration(memberID, consent: reference.text))
        }
    }

    /// Shows whether a member has withdrawn the consent; that goes into the audit.
    public func withdrawal(of memberID: MemberID) async throws(StateError) -> ConsentWithdrawal? {
        try await record(.viewed(.withdrawals, memberID))
        return try await store.read { try ConsentStore.withdrawal(of: memberID, $0.sql) }
    }

    /// Shows the withdrawals that are in force, oldest first; that goes into the audit.
    public func withdrawals() async throws(StateError) -> [ConsentWithdrawal] {
        try await record(.viewed(.withdrawals, nil))
        return try await store.read { try ConsentStore.withdrawals($0.sql) }
    }
}
