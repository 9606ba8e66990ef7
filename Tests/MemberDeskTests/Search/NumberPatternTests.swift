import Konaplate
import Testing

@testable import MemberDesk

struct NumberPatternTests {
    private static let numbers: [UInt64] = [
        1, 9, 10, 99, 100, 999, 1_000, 9_999, 10_000, 10_001, 99_999, 100_000, 9_999_999_999_999_999_999, 7, 1 << 63,
    ]

    private static func ids(_ seed: UInt64) -> [MemberID] {
        var generator = SeededGenerator(seed: seed)
        let random = (0..<500).map { _ in
            UInt64.random(in: 1...9_999_999_999_999_999_999, using: &generator)
                >> UInt64.random(in: 0..<60, using: &generator)
        }
        let dense = Array(50_000_009_990...50_000_010_200 as ClosedRange<UInt64>)
        return (numbers + random + dense).compactMap { MemberID($0) }
    }

    @Test(arguments: 1...3 as ClosedRange<UInt64>, [true, false])
    func `digits are found where the numbers have them, in any order`(seed: UInt64, isSorted: Bool) {
        let ids = isSorted ? Self.ids(seed).sorted() : Self.ids(seed)
        for text in [
            "1", "9", "00", "10", "999", "5000000", "0100", "9999999999999999999", "50000010000", "12345", "00100", "0",
            "99", String(repeating: "1", count: 40),
        ] {
            var found: [Int: SearchRank] = [:]
            NumberPattern(Array(text.utf8)).forEachMatch(in: ids) { member, rank in
                #expect(found.updateValue(rank, forKey: member) == nil)
            }
            for (member, id) in ids.enumerated() {
                let digits = id.description
                let expected: SearchRank? =
                    digits == text
                    ? .idWhole : digits.hasPrefix(text) ? .idPrefix : digits.contains(text) ? .idInside : nil
                #expect(found[member] == expected, "\(text) in \(digits)")
            }
        }
    }
}
