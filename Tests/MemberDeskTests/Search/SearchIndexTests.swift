import Foundation
import Konaplate
import MemberDesk
import Testing

struct SearchIndexTests {
    private static func member(_ id: UInt64, _ name: String?, _ mobile: String?, _ loginID: String?) -> [Member] {
        guard let id = MemberID(id) else { return [] }
        let texts = [name, mobile, loginID].map { $0.map(Personal.init) }
        return [Member(id: id, name: texts[0], mobile: texts[1], loginID: texts[2])]
    }

    private let index = SearchIndex(
        [
            member(50_000_104_652, "김코나", "010-1111-1234", "kona@konai.com"),
            member(50_000_200_000, "이김코", "+82 10-2222-5678", "lee.kona@konai.com"),
            member(1_234, "박서준", "01033331111", nil),
            member(71_234, "KIM KONA", nil, "Kim@example.com"),
            member(9_999_999_999_999_999_999, "김코".decomposedStringWithCanonicalMapping, "010-4444-0000", nil),
            member(88, nil, nil, nil),
            member(77, "각사", "010-7777-1235", "zhskrhk@example.com"),
        ].joined())

    private func found(_ text: String, limit: Int = 10) -> [Int] {
        index.search(SearchQuery(text), limit: limit).map(\.index)
    }

    @Test(
        arguments: [
            ("exact, prefix, inside", "김코", [4, 0, 1]),
            ("decomposed query", "김코".decomposedStringWithCanonicalMapping, [4, 0, 1]),
            ("a syllable being composed", "김ㅋ", [0, 4, 1]),
            ("a final consonant that becomes the next syllable's first", "김콘", [0]),
            ("a syllable without its final consonant", "기", [0, 4, 1]),
            ("whole name", "김코나", [0]),
            ("inside", "코나", [0]),
            ("choseong", "ㄱㅋㄴ", [0]),
            ("choseong as a compound consonant", "ㄳ", [6]),
            ("choseong inside", "ㅅㅈ", [2]),
            ("a single consonant", "ㄱ", [0, 4, 6, 1]),
            ("a single consonant is not a final one", "ㄴ", [0]),
            ("no syllable across two", "ㅁ코", []),
            ("a lone vowel", "ㅏ", []),
            ("wrong layout", "rlazhsk", [0]),
            ("wrong layout with Caps Lock", "RLAZH", [4, 0, 1]),
            ("wrong layout, choseong", "rzs", [0]),
            ("Latin name", "kim", [3]),
            ("Latin name of two words", "kim kona", [3]),
            ("Latin name without its space", "kimkona", [3]),
            ("letter case", "KONA", [3, 0, 1]),
            ("login before wrong layout", "zhsk", [6, 0]),
            ("whole ID, mobile end, ID inside", "1234", [2, 0, 3]),
            ("ID prefix", "5000", [0, 1]),
            ("ID prefix before inside", "71", [3]),
            ("largest ID", "9999999999999999999", [4]),
            ("mobile end with a hyphen", "2222-5678", [1]),
            ("whole mobile number", "010-2222-5678", [1]),
            ("mobile number with the country code", "+821011111234", [0]),
            ("mobile number from its beginning", "0102222", [1]),
            ("login ID inside", "konai", [0, 1]),
            ("terms that all match", "김 5678", [1]),
            ("terms of which one fails", "김 9", [4]),
            ("a space at the end", "김코나 ", [0]),
            ("nothing like it", "휇", []),
            ("no name, no match", "없음", []),
            ("control characters only", "\u{0}", []),
        ] as [(String, String, [Int])])
    func membersAreFoundBestFirst(label: String, text: String, expected: [Int]) {
        #expect(found(text) == expected)
    }

    @Test func anEmptyQueryIsEveryoneInOrder() {
        #expect(found("") == [0, 1, 2, 3, 4, 5, 6])
        #expect(found("", limit: 2) == [0, 1])
        #expect(SearchIndex([]).search(SearchQuery("김"), limit: 5).isEmpty)
    }

    @Test(arguments: [(0, []), (1, [4]), (2, [4, 0]), (-1, [])] as [(Int, [Int])])
    func theLimitKeepsTheBest(limit: Int, expected: [Int]) {
        #expect(found("김코", limit: limit) == expected)
    }

    @Test func theFilterIsAppliedBeforeTheLimit() {
        let matches = index.search(SearchQuery("김코 auto:needed"), limit: 1) { $0.value == 50_000_200_000 }
        #expect(matches.map(\.index) == [1])
        #expect(index.search(SearchQuery(""), limit: 1) { $0.value == 88 }.map(\.index) == [5])
    }

    @Test func aScanAgreesWithAPlainSearchInEveryPosition() throws {
        // Names of all lengths around a block of the scan, so that a match lies at each offset and at the very end.
        let members = (1...120).flatMap { count in
            Self.member(UInt64(count), String(repeating: "가", count: count % 40) + "힣", nil, nil)
        }
        let index = SearchIndex(members)
        for length in 0..<40 {
            let text = String(repeating: "가", count: length) + "힣"
            let expected = members.indices.filter { (members[$0].name?.exposed ?? "").contains(text) }
            let matches = index.search(SearchQuery(text), limit: 1_000).map(\.index)
            #expect(matches.sorted() == expected)
        }
    }

    @Test func theIndexDoesNotPrintWhatItHolds() {
        var dumped = ""
        dump(index, to: &dumped)
        #expect("\(index)" == "(index of 7 members)")
        #expect(!dumped.contains("bytes"))
    }
}
