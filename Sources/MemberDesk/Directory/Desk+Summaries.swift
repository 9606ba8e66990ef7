public import Konaplate

/// The whole directory at one moment.
public struct DirectorySnapshot: Sendable {
    /// All members with their newest readings and attempts, by number.
    public let summaries: [MemberSummary]
    /// When the directory was last changed; `nil` where it is empty.
    public let updatedAt: Timestamp?
}

/// A member with everything attempted.
public struct MemberRecord: Sendable {
    /// The member.
    public let summary: MemberSummary
    /// All attempts, oldest first.
    public let history: [Attempt]
    /// Whether anything is known of the member here.
    public let isKnown: Bool
}

extension Desk {
    /// All members with what is known of them, in one consistent read.
    public func directory() async throws(StateError) -> DirectorySnapshot {
        try await recoverInterrupted()
        return try await store.read { transaction in
            let sql = transaction.sql
            let readings = Dictionary(
                try ReadingStore.all(sql).map { ($0.memberID, $0) }, uniquingKeysWith: { first, _ in first })
            let attempts = Dictionary(
                try AttemptStore.newestByMember(sql).map { ($0.memberID, $0) }, uniquingKeysWith: { first, _ in first })
            let summaries = try DirectoryStore.all(sql).map {
                MemberSummary(member: $0, reading: readings[$0.id], attempt: attempts[$0.id])
            }
            return DirectorySnapshot(summaries: summaries, updatedAt: try DirectoryStore.updatedAt(sql))
        }
    }

    /// Members that a search finds, best first, or all by number; the search goes into the audit.
    /// - Parameters:
    ///   - query: What is searched for; `nil` lists everybody.
    ///   - limit: The largest number of members; `nil` takes all.
    /// - Returns: The members with what is known of their accounts and attempts, one consistent reading of the state.
    /// - Throws: ``GateRefusal/noBrowsing`` where a strict profile is not asked for somebody; ``StateError`` where the
    ///   state cannot be read or the audit cannot be written.
    public func search(_ query: SearchQuery?, limit: Int? = nil) async throws -> [MemberSummary] {
        let breadth = query?.breadth ?? .everybody
        if let refusal = try await decide(.search(breadth)).refusal { throw refusal }
        let isStrict = gate.searchPolicy == .strict
        let limit = isStrict ? min(limit ?? SearchPolicy.fewMembers, SearchPolicy.fewMembers) : limit
        let summaries = try await directory().summaries
        guard let query else {
            try await record(.searched(SearchSummary(listing: summaries.count)))
            return Array(summaries.prefix(limit ?? summaries.count))
        }
        let byID = Dictionary(summaries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let found = SearchIndex(summaries.map(\.member))
            .search(query, limit: limit ?? summaries.count) { id in
                byID[id].map { summary in
                    let isFound = !isStrict || query.isExactEnough(for: summary.member)
                    return isFound && summary.satisfies(query.qualifiers)
                } ?? false
            }
            .compactMap { byID[$0.id] }
        try await record(.searched(SearchSummary(query, hits: found.count)))
        return found
    }

    /// What is known of a member, in one consistent read.
    public func memberSummary(_ memberID: MemberID) async throws(StateError) -> MemberSummary {
        try await recoverInterrupted()
        return try await store.read { try MemberSummary(of: memberID, $0.sql) }
    }

    /// What is known of some members, in one consistent read.
    public func memberSummaries(_ memberIDs: Set<MemberID>) async throws(StateError) -> [MemberSummary] {
        try await store.read { transaction in try memberIDs.map { try MemberSummary(of: $0, transaction.sql) } }
    }

    /// Shows a member with everything attempted; that goes into the audit.
    public func show(_ memberID: MemberID) async throws(StateError) -> MemberRecord {
        try await recoverInterrupted()
        try await record(.viewed(.member, memberID))
        return try await store.read { transaction in
            let sql = transaction.sql
            let summary = try MemberSummary(of: memberID, sql)
            let history = try AttemptStore.history(of: memberID, sql)
            let isListed = try DirectoryStore.find(memberID, sql) != nil
            return MemberRecord(
                summary: summary, history: history, isKnown: isListed || !history.isEmpty || summary.reading != nil)
        }
    }
}
