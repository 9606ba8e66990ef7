import FoundationEssentials
import Konaplate
import Testing

@testable import MemberDesk

/// Texts that follow from their keys are the texts that were given.
struct KeyedTextsTests {
    /// A block as the first form has it: every text beside its key.
    private static func firstForm(_ members: [Member]) -> Data {
        var data = Data()
        data.append(number: 1)
        data.append(number: UInt64(members.count))
        var last: UInt64 = 0
        for member in members {
            data.append(number: member.id.value - last)
            last = member.id.value
        }
        for text in [\Member.name, \.mobile, \.loginID] {
            var texts = PackedTexts()
            for member in members { texts.append(member[keyPath: text]) }
            texts.encode(to: &data)
        }
        for field in SearchIndex(members).keys { field.encode(to: &data) }
        return data
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `members come back from both forms`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let members = try RandomMembers.members(600, apart: 1 << 40, using: &generator)
        let packed = MemberBlock(members)
        for block in [
            packed, try MemberBlock(encoded: packed.encoded), try MemberBlock(encoded: Self.firstForm(members)),
        ] {
            #expect((0..<block.count).map { block.member(at: $0) } == members)
            for text in RandomMembers.searches {
                let query = SearchQuery(text)
                #expect(
                    block.index.search(query, limit: 600) == SearchIndex(members).search(query, limit: 600), "\(text)")
            }
        }
        // And through another block, which has other shapes.
        var other = MemberBlock()
        for place in stride(from: members.count - 1, through: 0, by: -1) { other.append(packed, at: place) }
        #expect((0..<other.count).map { other.member(at: $0) } == members.reversed())
    }

    @Test func `more shapes than are kept are spelled out`() throws {
        let members = try (1...100 as ClosedRange<UInt64>).map { number in
            Member(id: try .of(number), mobile: Personal("0" + String(repeating: "-", count: Int(number)) + "1"))
        }
        let block = try MemberBlock(encoded: MemberBlock(members).encoded)
        #expect((0..<block.count).map { block.member(at: $0) } == members)
    }

    @Test func `most texts are kept once`() throws {
        let members = try (1...4000 as ClosedRange<UInt64>).map { number in
            Member(
                id: try .of(number), name: Personal("김코나"), mobile: Personal("010-1234-5678"),
                loginID: Personal("kona.kim@example.com"))
        }
        // The keys with their ends and lengths: 8 for the name, 4 for its initials, 12 and 21 for the others.
        #expect(MemberBlock(members).encoded.count < 4000 * (8 + 4 + 12 + 21 + 4 + 4) + 100)
    }
}
