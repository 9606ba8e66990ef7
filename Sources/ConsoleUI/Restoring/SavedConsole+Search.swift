import Konaplate
import MemberDesk

extension SavedConsole {
    /// The most digits of a search that is kept without being a member ID: the end of a mobile number, as lists show it.
    private static let mostDigits = 4
    /// The fewest digits of a member ID that cannot be a telephone number with or without its country code.
    private static let fewestIDDigits = 11

    /// Whether a search is kept: it consists of conditions, last digits and member IDs.
    ///
    /// Any other word may be a name, a login ID or a telephone number, which have no place in a file of ours that is
    /// not the state.
    static func isKept(_ text: String) -> Bool {
        let query = SearchQuery(text)
        return query.unreadable.isEmpty
            && query.terms.allSatisfy { term in
                guard term.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
                    return false
                }
                if term.utf8.count <= mostDigits { return true }
                return term.utf8.count >= fewestIDDigits && !term.hasPrefix("0") && !term.hasPrefix("82")
            }
    }
}
