import FoundationEssentials
import Konaplate
import Testing

@testable import MemberDesk

struct MemberBlockTests {
    private static func members() throws -> [Member] {
        [
            Member(id: try .of(1)),
            Member(id: try .of(2), name: Personal("김코나"), mobile: Personal("010-1234-5678")),
            Member(id: try .of(3), name: Personal(""), loginID: Personal("a@example.com")),
            Member(id: try .of(1 << 40), name: Personal(String(repeating: "긴", count: 400))),
            Member(id: .maximum, name: Personal("José"), mobile: Personal("+82 10 1"), loginID: Personal("ㅎ")),
        ]
    }

    private static func texts(_ block: MemberBlock) -> [Member] { (0..<block.count).map { block.member(at: $0) } }

    @Test func `what is packed comes back, and is found as before`() throws {
        let members = try Self.members()
        let block = try MemberBlock(encoded: MemberBlock(members).encoded)
        #expect(Self.texts(block) == members)
        for text in ["김코", "ㄱㅋㄴ", "5678", "jose", "example", "1099511627776", "긴긴"] {
            let query = SearchQuery(text)
            #expect(block.index.search(query, limit: 9) == SearchIndex(members).search(query, limit: 9), "\(text)")
        }
        #expect(try MemberBlock(encoded: MemberBlock().encoded).count == 0)
    }

    @Test func `those that come in stand in place of those with the same number`() throws {
        let members = try Self.members()
        let others = [Member(id: try .of(2), name: Personal("이")), Member(id: try .of(7))]
        let merged = MemberBlock(members).merged(with: others.map { MemberBlock([$0]) })
        #expect(Self.texts(merged) == [members[0], others[0], members[2], others[1], members[3], members[4]])
        #expect(merged.index.search(SearchQuery("이"), limit: 9).map(\.id) == [others[0].id])
        #expect(Self.texts(MemberBlock().merged(with: [MemberBlock(others)])) == others)
        #expect(merged.place(of: others[1].id) == 3)
        #expect(merged.place(of: try .of(8)) == nil)
    }

    @Test func `what was cut off or is something else is damaged and not read beyond`() throws {
        let data = MemberBlock(try Self.members()).encoded
        for count in 0..<data.count {
            #expect(throws: SQLError.self) { try MemberBlock(encoded: data.prefix(count)) }
        }
        #expect(throws: SQLError.self) { try MemberBlock(encoded: data + [0]) }
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<2000 {
            var bytes = data
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            bytes[place] = UInt8.random(in: .min ... .max, using: &generator)
            // Whatever comes of it, nothing is read beyond its end.
            if let block = try? MemberBlock(encoded: bytes) { #expect(Self.texts(block).count == block.count) }
        }
    }
}
