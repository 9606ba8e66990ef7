public import Konaplate

extension Desk {
    /// Shows exchanges of the journal, oldest first, with the revision that they stand for: what changes later has a
    /// higher one.
    ///
    /// What dead processes left behind is ended before, and that the journal was shown goes into the audit.
    public func journal(
        _ filter: JournalFilter = JournalFilter()
    ) async throws(StateError) -> (entries: [JournalEntry], revision: Int64) {
        try await recoverInterrupted()
        // By itself and first: whoever registers meanwhile need not wait until a long journal is read.
        try await record(.viewed(.journal, filter.memberID))
        return try await store.read { transaction in
            (
                try JournalStore.entries(filter, after: nil, transaction.sql),
                try JournalStore.newestRevision(transaction.sql)
            )
        }
    }

    /// Shows exchanges of the journal as ``journal(_:)`` does, some at a time, however many there are.
    /// - Parameters:
    ///   - filter: Which ones; its limit counts for nothing.
    ///   - show: Shows the next ones.
    /// - Throws: ``StateError``, or what showing throws.
    public func forEachJournalPage(
        _ filter: JournalFilter = JournalFilter(), _ show: ([JournalEntry]) throws -> Void
    ) async throws {
        try await recoverInterrupted()
        try await record(.viewed(.journal, filter.memberID))
        // Once, and not for every page: from which number on there are any.
        let (first, newest) = try await store.read { transaction in
            (
                try filter.since.map { try JournalStore.firstID(since: $0, transaction.sql) ?? .max } ?? 1,
                try JournalStore.newestID(transaction.sql)
            )
        }
        var last = first - 1
        while true {
            let entries = try await store.read { [last] in
                try JournalStore.page(filter, after: last, upTo: newest, count: Self.journalPage, $0.sql)
            }
            try show(entries)
            guard entries.count == Self.journalPage, let end = entries.last?.id else { return }
            last = end
        }
    }

    private static let journalPage = 500

    /// What changed in the journal after a revision, in the order of the changes.
    public func journalChanges(
        _ filter: JournalFilter = JournalFilter(), after revision: Int64
    ) async throws(StateError) -> [JournalEntry] {
        try await store.read { try JournalStore.entries(filter, after: revision, $0.sql) }
    }

    /// The response codes that the journal has seen, by code and API.
    public func seenCodes() async throws(StateError) -> [SeenCode] {
        try await store.read { try JournalStore.seenCodes($0.sql) }
    }

    /// The revision of the journal's newest change; 0 where there is none.
    public func journalRevision() async throws(StateError) -> Int64 {
        try await store.read { try JournalStore.newestRevision($0.sql) }
    }

    /// The exchanges with these correlation IDs, which somebody has just made.
    public func journalEntries(of exchanges: [Exchange]) async throws(StateError) -> [JournalEntry] {
        try await store.read { transaction in
            try exchanges.flatMap {
                try JournalStore.entries(
                    JournalFilter(correlationID: $0.correlationID), after: nil, transaction.sql)
            }
        }
    }

    /// Everything that any agent attempted for a member, oldest first.
    public func history(of memberID: MemberID) async throws(StateError) -> [Attempt] {
        try await record(.viewed(.history, memberID))
        return try await store.read { try AttemptStore.history(of: memberID, $0.sql) }
    }

    /// Every step of one attempt; `nil` where the state has no such attempt.
    public func timeline(of id: Attempt.ID) async throws(StateError) -> AttemptTimeline? {
        try await recoverInterrupted()
        let timeline = try await store.read { try AttemptTimeline(of: id, $0.sql) }
        guard let timeline else { return nil }
        try await record(.viewed(.timeline, timeline.attempt.memberID))
        return timeline
    }

    /// The attempts that lock their members, oldest first, for a person to see.
    public func openAttempts() async throws(StateError) -> [Attempt] {
        try await recoverInterrupted()
        return try await store.read { try AttemptStore.allOpen($0.sql) }
    }
}
