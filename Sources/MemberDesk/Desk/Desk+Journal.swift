public import Konaplate

extension Desk {
    /// Exchanges of the journal, oldest first.
    public func journal(_ filter: JournalFilter = JournalFilter()) throws(StateError) -> [JournalEntry] {
        try database.read { try JournalStore.entries(filter, after: nil, $0) }
    }

    /// Exchanges of the journal with the revision that they stand for: what changed later has a higher one.
    public func journalSnapshot(
        _ filter: JournalFilter = JournalFilter()
    ) throws(StateError) -> (entries: [JournalEntry], revision: Int64) {
        try database.read { db in
            (try JournalStore.entries(filter, after: nil, db), try JournalStore.newestRevision(db))
        }
    }

    /// What changed in the journal after a revision, in the order of the changes.
    public func journalChanges(
        _ filter: JournalFilter = JournalFilter(), after revision: Int64
    ) throws(StateError) -> [JournalEntry] {
        try database.read { try JournalStore.entries(filter, after: revision, $0) }
    }

    /// Everything that any agent attempted for a member, oldest first.
    public func history(of memberID: MemberID) throws(StateError) -> [Attempt] {
        try database.read { try AttemptStore.history(of: memberID, $0) }
    }

    /// The newest attempt of each member.
    public func newestAttempts() throws(StateError) -> [Attempt] {
        try database.read { try AttemptStore.newestByMember($0) }
    }

    /// The attempts that lock their members, oldest first.
    public func openAttempts() throws(StateError) -> [Attempt] {
        try database.read { try AttemptStore.allOpen($0) }
    }
}
