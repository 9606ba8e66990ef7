import FoundationEssentials
import Konaplate

/// Where the members of a directory stand at one moment, and what stands beside the blocks.
///
/// A block never changes: one that is written anew has another number. So blocks that are read later, in any order and by
/// several threads, still are the directory of that moment, unless one of them is gone.
struct DirectoryOutline: Sendable {
    /// A block.
    struct Place: Sendable {
        let number: Int64
        let first: MemberID
        let count: Int
        /// What tells its content from an older one.
        let mark: Data
    }

    /// A member that stands beside the blocks.
    struct Beside: Sendable {
        let memberID: MemberID
        let isNew: Bool
    }

    /// The blocks, by number of member.
    let places: [Place]
    /// The members beside them, by number.
    let beside: [Beside]
    /// When the list was last changed.
    let updatedAt: Timestamp?

    /// Reads it; that takes no key.
    init(_ sql: any SQLConnection) throws(SQLError) {
        var places: [Place] = []
        for row in try sql.rows("SELECT number, first_id, count, mark FROM member_block ORDER BY first_id") {
            places.append(
                Place(
                    number: try row.value("number"), first: try row.sortableMemberID("first_id"),
                    count: try row.value("count"), mark: try row.value("mark")))
        }
        var beside: [Beside] = []
        for row in try sql.rows("SELECT user_id, is_new FROM member_change") {
            beside.append(Beside(memberID: try row.memberID(), isNew: try row.value("is_new")))
        }
        self.places = places
        self.beside = beside.sorted { $0.memberID < $1.memberID }
        updatedAt = try DirectoryStore.updatedAt(sql)
    }

    /// The members beside the blocks that belong to one of them; those before the first one belong to that.
    func beside(_ place: Int) -> ArraySlice<Beside> {
        let first = place == 0 ? beside.startIndex : index(ofFirst: places[place].first)
        let last = place + 1 < places.count ? index(ofFirst: places[place + 1].first) : beside.endIndex
        return beside[first..<last]
    }

    /// The rows of the members of each block, those that belong to it included.
    var rows: [Range<Int>] {
        guard !places.isEmpty else { return beside.isEmpty ? [] : [beside.indices] }
        var end = 0
        return places.indices.map { place in
            let start = end
            end += places[place].count + beside(place).count(where: \.isNew)
            return start..<end
        }
    }

    private func index(ofFirst memberID: MemberID) -> Int {
        beside.firstIndex { $0.memberID >= memberID } ?? beside.endIndex
    }
}
