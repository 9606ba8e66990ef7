public import Konaplate

/// Finds members by what an agent types: names, choseong, numbers, login IDs.
///
/// The index is a value made of a list of members, to which others can be added; it is searched by scanning packed bytes
/// from end to end, which takes a few milliseconds for a million members and needs no upkeep.
///
/// ```swift
/// let index = SearchIndex(members)
/// for match in index.search(SearchQuery("김코 1234"), limit: 100) {
///     print(members[match.index].id)
/// }
/// ```
public struct SearchIndex: Sendable {
    /// A member that was found.
    public struct Match: Sendable, Hashable, Identifiable {
        /// The member ID.
        public let id: MemberID
        /// The member's place in the list that the index was made of.
        public let index: Int
    }

    /// The packed fields; a name has two.
    enum Field {
        case name, initials, memberID, mobile, loginID
    }

    private var ids: [MemberID] = []
    private var names = PackedField()
    private var initials = PackedField()
    private var mobiles = PackedField()
    private var logins = PackedField()

    /// Makes an index of members; their order decides among equally good matches.
    public init(_ members: some Sequence<Member>) {
        for member in members { append(member) }
    }

    /// Adds a member behind the others.
    public mutating func append(_ member: Member) {
        let name = member.name.map { SearchKey($0.exposed) }
        ids.append(member.id)
        names.append(name?.bytes ?? [])
        initials.append(name?.initials ?? [])
        mobiles.append(member.mobile.map { MobileNumber.domesticDigits(of: $0.exposed) } ?? [])
        logins.append(member.loginID.map { SearchKey($0.exposed).bytes } ?? [])
    }

    /// How many members the index has.
    public var count: Int { ids.count }

    /// The member at a place.
    func id(at place: Int) -> MemberID { ids[place] }

    /// Adds a member of another index, whose keys are not made again.
    mutating func append(_ other: SearchIndex, at place: Int) {
        ids.append(other.ids[place])
        names.append(other.names, at: place)
        initials.append(other.initials, at: place)
        mobiles.append(other.mobiles, at: place)
        logins.append(other.logins, at: place)
    }

    /// Makes as much room as the members of others take, and no more.
    mutating func reserve(for others: [SearchIndex]) {
        ids.reserveCapacity(others.reduce(0) { $0 + $1.count })
        names.reserve(for: others.map(\.names))
        initials.reserve(for: others.map(\.initials))
        mobiles.reserve(for: others.map(\.mobiles))
        logins.reserve(for: others.map(\.logins))
    }

    /// The keys that cannot be made of the numbers.
    var keys: [PackedField] { [names, initials, mobiles, logins] }

    /// The key of a member's name.
    func nameKey(at place: Int) -> ArraySlice<UInt8> { names[place] }

    /// The digits of a member's mobile number.
    func mobileKey(at place: Int) -> ArraySlice<UInt8> { mobiles[place] }

    /// The key of a member's login ID.
    func loginKey(at place: Int) -> ArraySlice<UInt8> { logins[place] }

    /// Reads the keys of members.
    init(_ ids: [MemberID], keysFrom reader: inout ByteReader) throws(SQLError) {
        self.ids = ids
        names = try PackedField(from: &reader, count: ids.count)
        initials = try PackedField(from: &reader, count: ids.count)
        mobiles = try PackedField(from: &reader, count: ids.count)
        logins = try PackedField(from: &reader, count: ids.count)
    }

    /// The members that match every term of a query, the best first.
    /// - Parameters:
    ///   - query: The query. Its qualifiers are left out: the index knows members only.
    ///   - limit: How many matches are wanted at most.
    ///   - isIncluded: Whether a member counts; the place for the qualifiers. It is asked about members that match.
    /// - Returns: The matches, the best first; equal ones in the order of the index.
    public func search(
        _ query: SearchQuery, limit: Int, where isIncluded: (MemberID) -> Bool = { _ in true }
    ) -> [Match] {
        ranked(query, limit: limit) { isIncluded(ids[$0]) }.map { Match(id: ids[$0.index], index: $0.index) }
    }

    /// The same with their ranks, so that the matches of several indexes can be put in order.
    func ranked(
        _ query: SearchQuery, limit: Int, where isIncluded: (Int) -> Bool = { _ in true }
    ) -> [(rank: UInt8, index: Int)] {
        guard limit > 0 else { return [] }
        let terms = query.terms.map(SearchPattern.patterns)
        guard !terms.isEmpty else {
            var all: [(rank: UInt8, index: Int)] = []
            for index in ids.indices where isIncluded(index) {
                all.append((0, index))
                if all.count == limit { break }
            }
            return all
        }
        return best(limit, of: ranks(of: terms), where: isIncluded)
    }

    static let noMatch = UInt8.max

    /// The best rank of every member over all terms, or ``noMatch`` where a term is not found.
    func ranks(of terms: [[SearchPattern]]) -> [UInt8] {
        var combined: [UInt8] = []
        for patterns in terms {
            var ranks = [UInt8](repeating: Self.noMatch, count: count)
            ranks.withUnsafeMutableBufferPointer { ranks in
                for pattern in patterns {
                    forEachMatch(of: pattern) { member, rank in
                        ranks[member] = min(ranks[member], rank.rawValue)
                    }
                }
            }
            if combined.isEmpty {
                combined = ranks
            } else {
                for index in combined.indices {
                    let isMatch = combined[index] != Self.noMatch && ranks[index] != Self.noMatch
                    combined[index] = isMatch ? min(combined[index], ranks[index]) : Self.noMatch
                }
            }
        }
        return combined
    }

    private func best(
        _ limit: Int, of ranks: [UInt8], where isIncluded: (Int) -> Bool
    ) -> [(rank: UInt8, index: Int)] {
        var found = [[(rank: UInt8, index: Int)]](repeating: [], count: SearchRank.allCases.count)
        for (index, rank) in ranks.enumerated() where rank != Self.noMatch {
            guard found[Int(rank)].count < limit, isIncluded(index) else { continue }
            found[Int(rank)].append((rank, index))
        }
        return Array(found.joined().prefix(limit))
    }

    private func forEachMatch(of pattern: SearchPattern, report: (Int, SearchRank) -> Void) {
        switch pattern.field {
        case .name: names.forEachMatch(of: pattern, report: report)
        case .initials: initials.forEachMatch(of: pattern, report: report)
        case .memberID: pattern.number?.forEachMatch(in: ids, report: report)
        case .mobile: mobiles.forEachMatch(of: pattern, report: report)
        case .loginID: logins.forEachMatch(of: pattern, report: report)
        }
    }
}

extension SearchIndex: CustomStringConvertible, CustomReflectable {
    /// The number of members, and nothing of their names and numbers.
    public var description: String { "(index of \(count) members)" }

    /// Shows nothing of the packed texts, which are personal.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
