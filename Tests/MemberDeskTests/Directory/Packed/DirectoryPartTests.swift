import Konaplate
import Testing

@testable import MemberDesk

/// What is read by itself is what the whole directory has there.
struct DirectoryPartTests {
    /// Lends a desk with more members than are read at once, some of them beside the blocks.
    private static func withMany(
        seed: UInt64, _ test: (DeskFixture, inout SeededGenerator) async throws -> Void
    ) async throws {
        try await withDesk { fixture in
            var generator = SeededGenerator(seed: seed)
            try await fixture.desk.importMembers(try RandomMembers.members(22_000, using: &generator))
            for _ in 0..<3 { try await fixture.desk.importMembers(try Self.few(using: &generator)) }
            try await test(fixture, &generator)
        }
    }

    /// Some that are there and some that are not, the first and the last of all among them.
    private static func few(using generator: inout SeededGenerator) throws -> [Member] {
        let numbers = [1, 50_000] + (0..<20).map { _ in UInt64.random(in: 2...45_000, using: &generator) }
        return try numbers.map { RandomMembers.member(try .of($0), using: &generator) }
    }

    @Test(arguments: 1...1 as ClosedRange<UInt64>)
    func `rows that are read by themselves are those of the whole`(seed: UInt64) async throws {
        try await Self.withMany(seed: seed) { fixture, generator in
            _ = try await fixture.desk.register(.published(1))
            let whole = try await fixture.desk.directory()
            let ids = whole.summaries.map(\.id)
            for _ in 0..<12 {
                let start = Int.random(in: 0..<ids.count + 50, using: &generator)
                let rows = start..<start + Int.random(in: 1..<300, using: &generator)
                let listed = Bool.random(using: &generator) ? ids.randomElement(using: &generator) : nil
                let anchor = try listed ?? (Bool.random(using: &generator) ? .of(60_000) : nil)
                guard case .part(let part) = try await fixture.desk.firstMembers(rows, around: anchor) else {
                    Issue.record("the directory is taken for a small one")
                    return
                }
                #expect(part.count == ids.count)
                #expect(part.last == ids.last)
                #expect(part.updatedAt == whole.updatedAt)
                let anchorRow = anchor.flatMap { ids.firstIndex(of: $0) }
                #expect(part.anchorRow == anchorRow)
                let expected = rows.holding(anchorRow, of: ids.count)
                #expect(part.start == expected.lowerBound)
                #expect(part.summaries == Array(whole.summaries)[expected].map { $0 })
            }
        }
    }

    @Test func `small directory comes as a whole`() async throws {
        try await withDesk { fixture in
            guard case .whole(let nobody) = try await fixture.desk.firstMembers(0..<9, around: nil) else {
                Issue.record("an empty directory is taken for a large one")
                return
            }
            #expect(nobody.summaries.isEmpty)
            try await fixture.desk.importMembers([Member(id: try .of(7), name: Personal("김코나"))])
            guard case .whole(let one) = try await fixture.desk.firstMembers(0..<9, around: nil) else {
                Issue.record("a directory of one member is taken for a large one")
                return
            }
            #expect(one.summaries.map(\.member.name) == [Personal("김코나")])
        }
    }

    @Test func `what is read again is what is there now, whatever was known`() async throws {
        try await Self.withMany(seed: 9) { fixture, generator in
            var known = try await fixture.desk.directory().members
            for size in [1, 200, 3000] {
                let changed = try (0..<size).map { _ in
                    RandomMembers.member(
                        try .of(UInt64.random(in: 1...60_000, using: &generator)), using: &generator)
                }
                try await fixture.desk.importMembers(changed)
                let again = try await fixture.desk.packedDirectory(reusing: known)
                #expect(again.members.members == (try await fixture.desk.members()))
                #expect(again.updatedAt == fixture.clock.now)
                known = again.members
            }
        }
    }

    @Test func `directory that is written anew while it is read is one of its states`() async throws {
        try await Self.withMany(seed: 5) { fixture, generator in
            let desk = fixture.desk
            let rounds = try (0..<3).map { round in
                // In every block, so that all are written anew; each round says the same of all.
                try stride(from: 1 as UInt64, to: 22_000, by: 20).map {
                    Member(id: try .of($0), name: Personal("회차\(round)"))
                }
            }
            async let writing: Void = {
                for round in rounds { try await desk.importMembers(round) }
            }()
            for _ in 0..<3 {
                let snapshot = try await desk.directory()
                let names = Set(
                    rounds[0].compactMap { member in
                        snapshot.members.place(of: member.id).map { snapshot.members.member(at: $0).name?.exposed }
                    })
                let ofRounds = names.compactMap(\.self).filter { $0.hasPrefix("회차") }
                #expect(ofRounds.isEmpty || names.count == 1, "\(names.count) states at once")
            }
            try await writing
        }
    }
}
