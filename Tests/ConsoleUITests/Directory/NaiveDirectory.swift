import Konaplate

@testable import ConsoleUI
@testable import MemberDesk

/// What a directory is without anything that makes it quick: a list of summaries, filtered and sorted.
struct NaiveDirectory {
    private(set) var known: [MemberID: MemberSummary] = [:]
    private var listed: Set<MemberID> = []

    init(_ summaries: [MemberSummary]) {
        for summary in summaries {
            known[summary.id] = summary
            listed.insert(summary.id)
        }
    }

    /// All listed members by number.
    var all: [MemberSummary] { listed.sorted().compactMap { known[$0] } }

    mutating func add(_ member: Member) {
        let before = known[member.id]
        known[member.id] = MemberSummary(member: member, reading: before?.reading, attempt: before?.attempt)
        listed.insert(member.id)
    }

    mutating func absorb(_ summary: MemberSummary) {
        known[summary.id] =
            (known[summary.id] ?? MemberSummary(member: Member(id: summary.id), reading: nil, attempt: nil))
            .absorbing(summary)
    }

    /// What a list shows.
    func matches(_ list: MemberQuery, _ policy: SearchPolicy) -> [MemberID] {
        let query = SearchQuery(list.text)
        let fitting = all.filter { $0.satisfies(query.qualifiers) }
        if policy == .strict, query.breadth == .everybody { return [] }
        guard query.terms.isEmpty else {
            let members = fitting.map(\.member).filter { policy == .open || query.isExactEnough(for: $0) }
            let found = SearchIndex(members).search(query, limit: .max).map(\.id)
            return policy == .open ? found : Array(found.prefix(SearchPolicy.fewMembers))
        }
        func order<Key>(_ key: (MemberSummary) -> Key?, _ isBefore: (Key, Key) -> Bool) -> [MemberID] {
            let keyed = fitting.compactMap { summary in key(summary).map { (summary.id, $0) } }
                .sorted { isBefore($0.1, $1.1) || (!isBefore($1.1, $0.1) && $0.0 < $1.0) }.map(\.0)
            let rest = fitting.filter { key($0) == nil }.map(\.id)
            return (list.isReversed ? keyed.reversed() : keyed) + rest
        }
        switch list.sort {
        case .memberID: return order({ $0.id }, <)
        case .name: return order({ $0.member.name?.exposed }, <)
        case .state: return order({ Self.states.firstIndex(of: $0.state) }, <)
        case .lastAttempt: return order({ $0.attempt?.startedAt }, >)
        }
    }

    private static let states: [MemberState] = [.check, .sending, .needed, .notRead, .noAccount, .registered]
}
