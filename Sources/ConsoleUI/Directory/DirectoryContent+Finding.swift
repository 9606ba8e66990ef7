import Konaplate
import MemberDesk

extension DirectoryContent {
    /// The members that a search finds, best first; where no words are searched for, all in an order.
    ///
    /// Where the policy is strict these are few, and nobody where the search could be for anybody.
    mutating func matches(_ list: MemberQuery, _ policy: SearchPolicy = .open) -> MemberRows {
        let query = SearchQuery(list.text)
        guard policy == .open else { return .places(strictMatches(query)) }
        guard !query.terms.isEmpty else {
            let all = sorted(by: list.sort, isReversed: list.isReversed)
            return query.qualifiers.isEmpty ? all : .places(filtered(all, query.qualifiers))
        }
        guard !query.qualifiers.isEmpty else { return .places(members.search(query)) }
        return .places(members.search(query) { place in holds(query.qualifiers, members.id(at: place)) })
    }

    private func strictMatches(_ query: SearchQuery) -> [UInt32] {
        guard query.breadth != .everybody else { return [] }
        let found = members.search(query) { place in
            query.isExactEnough(for: members.member(at: place)) && holds(query.qualifiers, members.id(at: place))
        }
        return Array(found.prefix(SearchPolicy.fewMembers))
    }

    private func holds(_ qualifiers: [SearchQuery.Qualifier], _ memberID: MemberID) -> Bool {
        qualifiers.allSatisfy { $0.holds(reading: readings[memberID], attempt: attempts[memberID]) }
    }

    /// The rows whose members are what is asked for.
    private func filtered(_ rows: MemberRows, _ qualifiers: [SearchQuery.Qualifier]) -> [UInt32] {
        let known = knownPlaces
        // For whoever nothing is known of it is the same.
        if qualifiers.allSatisfy({ $0.holds(reading: nil, attempt: nil) }) {
            let others = Set(known.filter { !holds(qualifiers, members.id(at: $0)) })
            return (0..<rows.count).lazy.map { rows[$0] }.filter { !others.contains($0) }.map { UInt32($0) }
        }
        let fitting = known.filter { holds(qualifiers, members.id(at: $0)) }
        switch rows {
        case .all: return fitting.map { UInt32($0) }
        case .allReversed: return fitting.reversed().map { UInt32($0) }
        case .places(let places):
            let fitting = Set(fitting.map { UInt32($0) })
            return places.filter { fitting.contains($0) }
        }
    }

    /// The places of whoever more is known of than the directory has, in their order.
    private var knownPlaces: [Int] {
        var places = Set(readings.keys.compactMap { members.place(of: $0) })
        for memberID in attempts.keys { if let place = members.place(of: memberID) { places.insert(place) } }
        return places.sorted()
    }

    // MARK: Orders

    private mutating func sorted(by sort: MemberSort, isReversed: Bool) -> MemberRows {
        func order(_ places: [UInt32]) -> [UInt32] { isReversed ? places.reversed() : places }
        switch sort {
        case .memberID: return isReversed ? .allReversed(count) : .all(count)
        case .name:
            let named = byName ?? members.placesByName()
            byName = named
            // Whoever has nothing to be sorted by stands at the end either way.
            return .places(order(named) + rest(without: named))
        case .state: return .places(order(placesByUrgency))
        case .lastAttempt:
            let attempted = attempts.compactMap { memberID, attempt in
                members.place(of: memberID).map { (UInt32($0), attempt.startedAt) }
            }
            .sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
            return .places(order(attempted) + rest(without: attempted))
        }
    }

    private var placesByUrgency: [UInt32] {
        var byUrgency = [[UInt32]](repeating: [], count: MemberState.mostUrgency + 1)
        for place in knownPlaces {
            let memberID = members.id(at: place)
            let state = MemberState(attempt: attempts[memberID], reading: readings[memberID])
            if state != .notRead { byUrgency[state.urgency].append(UInt32(place)) }
        }
        byUrgency[MemberState.notRead.urgency] = rest(without: Array(byUrgency.joined()))
        return Array(byUrgency.joined())
    }

    /// All other places, by number.
    private func rest(without places: [UInt32]) -> [UInt32] {
        guard places.count < count else { return [] }
        var isThere = [Bool](repeating: false, count: count)
        for place in places { isThere[Int(place)] = true }
        return isThere.indices.lazy.filter { !isThere[$0] }.map { UInt32($0) }
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
        case .registered: Self.mostUrgency
        }
    }

    fileprivate static let mostUrgency = 5
}
