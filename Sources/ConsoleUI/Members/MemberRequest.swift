package import Konaplate
package import MemberDesk

/// Which part of the list of members the screen needs.
package struct MemberRequest: Sendable, Hashable {
    /// What is searched for.
    package var text: String
    /// The order.
    package var sort: MemberSort
    /// The rows that are wanted.
    package var rows: Range<Int>
    /// The member whose row is asked for; the rows around it come where it is far from the wanted ones.
    package var anchor: MemberID?
    /// The row that the anchor keeps even where it is no match any more.
    package var anchorRow: Int?
    /// Whether the order is turned round.
    package var isReversed = false

    /// The list that it is a part of.
    package var query: MemberQuery { MemberQuery(text: text, sort: sort, isReversed: isReversed) }
}

/// A part of the list of members, as it was at one moment.
package struct MemberPage: Sendable, Equatable {
    /// What it answers.
    package let request: MemberRequest
    /// The row of the first member in it.
    package let start: Int
    /// The members.
    package let members: [MemberSummary]
    /// How many members match.
    package let count: Int
    /// How many members there are.
    package let total: Int
    /// Of how many of them nothing was read yet.
    package let unread: Int
    /// When the directory was last changed.
    package let updatedAt: Timestamp?
    /// The digits of the longest member ID.
    package let idWidth: Int
    /// The row of the anchor, where it was found.
    package let anchorRow: Int?

    /// Puts a part together.
    package init(
        request: MemberRequest, start: Int, members: [MemberSummary], count: Int, total: Int, unread: Int,
        updatedAt: Timestamp?, idWidth: Int, anchorRow: Int?
    ) {
        self.request = request
        self.start = start
        self.members = members
        self.count = count
        self.total = total
        self.unread = unread
        self.updatedAt = updatedAt
        self.idWidth = idWidth
        self.anchorRow = anchorRow
    }
}
