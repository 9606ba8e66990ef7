import Konaplate
import MemberDesk

/// All members with what is known of them, and an index to search them.
struct DirectoryContent: Sendable {
    /// When the list was last changed.
    private(set) var updatedAt: Timestamp?
    /// The members as they came; one that was changed stands here again, at the end.
    private var members: [Member]
    /// Where each member stands now in ``members``.
    private var positions: [MemberID: Int]
    private var index: SearchIndex
    private var readings: [MemberID: StoredReading]
    private var attempts: [MemberID: Attempt]
    /// The places by number of member.
    private var byNumber: [Int]

    /// Takes a directory.
    init(_ snapshot: DirectorySnapshot) {
        updatedAt = snapshot.updatedAt
        members = snapshot.summaries.map(\.member)
        byNumber = Array(members.indices)
        positions = Dictionary(
            members.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        index = snapshot.index
        readings = Dictionary(
            snapshot.summaries.compactMap { summary in summary.reading.map { (summary.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        attempts = Dictionary(
            snapshot.summaries.compactMap { summary in summary.attempt.map { (summary.id, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// How many members there are.
    var count: Int { positions.count }

    /// Of how many of them nothing was read yet.
    var unread: Int { count - readings.keys.count { positions[$0] != nil } }

    /// The digits of the longest member ID.
    var idWidth: Int { byNumber.last.map { members[$0].id.description.utf8.count } ?? 0 }

    /// Whether a member is listed.
    func has(_ memberID: MemberID) -> Bool { positions[memberID] != nil }

    /// A member with what is known.
    func summary(_ memberID: MemberID) -> MemberSummary {
        MemberSummary(
            member: positions[memberID].map { members[$0] } ?? Member(id: memberID), reading: readings[memberID],
            attempt: attempts[memberID])
    }

    // MARK: Changes

    /// Takes over a reading and an attempt unless newer ones are here already: what was read earlier may come later.
    /// - Returns: What is known now, where that is something else than before.
    mutating func absorb(_ summary: MemberSummary) -> MemberSummary? {
        let before = self.summary(summary.id)
        if let reading = summary.reading, reading.exchangeID >= readings[summary.id]?.exchangeID ?? 0 {
            readings[summary.id] = reading
        }
        if let attempt = summary.attempt, attempts[summary.id].map({ attempt.supersedes($0) }) ?? true {
            attempts[summary.id] = attempt
        }
        let after = self.summary(summary.id)
        return after == before ? nil : after
    }

    /// Takes over members that were added or changed; nothing else is indexed again.
    /// - Returns: Whether any of them was new.
    mutating func add(_ changed: [Member], updatedAt: Timestamp?) -> Bool {
        self.updatedAt = updatedAt ?? self.updatedAt
        let before = members.count
        for member in changed where positions[member.id].map({ members[$0] != member }) ?? true {
            let place = members.count
            members.append(member)
            index.append(member)
            if let old = positions.updateValue(place, forKey: member.id),
                let row = row(of: member.id), byNumber[row] == old
            {
                byNumber[row] = place
            } else {
                byNumber.insert(place, at: row(of: member.id) ?? byNumber.count)
            }
        }
        return members.count > before
    }

    /// The first row by number that is not before a member.
    private func row(of memberID: MemberID) -> Int? {
        var (low, high) = (0, byNumber.count)
        while low < high {
            let middle = (low + high) / 2
            if members[byNumber[middle]].id < memberID { low = middle + 1 } else { high = middle }
        }
        return low < byNumber.count ? low : nil
    }

    // MARK: Searching

    /// The members that a search finds, best first; where no words are searched for, all in an order.
    ///
    /// Where the policy is strict these are few, and nobody where the search could be for anybody.
    func matches(_ list: MemberQuery, _ policy: SearchPolicy = .open) -> [MemberID] {
        let query = SearchQuery(list.text)
        guard policy == .open else { return strictMatches(query) }
        guard !query.terms.isEmpty else {
            let all = sorted(by: list.sort, isReversed: list.isReversed)
            return query.qualifiers.isEmpty ? all : all.filter { summary($0).satisfies(query.qualifiers) }
        }
        return index.search(query, limit: members.count) { id in
            query.qualifiers.isEmpty || summary(id).satisfies(query.qualifiers)
        }
        .filter { positions[$0.id] == $0.index }.map(\.id)
    }

    private func strictMatches(_ query: SearchQuery) -> [MemberID] {
        guard query.breadth != .everybody else { return [] }
        let found = index.search(query, limit: members.count) { id in
            let summary = summary(id)
            return query.isExactEnough(for: summary.member) && summary.satisfies(query.qualifiers)
        }
        return Array(found.filter { positions[$0.id] == $0.index }.map(\.id).prefix(SearchPolicy.fewMembers))
    }

    private func sorted(by sort: MemberSort, isReversed: Bool) -> [MemberID] {
        let all = byNumber.map { members[$0].id }
        func order(_ sorted: [MemberID]) -> [MemberID] { isReversed ? sorted.reversed() : sorted }
        switch sort {
        case .memberID: return order(all)
        case .name:
            let named = all.compactMap { id in summary(id).member.name.map { (id, $0.exposed) } }
                .sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
            // Whoever has nothing to be sorted by stands at the end either way.
            return order(named) + all.filter { summary($0).member.name == nil }
        case .state:
            return order(
                all.map { ($0, summary($0).state.urgency) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0))
        case .lastAttempt:
            let attempted = all.compactMap { id in attempts[id].map { (id, $0.startedAt) } }
                .sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
            return order(attempted) + all.filter { attempts[$0] == nil }
        }
    }
}

extension MemberState {
    /// The place in a list of what needs somebody first.
    fileprivate var urgency: Int {
        switch self {
        case .check: 0
        case .sending: 1
        case .needed: 2
        case .notRead: 3
        case .noAccount: 4
        case .registered: 5
        }
    }
}
