import Testing

@testable import ConsoleUI

struct FuzzyPatternTests {
    @Test(arguments: [
        ("reg", "Register"), ("REG", "Register"), ("check r", "Check result"), ("ㄷㄹ", "등록"), ("등", "등록"),
        ("드", "등록"), ("등로", "등록"), ("등ㄹ", "등록"), ("emdfhr", "등록"), ("ㄷㅅㅈㅎ", "다시 조회"),
        ("추번", "추적번호 복사"), ("cpid", "Copy correlation ID"), ("", "anything"), ("mem.reg", "member.register"),
    ])
    func fits(pattern: String, name: String) {
        #expect(FuzzyPattern(pattern).rank(in: name) != nil)
    }

    @Test(arguments: [("zzz", "Register"), ("ger", "Register "), ("ㄹㄷ", "등록"), ("등록등록", "등록"), ("x", "")])
    func doesNotFit(pattern: String, name: String) {
        #expect(FuzzyPattern(pattern).rank(in: name).map { $0 >= 1000 } ?? true)
    }

    @Test func beginningBeatsPieceAndPieceBeatsScatteredLetters() throws {
        let pattern = FuzzyPattern("reg")
        let beginning = try #require(pattern.rank(in: "Register"))
        let piece = try #require(pattern.rank(in: "member.register"))
        let scattered = try #require(pattern.rank(in: "Refresh again"))
        #expect(beginning < piece)
        #expect(piece < scattered)
    }
}
