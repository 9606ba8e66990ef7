import Konaplate

/// How members may be looked for.
public enum SearchPolicy: String, Hashable, Sendable, CaseIterable {
    /// By an exact name, number or login ID, or by two conditions; twenty members at most, and nobody without a search.
    case strict
    /// Everybody by anything.
    case open

    /// The most members that a strict search shows.
    public static let fewMembers = 20
}

/// How much of the directory a search can show.
public enum SearchBreadth: Hashable, Sendable {
    /// All of it, or whoever is in a state or at a bank.
    case everybody
    /// Whoever a single word is exact for.
    case exact
    /// Whoever meets several conditions.
    case conditions
}

extension SearchQuery {
    /// The shortest word that counts as a condition.
    private static let shortest = 2

    /// How much of the directory this can show where ``SearchPolicy/strict`` holds.
    ///
    /// Conditions on state and bank alone are no search for somebody, and neither are words of one letter.
    public var breadth: SearchBreadth {
        let words = terms.count { $0.count >= Self.shortest }
        if words == 0 { return .everybody }
        return words + qualifiers.count >= 2 ? .conditions : .exact
    }
}

extension SearchQuery {
    /// Whether a strict search may show a member that this finds.
    public func isExactEnough(for member: Member) -> Bool {
        switch breadth {
        case .everybody: false
        case .exact: terms.contains { member.isExactly($0) }
        case .conditions: true
        }
    }
}

extension Member {
    /// Whether a word is this member's whole name, number or login ID.
    public func isExactly(_ word: String) -> Bool {
        if id.description == word { return true }
        let key = SearchKey(word)
        let texts = [name?.exposed, loginID?.exposed].compactMap { $0 }
        if texts.contains(where: { SearchKey($0) == key }) { return true }
        let digits = MobileNumber.domesticDigits(of: word)
        return digits.count >= 10 && mobile.map { MobileNumber.domesticDigits(of: $0.exposed) == digits } ?? false
    }
}
