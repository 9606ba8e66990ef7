package import Konaplate

/// Some members next to each other by number, with what is known of the directory without reading all of it.
package struct DirectoryPart: Sendable {
    /// The members.
    package let summaries: [MemberSummary]
    /// The row of the first of them.
    package let start: Int
    /// The row of the member who was asked for, where it is listed.
    package let anchorRow: Int?
    /// How many members there are.
    package let count: Int
    /// The member with the highest number.
    package let last: MemberID?
    /// When the directory was last changed.
    package let updatedAt: Timestamp?
}

/// What a screen can begin with.
package enum DirectoryBeginning: Sendable {
    /// Everything: the directory is small.
    case whole(DirectorySnapshot)
    /// The rows in sight of a directory that takes longer to read.
    case part(DirectoryPart)
}

extension Desk {
    /// How many blocks are read at once where there are no more.
    private static let fewBlocks = 4

    /// The first rows that a screen shows of the list by number, in one consistent read.
    ///
    /// It opens the blocks in which they stand and no others, so that a screen need not wait for a million members.
    /// - Parameters:
    ///   - rows: The rows.
    ///   - anchor: A member; where it is listed but not in those rows, as many rows around it come instead.
    /// - Returns: The rows, or everything where that is as quick.
    /// - Throws: ``StateError`` where the directory cannot be read.
    package func firstMembers(
        _ rows: Range<Int>, around anchor: MemberID?
    ) async throws(StateError) -> DirectoryBeginning {
        try await recoverInterrupted()
        return try await readDirectory { directory, transaction in
            let outline = try DirectoryOutline(transaction.sql)
            guard outline.places.count > Self.fewBlocks else {
                return .whole(
                    DirectorySnapshot(
                        members: try directory.all(), readings: try KnownStates.allReadings(transaction.sql),
                        attempts: try KnownStates.allAttempts(transaction.sql), updatedAt: outline.updatedAt))
            }
            return .part(try DirectoryPart(rows, around: anchor, of: outline, in: directory))
        }
    }
}

extension DirectoryPart {
    /// Reads rows of a directory of which the outline is known.
    init(
        _ rows: Range<Int>, around anchor: MemberID?, of outline: DirectoryOutline, in directory: DirectoryStore
    ) throws {
        var pieces = OpenedPieces(directory, outline)
        let anchorRow = try anchor.flatMap { try pieces.row(of: $0) }
        let rows = rows.holding(anchorRow, of: pieces.count)
        let states = try KnownStates(directory.sql)
        self.init(
            summaries: try pieces.members(rows).map { try states.summary($0) }, start: rows.lowerBound,
            anchorRow: anchorRow, count: pieces.count, last: try pieces.last, updatedAt: outline.updatedAt)
    }
}

/// The pieces of a directory, which are opened as they are needed.
private struct OpenedPieces {
    let outline: DirectoryOutline
    private let directory: DirectoryStore
    private let rows: [Range<Int>]
    private var opened: [Int: MemberBlock] = [:]

    init(_ directory: DirectoryStore, _ outline: DirectoryOutline) {
        self.directory = directory
        self.outline = outline
        rows = outline.rows
    }

    /// How many members there are.
    var count: Int { rows.last?.upperBound ?? 0 }

    /// The member with the highest number.
    var last: MemberID? {
        mutating get throws {
            guard !rows.isEmpty else { return nil }
            let block = try block(rows.count - 1)
            return block.count > 0 ? block.id(at: block.count - 1) : nil
        }
    }

    /// The row of a member.
    mutating func row(of memberID: MemberID) throws -> Int? {
        let after = outline.places.firstIndex { $0.first > memberID } ?? rows.count
        let piece = max(0, after - 1)
        guard rows.indices.contains(piece) else { return nil }
        return try block(piece).place(of: memberID).map { rows[piece].lowerBound + $0 }
    }

    /// The members of some rows.
    mutating func members(_ wanted: Range<Int>) throws -> [Member] {
        var members: [Member] = []
        for piece in rows.indices where rows[piece].overlaps(wanted) {
            let block = try block(piece)
            let start = rows[piece].lowerBound
            for row in rows[piece].clamped(to: wanted) where row - start < block.count {
                members.append(block.member(at: row - start))
            }
        }
        return members
    }

    private mutating func block(_ piece: Int) throws -> MemberBlock {
        if let block = opened[piece] { return block }
        let block = try outline.places.isEmpty ? MemberBlock() : directory.block(outline.places[piece].place)
        let beside = try outline.beside(piece).compactMap { try directory.find($0.memberID) }
        opened[piece] = block.merged(with: [MemberBlock(beside)])
        return opened[piece] ?? block
    }
}

extension DirectoryOutline.Place {
    fileprivate var place: DirectoryStore.Place { DirectoryStore.Place(number: number, first: first) }
}

extension Range<Int> {
    /// These rows of so many, or where a row is not among them as many around it.
    package func holding(_ row: Int?, of count: Int) -> Range<Int> {
        let rows = clamped(to: 0..<count)
        guard let row, !rows.contains(row) else { return rows }
        let half = self.count / 2
        return (row - half..<row + half).clamped(to: 0..<count)
    }
}
