import Konaplate

@testable import MemberDesk

/// Members made at random: most as rosters have them, some written in every other way.
enum RandomMembers {
    private static let syllables = Array("김이박최정강조윤장임민서지우현도하준은예수아각곡왕뷁핥")
    private static let names = [
        "", "Kim Kona", "JOHN SMITH", "José", "김코나".decomposedByHand, "ㅎ", "김 코나", "김kona", "田中", "e\u{301}", "각ㅅ",
    ]
    private static let mobiles = [
        "", "01012345678", "+82 10-1234-5678", "+821012345678", "010.1234.5678", "82-010-1234-5678", "010-****-5678",
        "++82 1", "tel 010-1", "\u{0}\u{1}010",
    ]

    static func member(_ memberID: MemberID, using generator: inout SeededGenerator) -> Member {
        func digits(_ count: Int) -> String {
            String((0..<count).map { _ in Character("\(Int.random(in: 0...9, using: &generator))") })
        }
        func rarely<Value>(_ others: [Value], _ value: Value) -> Value? {
            switch Int.random(in: 0..<10, using: &generator) {
            case 0: nil
            case 1: others.randomElement(using: &generator)
            default: value
            }
        }
        let count = Int.random(in: 1...4, using: &generator)
        let name = String((0..<count).map { _ in syllables.randomElement(using: &generator) ?? "김" })
        let mobile = "010-\(digits(4))-\(digits(4))"
        let login = "kona\(digits(3))@example.com"
        return Member(
            id: memberID, name: rarely(names, name).map { Personal($0) },
            mobile: rarely(mobiles, mobile).map { Personal($0) },
            loginID: rarely(["", "Kona@Example.com", "a b", "로그인", "é"], login).map { Personal($0) })
    }

    /// Members whose numbers are so far apart on average.
    static func members(_ count: Int, apart: UInt64 = 3, using generator: inout SeededGenerator) throws -> [Member] {
        var number: UInt64 = 0
        return try (0..<count).map { _ in
            number += UInt64.random(in: 1...apart, using: &generator)
            return member(try .of(number), using: &generator)
        }
    }

    static let searches = [
        "김", "김코", "ㄱ", "ㄱㅁ", "kona", "kona1", "12", "5678", "010", "0101234", "rla", "서 12", "example", "John", "jose",
        "각ㅅ",
        "왕뷁", "+8210", "3",
    ]
}

extension String {
    /// The text with each syllable taken apart, as some systems write it.
    fileprivate var decomposedByHand: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
                    guard Hangul.syllables.contains(scalar.value) else { return [scalar] }
                    let index = scalar.value - Hangul.syllables.lowerBound
                    let parts = [0x1100 + index / 588, 0x1161 + index / 28 % 21, 0x11A7 + index % 28]
                    return parts.filter { $0 != 0x11A7 }.compactMap { Unicode.Scalar($0) }
                }))
    }
}
