import Konaplate
import Testing

@testable import MemberDesk

/// Members in blocks are what the same members in a list are.
struct PackedDirectoryTests {
    /// The places that a search over the members one after the other finds.
    private static func found(_ text: String, in index: SearchIndex) -> [UInt32] {
        index.search(SearchQuery(text), limit: .max).map { UInt32($0.index) }
    }

    @Test(arguments: 1...2 as ClosedRange<UInt64>)
    func `changes come out as in a dictionary`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var model: [MemberID: Member] = [:]
        var packed = PackedDirectory([])
        for size in [1, 3, 5000, 40, 2, 1500] {
            var changed: [Member] = []
            for _ in 0..<size {
                let memberID = try MemberID.of(UInt64.random(in: 1...20_000, using: &generator))
                changed.append(RandomMembers.member(memberID, using: &generator))
            }
            let before = model
            for member in changed { model[member.id] = member }
            let (isChanged, isChangedAgain) = (packed.update(changed), packed.update(changed.suffix(1)))
            #expect(isChanged == (model != before))
            #expect(!isChangedAgain)
            let expected = model.values.sorted { $0.id < $1.id }
            #expect(packed.count == expected.count)
            #expect(packed.members == expected)
            for place in stride(from: 0, to: expected.count, by: 97) {
                #expect(packed.id(at: place) == expected[place].id)
                #expect(packed.place(of: expected[place].id) == place)
            }
            #expect(packed.place(of: try .of(20_001)) == nil)
            let index = SearchIndex(expected)
            for text in RandomMembers.searches {
                #expect(packed.search(SearchQuery(text)) == Self.found(text, in: index), "\(text)")
            }
        }
        #expect(packed.pieces.allSatisfy { 1...2 * MemberBlock.size ~= $0.block.count })
    }

    @Test(arguments: 1...2 as ClosedRange<UInt64>)
    func `names are in the order of texts`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let members = try RandomMembers.members(5000, using: &generator)
        let expected = members.indices.filter { members[$0].name != nil }.sorted {
            (members[$0].name?.exposed ?? "", $0) < (members[$1].name?.exposed ?? "", $1)
        }
        #expect(PackedDirectory(members).placesByName() == expected.map { UInt32($0) })
    }

    @Test func `a directory prints nothing of its members`() throws {
        var generator = SeededGenerator(seed: 1)
        let packed = PackedDirectory(try RandomMembers.members(3, using: &generator))
        var dumped = ""
        dump(packed, to: &dumped)
        #expect("\(packed)" == "(directory of 3 members)")
        #expect(!dumped.contains("block"))
    }
}
