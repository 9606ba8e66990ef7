public import Konaplate

extension Desk {
    /// Takes the second person's word for an export, once; in production only.
    ///
    /// Without it a request is recorded, which another login decides on; the same is asked for again after that.
    /// - Parameters:
    ///   - what: What is written out, as its options describe it: another export takes another word.
    ///   - memberID: The member that it is about, where it is about one.
    /// - Throws: ``GateRefusal/needsApproval(_:)`` with the request, ``GateRefusal/rejected(_:)``, or ``StateError``.
    public func requireApproval(ofExport what: String, about memberID: MemberID? = nil) async throws {
        try await change(.desk, .export(memberID, what: what, reason: nil)) { _ in }
    }

    /// Shows what waits for a second person, or for its first one to go on, oldest first; that goes into the audit.
    public func approvals() async throws(StateError) -> [Approval] {
        try await record(.viewed(.approvals, nil))
        return try await store.read { try ApprovalStore.all($0) }
    }

    /// Decides on a request as its second person.
    /// - Throws: ``GateRefusal`` where this is the first person, or nothing of this number waits; or ``StateError``.
    public func decide(on id: Approval.ID, isApproved: Bool, reason: String = "") async throws {
        try await change(.desk, .approve(id, isApproved: isApproved, reason: reason)) { transaction in
            guard let approval = try ApprovalStore.find(id, transaction) else { return }
            let decision = Approval.Decision(
                isApproved: isApproved, agent: options.agent, reason: reason, at: transaction.now,
                uid: Int64(options.uid))
            try ApprovalStore.decide(id, decision, transaction)
            transaction.audit(.decideApproval(approval, decision))
        }
    }
}
