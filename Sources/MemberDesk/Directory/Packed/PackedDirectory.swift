package import Konaplate

/// All members of a directory by number, in blocks: a few dozen bytes for each, and nothing made for each.
///
/// A member stands at a place, counted from 0; it is unpacked when somebody looks at it.
package struct PackedDirectory: Sendable {
    /// Members next to each other.
    struct Piece: Sendable {
        let block: MemberBlock
        /// The number of the block in the state that this was made of, where it holds all of that.
        let number: Int64?
    }

    private(set) var pieces: [Piece] = []
    /// The place of each piece's first member, and behind them the count.
    private var starts = [0]

    /// Packs members; of those with the same number the first.
    package init(_ members: some Sequence<Member>) {
        update(
            Array(
                Dictionary(members.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }).values))
    }

    /// Puts pieces together that come by number.
    init(pieces: [Piece]) {
        self.pieces = pieces.filter { $0.block.count > 0 }
        countMembers()
    }

    /// How many members there are.
    package var count: Int { starts[pieces.count] }

    /// The number of a member.
    package func id(at place: Int) -> MemberID {
        let piece = piece(of: place)
        return pieces[piece].block.id(at: place - starts[piece])
    }

    /// A member.
    package func member(at place: Int) -> Member {
        let piece = piece(of: place)
        return pieces[piece].block.member(at: place - starts[piece])
    }

    /// The name of a member.
    func name(at place: Int) -> Personal? {
        let piece = piece(of: place)
        return pieces[piece].block.name(at: place - starts[piece])
    }

    /// The members, all unpacked.
    var members: [Member] { pieces.flatMap { piece in (0..<piece.block.count).map { piece.block.member(at: $0) } } }

    /// The place of a member.
    package func place(of memberID: MemberID) -> Int? {
        guard let piece = piece(for: memberID) else { return nil }
        return pieces[piece].block.place(of: memberID).map { starts[piece] + $0 }
    }

    /// Calls a function with each piece's block and the place of its first member.
    func forEachBlock(_ body: (MemberBlock, Int) -> Void) {
        for (piece, start) in zip(pieces, starts) { body(piece.block, start) }
    }

    // MARK: Changing

    /// Takes over members that were added or changed, in the blocks to which they belong.
    /// - Returns: Whether anything is different now.
    @discardableResult
    package mutating func update(_ members: [Member]) -> Bool {
        let latest = Dictionary(members.map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
        let changed = latest.values.filter { member in place(of: member.id).map { self.member(at: $0) } != member }
            .sorted { $0.id < $1.id }
        guard !changed.isEmpty else { return false }
        var rest = changed[...]
        // From the end, so that the pieces before keep their places.
        while let last = rest.last {
            let piece = piece(for: last.id)
            var here = rest
            if let piece, piece > 0 {
                let first = pieces[piece].block.id(at: 0)
                here = rest[(rest.firstIndex { $0.id >= first } ?? rest.startIndex)...]
            }
            rest = rest.dropLast(here.count)
            merge(MemberBlock(here), into: piece)
        }
        countMembers()
        return true
    }

    private mutating func merge(_ changed: MemberBlock, into piece: Int?) {
        guard let piece else { return pieces = MemberBlock().merged(with: [changed]).parts.map { Piece($0) } }
        let merged = pieces[piece].block.merged(with: [changed])
        guard merged.count > 2 * MemberBlock.size else {
            pieces[piece] = Piece(block: merged, number: pieces[piece].number)
            return
        }
        pieces.replaceSubrange(piece...piece, with: merged.parts.map { Piece($0) })
    }

    private mutating func countMembers() {
        starts = [0]
        starts.reserveCapacity(pieces.count + 1)
        for piece in pieces { starts.append(starts[starts.count - 1] + piece.block.count) }
    }

    // MARK: Pieces

    /// The piece that a place is in.
    private func piece(of place: Int) -> Int {
        var (low, high) = (0, pieces.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle + 1] <= place { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The piece to which a member belongs, whether it is there or not; `nil` where there is none.
    private func piece(for memberID: MemberID) -> Int? {
        var (low, high) = (0, pieces.count)
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].block.id(at: 0) <= memberID { low = middle + 1 } else { high = middle }
        }
        return pieces.isEmpty ? nil : max(0, low - 1)
    }
}

extension PackedDirectory.Piece {
    fileprivate init(_ block: MemberBlock) {
        self.init(block: block, number: nil)
    }
}

extension PackedDirectory: CustomStringConvertible, CustomReflectable {
    /// The number of members, and nothing of them.
    package var description: String { "(directory of \(count) members)" }

    /// Shows nothing of the members.
    package var customMirror: Mirror { Mirror(self, children: []) }
}
