/// The members of a list in their order, as places in the directory; all of them by number cost nothing.
enum MemberRows: Sendable, Equatable {
    /// So many from the first place on.
    case all(Int)
    /// The same, the last one first.
    case allReversed(Int)
    /// These places.
    case places([UInt32])

    /// How many rows there are.
    var count: Int {
        switch self {
        case .all(let count), .allReversed(let count): count
        case .places(let places): places.count
        }
    }

    /// The place of a row.
    subscript(row: Int) -> Int {
        switch self {
        case .all: row
        case .allReversed(let count): count - 1 - row
        case .places(let places): Int(places[row])
        }
    }

    /// The row of a place.
    func row(of place: Int) -> Int? {
        switch self {
        case .all(let count): place < count ? place : nil
        case .allReversed(let count): place < count ? count - 1 - place : nil
        case .places(let places): places.firstIndex(of: UInt32(place))
        }
    }
}
