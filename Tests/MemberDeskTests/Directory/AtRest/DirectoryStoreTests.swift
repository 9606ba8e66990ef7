import FoundationEssentials
import Konaplate
import TestSupport
import Testing

@testable import MemberDesk

/// Blocks, and what stands beside them, are one list.
struct DirectoryStoreTests {
    private typealias Opening = @Sendable (Transaction) throws -> DirectoryStore

    private static func withStore(
        _ test: (SQLiteStore, _ directory: @escaping Opening) async throws -> Void
    ) async throws {
        try await withTemporaryFolder { root async throws in
            let store = try EmptyState(root: root).open()
            try await test(store) { transaction in
                let header = try DirectoryHeader.make(transaction.sql)
                return DirectoryStore(
                    cipher: DirectoryCipher(secret: Secret("s3cret"), state: header.state), transaction)
            }
        }
    }

    /// Saves at random and compares with a dictionary.
    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `is what was saved`(seed: UInt64) async throws {
        try await Self.withStore { store, directory in
            var generator = SeededGenerator(seed: seed)
            var model: [MemberID: Member] = [:]
            for round in 0..<12 {
                let size = [1, 3, 70, 1, 5000, 2][Int.random(in: 0..<6, using: &generator)]
                var members: [Member] = []
                for _ in 0..<size {
                    let id = try MemberID.of(UInt64.random(in: 1...20_000, using: &generator))
                    func text(_ kind: String) -> Personal? {
                        Bool.random(using: &generator) ? Personal("\(kind) \(round) \(id)") : nil
                    }
                    members.append(Member(id: id, name: text("n"), mobile: text("0"), loginID: text("l")))
                }
                for member in members {
                    let known = model[member.id] ?? member
                    model[member.id] = Member(
                        id: member.id, name: member.name ?? known.name, mobile: member.mobile ?? known.mobile,
                        loginID: member.loginID ?? known.loginID)
                }
                let (saved, time) = (members, Timestamp(milliseconds: Int64(round)))
                try await store.commit(.desk) { try directory($0).save(saved, at: time) }
                let expected = model.values.sorted { $0.id < $1.id }
                let chance = UInt64.random(in: 1...20_000, using: &generator)
                let probe = [saved[0].id, try MemberID.of(20_001), try .of(chance)]
                try await store.read { transaction in
                    let directory = try directory(transaction)
                    let all = try directory.all()
                    #expect(all.members == expected)
                    #expect(all.count == expected.count)
                    #expect(try DirectoryStore.count(transaction.sql) == expected.count)
                    #expect(try DirectoryStore.updatedAt(transaction.sql) == time)
                    for id in probe { #expect(try directory.find(id) == expected.first { $0.id == id }) }
                    let changed = try directory.changed(since: time.milliseconds, limit: .max)
                    let ids = Set(saved.map(\.id))
                    #expect(Set(changed ?? []).isSuperset(of: expected.filter { ids.contains($0.id) }))
                    #expect(try directory.changed(since: time.milliseconds, limit: 0) == nil)
                }
            }
        }
    }

    @Test func `adding one member writes no block anew, and many that are added become blocks`() async throws {
        try await Self.withStore { store, directory in
            let many = try (1...50_000).map { Member(id: try .of($0 * 2), name: Personal("김\($0)")) }
            try await store.commit(.desk) { try directory($0).save(many, at: Timestamp(milliseconds: 1)) }
            func blocks() async throws -> [Int64] {
                try await store.read { transaction in
                    try transaction.sql.rows("SELECT number FROM member_block ORDER BY number").map {
                        try $0.value("number")
                    }
                }
            }
            func changes() async throws -> Int? {
                try await store.read { try $0.sql.value("SELECT count(*) AS value FROM member_change") }
            }
            let before = try await blocks()
            #expect(before.count == 13)
            try await store.commit(.desk) {
                try directory($0).save([Member(id: .of(5), name: Personal("박"))], at: Timestamp(milliseconds: 2))
            }
            #expect(try await blocks() == before)
            for start in stride(from: 7, to: 2200, by: 100) {
                let few = try (0..<50).map { Member(id: try .of(UInt64(start + $0 * 2))) }
                try await store.commit(.desk) { try directory($0).save(few, at: Timestamp(milliseconds: 3)) }
            }
            let after = try await blocks()
            #expect(try #require(await changes()) < 200)
            // Only those of the first block were added.
            #expect(Set(after).isSuperset(of: before.dropFirst()))
            #expect(Set(after).isDisjoint(with: before.prefix(1)))
        }
    }
}
