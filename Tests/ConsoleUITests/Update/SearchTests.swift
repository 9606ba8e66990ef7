import MemberDesk
import Testing

@testable import ConsoleUI

struct SearchTests {
    struct Query: Sendable, CustomTestStringConvertible {
        let label: String
        let typed: String
        let found: [UInt64]

        var testDescription: String { label }
    }

    static let queries: [Query] = [
        Query(label: "name", typed: "김코나", found: [FictionalMembers.kona]),
        Query(label: "surname", typed: "김", found: [FictionalMembers.kona, FictionalMembers.koko]),
        Query(label: "name of four syllables", typed: "남궁수민", found: [FictionalMembers.sumin]),
        Query(label: "choseong", typed: "ㄱㅋㄴ", found: [FictionalMembers.kona]),
        Query(
            label: "syllable in composition", typed: "김ㅋ", found: [FictionalMembers.kona, FictionalMembers.koko]),
        Query(label: "wrong keyboard layout", typed: "rlazhsk", found: [FictionalMembers.kona]),
        Query(
            label: "decomposed Hangul", typed: "\u{1100}\u{1175}\u{11B7}\u{110F}\u{1169}\u{1102}\u{1161}",
            found: [FictionalMembers.kona]),
        Query(label: "member ID", typed: "50000000002", found: [FictionalMembers.koko]),
        Query(label: "member ID of nineteen digits", typed: "1234567890123456789", found: [FictionalMembers.long]),
        Query(label: "last digits of the mobile number", typed: "8891", found: [FictionalMembers.koko]),
        Query(label: "Latin name in lower case", typed: "minsu", found: [FictionalMembers.minsu]),
        Query(label: "login ID", typed: "sumin.n", found: [FictionalMembers.sumin]),
        Query(label: "two words", typed: "김 8891", found: [FictionalMembers.koko]),
        Query(label: "blank at the end", typed: "김코나 ", found: [FictionalMembers.kona]),
        Query(label: "state in Korean", typed: "상태:등록필요", found: [FictionalMembers.kona]),
        Query(
            label: "state in English", typed: "auto:registered",
            found: [FictionalMembers.koko, FictionalMembers.sumin]),
        Query(label: "bank code", typed: "bank:003", found: [FictionalMembers.kona]),
        Query(label: "bank name", typed: "은행:새마을", found: [FictionalMembers.sumin]),
        Query(label: "state and name", typed: "상태:등록완료 김", found: [FictionalMembers.koko]),
        Query(label: "nobody", typed: "홍길동", found: []),
    ]

    @Test(arguments: queries)
    func typingFindsMembers(query: Query) throws {
        var console = ConsoleFixture()
        try console.press("/\(query.typed)")
        #expect(console.found == query.found)
        #expect(console.selected == query.found.first)
        #expect(console.effects == [])
    }

    @Test(arguments: queries.filter { !$0.found.isEmpty })
    func enterLeavesTheFieldAndKeepsWhatWasFound(query: Query) throws {
        var console = ConsoleFixture()
        let effects = try console.press("/\(query.typed)<enter>")
        #expect(effects == [])
        #expect(console.audited == [.searched(SearchSummary(SearchQuery(query.typed), hits: query.found.count))])
        #expect(!console.model.list.search.isActive)
        #expect(console.found == query.found)
        #expect(console.model.overlays.isEmpty)
        try console.press("j")
        #expect(console.selected == query.found.dropFirst().first ?? query.found.first)
    }

    @Test func escapeLeavesTheFieldAndThenClearsTheFilter() throws {
        var console = ConsoleFixture()
        try console.press("/김코코")
        #expect(console.selected == FictionalMembers.koko)
        try console.press("<esc>")
        #expect(!console.model.list.search.isActive)
        #expect(console.found == [FictionalMembers.koko])
        #expect(console.text.contains("\"김코코\" 찾기 결과입니다. Esc를 누르면 모두 보입니다."))
        try console.press("<esc>")
        #expect(console.model.list.search.isEmpty)
        #expect(console.found.count == FictionalMembers.all.count)
        #expect(console.selected == FictionalMembers.koko)
    }

    @Test func escapeInTheListShowsAllMembersAgain() throws {
        var console = ConsoleFixture()
        try console.press("/김<enter>j<esc>")
        #expect(console.found.count == FictionalMembers.all.count)
        #expect(console.selected == FictionalMembers.koko)
    }

    @Test func escapeAfterFindingNobodyGoesBackToTheMemberOfBefore() throws {
        var console = ConsoleFixture()
        try console.press("jjj")
        #expect(console.selected == FictionalMembers.daeko)
        try console.press("/홍길동<esc>")
        #expect(console.selected == nil)
        try console.press("<esc>")
        #expect(console.selected == FictionalMembers.daeko)
    }

    @Test(arguments: ["r", "y", "q", "1", "c", ":", "?", "/"])
    func commandKeysAreTextInTheField(key: String) throws {
        var console = ConsoleFixture()
        let effects = try console.press("/\(key)")
        #expect(console.model.list.search.text == key)
        #expect(effects == [])
        #expect(console.model.overlays.isEmpty)
    }

    @Test func noRegistrationBeginsInTheField() throws {
        var console = ConsoleFixture()
        let effects = try console.press("/김코나<f7>")
        #expect(effects == [])
    }

    @Test func searchingIsPossibleBeforeTheDirectoryIsThere() throws {
        var console = ConsoleFixture(.init(isLoaded: false))
        try console.press("/김코나")
        #expect(console.selected == nil)
        console.load()
        #expect(console.found == [FictionalMembers.kona])
        #expect(console.selected == FictionalMembers.kona)
    }
}
