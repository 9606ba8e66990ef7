package import Konaplate

extension Desk {
    /// How many threads read blocks.
    private static let readers = 2
    /// How many blocks are read at a time, so that nobody who writes waits long.
    private static let blocksPerRead = 8

    /// All members with what is known of them, in one consistent state.
    public func directory() async throws(StateError) -> DirectorySnapshot {
        try await recoverInterrupted()
        let (members, updatedAt, states) = try await load(reusing: PackedDirectory([])) { sql in
            (try KnownStates.allReadings(sql), try KnownStates.allAttempts(sql))
        }
        return DirectorySnapshot(members: members, readings: states.0, attempts: states.1, updatedAt: updatedAt)
    }

    /// The members as they are now: of those that are known already only what has changed is read.
    package func packedDirectory(
        reusing known: PackedDirectory
    ) async throws(StateError) -> (members: PackedDirectory, updatedAt: Timestamp?) {
        let (members, updatedAt, _) = try await load(reusing: known) { _ in }
        return (members, updatedAt)
    }

    /// What the directory consists of at one moment.
    private struct Beginning<States: Sendable>: Sendable {
        let outline: DirectoryOutline
        let beside: [Member]
        let cipher: DirectoryCipher?
        let states: States
    }

    private func load<States: Sendable>(
        reusing known: PackedDirectory, _ states: @Sendable (any SQLConnection) throws -> States
    ) async throws(StateError) -> (PackedDirectory, Timestamp?, States) {
        var blocks = known.blocksByNumber
        while true {
            let beginning = try await readDirectory { directory, transaction in
                let beside = try directory.changes().map { $0.member(at: 0) }
                return Beginning(
                    outline: try DirectoryOutline(transaction.sql), beside: beside, cipher: directory.cipher,
                    states: try states(transaction.sql))
            }
            let numbers = beginning.outline.places.map(\.number)
            let missing = beginning.outline.places.filter { blocks[$0.number] == nil }
            for (number, block) in try await readBlocks(missing, beginning.cipher) { blocks[number] = block }
            let pieces = numbers.compactMap { number in
                blocks[number].map { PackedDirectory.Piece(block: $0, number: number) }
            }
            // Where somebody has written a block anew meanwhile, the directory of that moment is gone; that of now is read.
            guard pieces.count == numbers.count else { continue }
            var members = PackedDirectory(pieces: pieces)
            members.update(beginning.beside)
            return (members, beginning.outline.updatedAt, beginning.states)
        }
    }

    /// Reads blocks, those that are still there, on several threads.
    private func readBlocks(
        _ places: [DirectoryOutline.Place], _ cipher: DirectoryCipher?
    ) async throws(StateError) -> [(Int64, MemberBlock)] {
        try await withTaskGroup(of: Result<[(Int64, MemberBlock)], StateError>.self) { group in
            for reader in 0..<Self.readers {
                let part = places[reader * places.count / Self.readers..<(reader + 1) * places.count / Self.readers]
                group.addTask {
                    do throws(StateError) {
                        return .success(try await readBlocksInTurn(part, cipher))
                    } catch {
                        return .failure(error)
                    }
                }
            }
            return await group.reduce(Result<[(Int64, MemberBlock)], StateError>.success([])) { all, part in
                all.flatMap { all in part.map { all + $0 } }
            }
        }.get()
    }

    private func readBlocksInTurn(
        _ places: ArraySlice<DirectoryOutline.Place>, _ cipher: DirectoryCipher?
    ) async throws(StateError) -> [(Int64, MemberBlock)] {
        var blocks: [(Int64, MemberBlock)] = []
        blocks.reserveCapacity(places.count)
        var rest = places
        while !rest.isEmpty {
            let here = rest.prefix(Self.blocksPerRead)
            rest = rest.dropFirst(here.count)
            blocks += try await store.read { transaction in
                let directory = DirectoryStore(cipher: cipher, transaction)
                return try here.compactMap { place in
                    try directory.block(place.number, marked: place.mark).map { (place.number, $0) }
                }
            }
        }
        return blocks
    }
}

extension PackedDirectory {
    /// The blocks of the state that this is made of.
    ///
    /// What was added to one stands beside it in the state, or is newer; it is put over it again.
    fileprivate var blocksByNumber: [Int64: MemberBlock] {
        Dictionary(
            pieces.compactMap { piece in piece.number.map { ($0, piece.block) } },
            uniquingKeysWith: { first, _ in first })
    }
}
