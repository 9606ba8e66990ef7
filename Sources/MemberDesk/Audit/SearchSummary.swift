import Konaplate

/// A search as the audit keeps it: which kinds of condition it had and how many members it found, never its text.
public struct SearchSummary: Hashable, Sendable {
    /// The kinds of its conditions, in a fixed order; none for a list of everybody.
    public let conditions: [Condition]
    /// How many members were found; `nil` where that was not counted.
    public let hits: Int?

    /// What a member was searched by.
    public enum Condition: String, Hashable, Sendable, CaseIterable {
        /// A part of a name.
        case name
        /// Initial consonants.
        case initials
        /// A whole mobile number.
        case mobile
        /// A whole member ID.
        case memberID
        /// Digits of a mobile number or a member ID.
        case digits
        /// A login ID, or a name typed with the other keyboard layout.
        case latin
        /// The state of auto recharge.
        case state
        /// The bank.
        case bank
    }

    /// Summarises a query.
    public init(_ query: SearchQuery, hits: Int?) {
        let found =
            query.terms.map { Condition(term: $0) }
            + query.qualifiers.map { qualifier in
                switch qualifier {
                case .state: Condition.state
                case .bank: Condition.bank
                }
            }
        conditions = Condition.allCases.flatMap { condition in found.filter { $0 == condition } }
        self.hits = hits
    }

    /// Summarises a list of everybody.
    public init(listing count: Int) {
        conditions = []
        hits = count
    }
}

extension SearchSummary.Condition {
    /// Tells what a word can mean, as the search takes it.
    fileprivate init(term: String) {
        if let digits = SearchPattern.numberDigits(term) {
            // Member IDs have eleven digits at the least and do not begin with a zero.
            if MobileNumber(term) != nil {
                self = .mobile
            } else {
                self = digits.count > 10 && digits.first != UInt8(ascii: "0") ? .memberID : .digits
            }
            return
        }
        let key = SearchKey(term).bytes
        guard key.contains(where: { JamoKey.isConsonant($0) || JamoKey.isVowel($0) }) else {
            self = .latin
            return
        }
        self = key.count > 1 && key.allSatisfy(JamoKey.isConsonant) ? .initials : .name
    }
}
