public import Konaplate

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
    /// Members that a search finds, best first, or all by number; the search goes into the audit.
    /// - Parameters:
    ///   - query: What is searched for; `nil` lists everybody.
    ///   - limit: The largest number of members; `nil` takes all.
    /// - Returns: The members with what is known of their accounts and attempts, one consistent reading of the state.
    /// - Throws: ``GateRefusal/noBrowsing`` where a strict profile is not asked for somebody; ``StateError`` where the
    ///   state cannot be read or the audit cannot be written.
    public func search(_ query: SearchQuery?, limit: Int? = nil) async throws -> [MemberSummary] {
        if let refusal = try await decide(.search(query?.breadth ?? .everybody)).refusal { throw refusal }
        let isStrict = gate.searchPolicy == .strict
        let limit = isStrict ? min(limit ?? SearchPolicy.fewMembers, SearchPolicy.fewMembers) : limit
        guard let query else {
            let summaries = try await directory().summaries
            try await record(.searched(SearchSummary(listing: summaries.count)))
            return Array(summaries.prefix(limit ?? summaries.count))
        }
        let found = try await readDirectory { directory, transaction in
            try Self.find(query, limit: limit ?? .max, isStrict: isStrict, in: directory, transaction.sql)
        }
        try await record(.searched(SearchSummary(query, hits: found.count)))
        return found
    }

    /// Searches some thousand members at a time, so that no more of them than are found stand in memory.
    private static func find(
        _ query: SearchQuery, limit: Int, isStrict: Bool, in directory: DirectoryStore, _ sql: any SQLConnection
    ) throws -> [MemberSummary] {
        var found: [(rank: UInt8, summary: MemberSummary)] = []
        let states = try KnownStates(sql)
        // The search itself cannot fail; what it asks on the way can.
        var failure: (any Error)?
        func summary(_ member: Member) -> MemberSummary? {
            do {
                return try states.summary(member)
            } catch {
                failure = failure ?? error
                return nil
            }
        }
        try directory.forEachBlock { block in
            let hits = block.index.ranked(query, limit: limit) { place in
                let member = block.member(at: place)
                guard !isStrict || query.isExactEnough(for: member) else { return false }
                return query.qualifiers.isEmpty || summary(member)?.satisfies(query.qualifiers) ?? false
            }
            for hit in hits {
                if let summary = summary(block.member(at: hit.index)) { found.append((hit.rank, summary)) }
            }
            if let failure { throw failure }
        }
        // By rank, and within it by number.
        let ordered = found.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
        return ordered.prefix(limit).map(\.element.summary)
    }

    /// What is known of a member, in one consistent read; without the name where its key cannot be had.
    public func memberSummary(_ memberID: MemberID) async throws(StateError) -> MemberSummary {
        try await recoverInterrupted()
        return try await memberSummaries([memberID]).first
            ?? MemberSummary(member: Member(id: memberID), reading: nil, attempt: nil)
    }

    /// What is known of some members, in one consistent read; without their names where the key cannot be had.
    public func memberSummaries(_ memberIDs: Set<MemberID>) async throws(StateError) -> [MemberSummary] {
        do {
            return try await readDirectory { directory, _ in
                try memberIDs.map { try MemberSummary(of: $0, directory) }
            }
        } catch {
            // Whoever reads the journal needs no key.
            switch error {
            case .locked, .otherKey, .replacedDirectory:
                return try await store.read { transaction in
                    try memberIDs.map { try MemberSummary(of: $0, nil, transaction.sql) }
                }
            default: throw error
            }
        }
    }

    /// Shows a member with everything attempted; that goes into the audit.
    public func show(_ memberID: MemberID) async throws(StateError) -> MemberRecord {
        try await recoverInterrupted()
        try await record(.viewed(.member, memberID))
        return try await readDirectory { directory, transaction in
            let sql = transaction.sql
            let summary = try MemberSummary(of: memberID, directory)
            let history = try AttemptStore.history(of: memberID, sql)
            let isListed = try directory.find(memberID) != nil
            return MemberRecord(
                summary: summary, history: history, isKnown: isListed || !history.isEmpty || summary.reading != nil)
        }
    }
}
