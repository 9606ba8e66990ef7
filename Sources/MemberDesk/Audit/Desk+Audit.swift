import Konaplate

extension Desk {
    /// Records that a console or a command begins, with who runs it and where; nothing where nobody said.
    ///
    /// What does not say so is recorded with the first thing that it does, and at the latest with its end: nobody need wait
    /// for two commits where one will do. What has begun already does not begin again.
    public func begin() async throws(StateError) {
        guard let session else { return }
        try await store.commit(.desk) { transaction in
            guard try !AuditStore.hasRows(of: session, transaction.sql) else { return }
            transaction.audit(.start(session))
        }
    }

    /// Records how it ended.
    /// - Parameter status: The exit status.
    /// - Throws: ``StateError`` where it cannot be recorded.
    public func end(status: Int) async throws(StateError) {
        guard session != nil else { return }
        // Whoever else writes is waited for: what was done is done, and has to be told to its end.
        try await store.commitAnswer(.desk) { $0.audit(.end(status: status)) }
    }

    /// Records that a face has shown something that the state keeps, or has handed it out.
    ///
    /// The core cannot see a screen; what it can see it records by itself.
    public func record(_ disclosure: Disclosure) async throws(StateError) {
        let event: AuditEvent =
            switch disclosure {
            case .viewed(let viewed, let memberID): .view(viewed, memberID)
            case .searched(let search): .search(search, gate.level == .practice ? nil : gate.searchPolicy)
            case .copied(let copied, let memberID, let correlationID): .copy(copied, memberID, correlationID)
            case .exported(let exported, let memberID): .export(exported, memberID)
            case .reset(let aside): .reset(aside: aside)
            }
        try await store.commit(.desk) { transaction in
            transaction.audit(event)
            if case .viewed(.member, let memberID?) = disclosure { try noteLook(at: memberID, transaction) }
        }
    }

    /// Checks the audit's chain and everything for which it answers.
    /// - Returns: The first row that does not fit; `nil` where all do.
    public func auditFinding() async throws(StateError) -> AuditFinding? {
        try await store.read { transaction in
            var check = AuditCheck()
            return try check.finding(transaction.sql)
        }
    }

    /// Something in the state's database that is not laid out as this program lays it out; `nil` where everything is.
    public func alteredLayout() async throws(StateError) -> String? { try await store.alteredLayout() }

    /// Whether the head of the audit's chain is kept outside of the state.
    public var hasAnchor: Bool { anchor != nil }

    /// Why the head of the audit's chain cannot be kept outside of the state; `nil` where it can, or where no profile asks
    /// for it.
    public var anchorFailure: AnchorFailure? { anchor?.failure() }

    /// Compares the state with what its anchor knows of it.
    /// - Parameter file: A file with the anchor's lines, as a log writes them.
    /// - Returns: What does not fit; `nil` where everything does.
    /// - Throws: ``StateError``, or ``AnchorFailure`` where the file cannot be read.
    public func anchorFinding(in file: String) async throws -> AnchorFinding? {
        let check = AnchorCheck(try AnchorKeeper.lines(in: file), desk: AnchorKeeper.desk(of: profile))
        return try await store.read { try check.finding($0.sql) }
    }

    /// Refuses to change anything where the attempts are not what the chain tells: somebody changed the state by hand.
    ///
    /// Asked for is everything on which the next step rests: the member's newest attempt and all open ones.
    func requireAgreement(for memberID: MemberID, _ transaction: Transaction) throws {
        let sql = transaction.sql
        try requireAgreement(of: memberID, newest: try AttemptStore.newest(for: memberID, sql), sql)
        let open = try AttemptStore.openIDs(sql)
        for id in open where !transaction.agreed.contains(id) {
            guard let attempt = try AttemptStore.find(id, sql), attempt.memberID != memberID else { continue }
            try requireAgreement(of: attempt.memberID, newest: attempt, sql)
        }
        transaction.agreed.keep(Set(open))
    }

    private func requireAgreement(of memberID: MemberID, newest: Attempt?, _ sql: any SQLConnection) throws {
        guard try AttemptTrace(of: memberID, sql).agrees(with: newest, sql) else {
            throw StateError.disagreement(path: options.stateRoot, memberID: memberID)
        }
    }
}
