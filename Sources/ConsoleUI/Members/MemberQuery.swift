package import Konaplate

/// Which members are listed, and in which order.
package struct MemberQuery: Sendable, Hashable {
    /// What is searched for.
    package var text: String
    /// The order.
    package var sort: MemberSort
    /// Whether that order is turned round.
    package var isReversed = false
}

/// Which members of a list are asked for, to be marked.
package struct MatchRequest: Sendable, Hashable {
    /// The list.
    package let query: MemberQuery
    /// The two members that they stand between; `nil` asks for all.
    package var ends: Ends?

    /// The first and the last of a range, in either order.
    package struct Ends: Sendable, Hashable {
        let first: MemberID
        let last: MemberID
    }
}

/// The members of a list that were asked for, as they were at one moment.
package struct MatchedMembers: Sendable, Equatable {
    /// What was asked.
    package let request: MatchRequest
    /// The members in their order, no more than can be marked.
    package let members: [MemberID]
    /// How many there are.
    package let count: Int
}
