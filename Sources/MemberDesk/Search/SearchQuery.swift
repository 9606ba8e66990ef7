/// What an agent typed into the search field: terms that must all match, and qualifiers.
///
/// Terms are separated by spaces; a space at either end means nothing. A qualifier is a word with a colon:
/// `auto:needed` or `상태:등록필요`, `bank:003` or `은행:기업`, `state:check` or `상태:확인필요`.
public struct SearchQuery: Sendable, Equatable {
    /// A condition on what the directory does not know; the caller of the search judges it.
    public enum Qualifier: Sendable, Hashable {
        /// The state of auto recharge is this one.
        case state(State)
        /// The bank has this code, or a name that contains this text.
        case bank(String)
    }

    /// The state of a member's auto recharge, as the list of members shows it.
    public enum State: String, Sendable, CaseIterable {
        /// Auto recharge needs a registration.
        case needed
        /// The account is registered.
        case registered
        /// There is no account that could be registered.
        case none
        /// A registration without a known outcome has to be checked.
        case check
        /// A registration is being sent.
        case sending
        /// The member's accounts were never read.
        case unread

        /// The Korean word, as it is shown and as it may be typed.
        public var koreanName: String {
            switch self {
            case .needed: "등록필요"
            case .registered: "등록완료"
            case .none: "계좌없음"
            case .check: "확인필요"
            case .sending: "처리중"
            case .unread: "미조회"
            }
        }
    }

    /// The words that must all be found in a member.
    public private(set) var terms: [String] = []

    /// The conditions that must all hold.
    public private(set) var qualifiers: [Qualifier] = []

    /// Words that begin like a qualifier but say nothing known, such as one still being typed.
    ///
    /// They are not searched for and restrict nothing; a screen should name them.
    public private(set) var unreadable: [String] = []

    /// Whether every member matches.
    public var isEmpty: Bool { terms.isEmpty && qualifiers.isEmpty }

    /// Reads a text; every text is a query.
    public init(_ text: String) {
        for word in text.split(whereSeparator: \.isWhitespace) {
            guard let colon = word.firstIndex(of: ":"), let key = Key(word[..<colon]) else {
                terms.append(String(word))
                continue
            }
            let value = word[word.index(after: colon)...]
            if let qualifier = Self.qualifier(key, value) {
                if !qualifiers.contains(qualifier) { qualifiers.append(qualifier) }
            } else {
                unreadable.append(String(word))
            }
        }
    }

    private enum Key {
        case state, bank

        init?(_ text: Substring) {
            switch text.lowercased() {
            case "auto", "state", "상태": self = .state
            case "bank", "은행": self = .bank
            default: return nil
            }
        }
    }

    private static func qualifier(_ key: Key, _ value: Substring) -> Qualifier? {
        switch key {
        case .state:
            State.allCases.first { $0.rawValue == value.lowercased() || $0.koreanName == value }.map(Qualifier.state)
        case .bank:
            value.isEmpty ? nil : .bank(String(value))
        }
    }
}
