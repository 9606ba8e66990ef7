package import Konaplate

/// The members that an agent has marked, in the order of marking.
///
/// A mark is on a member and not on a row: it stays through searching, sorting and refreshing.
package struct MemberMarks: Sendable, Equatable {
    /// How many members can be marked: what is done with all of them takes a second or more for each.
    package static let capacity = 10_000

    /// The marked members.
    package private(set) var members: [MemberID] = []
    /// The range whose other end is still to be chosen.
    package var range: OpenRange?
    private var set: Set<MemberID> = []

    /// A range of rows from a member to wherever the selection is when it ends.
    package struct OpenRange: Sendable, Hashable {
        /// The member that it begins with.
        package let start: MemberID
        /// The row of that member, as long as the list stays as it is.
        package let row: Int
        /// The list that it is a range of.
        package let list: MemberQuery
    }

    /// Makes marks; of more than the capacity the first are taken.
    package init(_ members: [MemberID] = []) {
        _ = mark(members)
    }

    /// How many members are marked.
    package var count: Int { members.count }

    /// Whether nobody is marked.
    package var isEmpty: Bool { members.isEmpty }

    /// Whether a member is marked.
    package func contains(_ memberID: MemberID) -> Bool { set.contains(memberID) }

    /// Marks members.
    /// - Returns: How many of them were not marked and are now.
    package mutating func mark(_ new: [MemberID]) -> Int {
        let before = count
        for memberID in new where count < Self.capacity && set.insert(memberID).inserted { members.append(memberID) }
        return count - before
    }

    /// Takes the mark from a member.
    package mutating func unmark(_ memberID: MemberID) {
        guard set.remove(memberID) != nil else { return }
        members.removeAll { $0 == memberID }
    }

    /// Takes all marks away.
    package mutating func clear() {
        self = MemberMarks()
    }
}
