import Konaplate
import MemberDesk
import TerminalKit
import Testing
import Wording

@testable import ConsoleUI

/// The prompt filters while it is typed, and what it leaves behind stands in the title as chips.
struct LogFilterPromptTests {
    private func console(_ setup: ConsoleFixture.Setup = .init()) throws -> ConsoleFixture {
        var console = ConsoleFixture(setup)
        let (kona, koko) = (try MemberID.of(FictionalMembers.kona), try MemberID.of(FictionalMembers.koko))
        console.setOpen(
            [],
            entries: (1...20).map { .of($0, $0.isMultiple(of: 2) ? koko : kona) }
                + [.of(21, kona, code: "002_012"), .of(22, koko, outcome: .unknown(.timeout))])
        return console
    }

    private func title(_ console: ConsoleFixture) throws -> String {
        let row = try #require(Layout(console.model).log?.title.origin.row)
        return console.frame.rows[row]
    }

    @Test(arguments: ["<f3>", "f", "ㄹ"])
    func filterWorksWhileItIsTyped(key: String) throws {
        var console = try console()
        try console.press("\(key)member:5000000000")
        #expect(console.model.focus == .log)
        #expect(console.model.log.hiddenCount == 22)
        try console.press("1")
        #expect(console.model.log.hiddenCount == 11)
        #expect(try title(console).contains("거르기 member:50000000001"))
        #expect(try title(console).contains("숨김 11건"))
        try console.press("<enter>")
        #expect(console.model.overlays.isEmpty)
        #expect(try title(console).contains("[회원 …001] ─ 숨김 11건"))
    }

    @Test func escapeTakesEverythingBack() throws {
        var console = try console()
        try console.press("<f3>오류<enter><tab>")
        #expect(console.model.focus == .members)
        let (filter, picture) = (console.model.log.filter, console.text)
        try console.press("<f3>code:9")
        #expect(console.model.log.filter != filter)
        try console.press("<esc>")
        #expect(console.model.log.filter == filter)
        #expect(console.model.focus == .members)
        #expect(console.text == picture)
    }

    @Test func oldFilterIsSelectedAndEarlierOnesComeBack() throws {
        var console = try console()
        try console.press("<f3>오류<enter><f3>")
        #expect(console.model.top(LogFilterPrompt.self)?.field.isSelected == true)
        try console.press("code:002<enter>")
        #expect(console.model.log.filter == LogFilter([.code("002")]))
        try console.press("<f3><c-u><enter>")
        #expect(console.model.log.filter.isEmpty)
        try console.press("<f3><up>")
        #expect(console.model.log.filter == LogFilter([.code("002")]))
        try console.press("<up>")
        #expect(console.model.log.filter == LogFilter([.errors]))
        try console.press("<down><down><enter>")
        #expect(console.model.log.filter.isEmpty)
    }

    @Test func keysAddTheMemberAndErrors() throws {
        var console = try console()
        try console.press("<f3><f3><tab><enter>")
        let kona = try MemberID.of(FictionalMembers.kona)
        #expect(console.model.log.filter == LogFilter([.member(kona), .errors]))
        #expect(console.model.log.visible.map(\.id) == [21])
        #expect(try title(console).contains("[회원 …001] [오류] ─ 숨김 21건"))
        try console.press("<f3><f3><tab><enter>")
        #expect(console.model.log.filter.isEmpty)
    }

    @Test func memberIsThatOfTheEntryUnderTheMarker() throws {
        var console = try console()
        try console.press("<tab><tab>kk<f3><f3><enter>")
        let koko = try MemberID.of(FictionalMembers.koko)
        #expect(console.model.log.filter.memberID == koko)
        #expect(console.model.log.selected?.id == 20)
    }

    @Test func pastedFilterWorksToo() throws {
        var console = try console()
        try console.press("<f3>")
        console.paste("result:unknown")
        #expect(console.model.log.visible.map(\.id) == [22])
    }

    @Test func unreadableWordIsNamedAndNotTaken() throws {
        var console = try console()
        try console.press("<f3>resul:x result:x")
        #expect(try title(console).contains("? result:x"))
        try console.press("<enter>")
        #expect(console.model.top(LogFilterPrompt.self) != nil)
        #expect(console.notice.hasPrefix("읽을 수 없는 조건입니다: result:x."))
        try console.press("<f1>")
        #expect(console.text.contains("응답코드:002_022"))
        #expect(console.text.contains("성공, 거절, 미전송"))
    }

    @Test func backspaceTakesChipsAwayOneByOne() throws {
        var console = try console()
        try console.press("<f3>오류 code:002<enter><bs>")
        #expect(console.model.log.filter == LogFilter([.errors]))
        try console.press("<bs>")
        #expect(console.model.log.filter.isEmpty)
        try console.press("<bs>")
        #expect(console.notice == "로그를 거르는 조건이 없습니다.")
    }

    @Test func newEntriesPassTheFilterOneByOne() throws {
        var console = try console()
        try console.press("<f3>결과:처리중<enter>")
        let kona = try MemberID.of(FictionalMembers.kona)
        console.setOpen([], entries: [.of(30, kona, outcome: nil), .of(31, kona)])
        #expect(console.model.log.visible.map(\.id) == [30])
        console.setOpen([], entries: [.of(30, kona, revision: 99)])
        #expect(console.model.log.visible.isEmpty)
        #expect(console.text.contains("조건에 맞는 통신이 없습니다. Esc를 누르면 모두 보입니다."))
    }

    @Test(arguments: [Language.korean, .english])
    func narrowTitleCountsItsChips(language: Language) throws {
        var console = try console(.init(language: language, size: Size(columns: 60, rows: 15)))
        try console.press("<f3>errors member:50000000001 code:002_012<enter>k")
        #expect(try title(console).contains(language == .korean ? "멈춤 +0 !0 [조건 3개]" : "paused +0 !0 [3 filters]"))
        let note =
            language == .korean
            ? "숨김 21건: 오류 회원:50000000001 응답코드:002_012." : "21 hidden: errors member:50000000001 code:002_012."
        #expect(console.text.contains(note))
    }

    @Test(arguments: [Language.korean, .english], [80, 100, 140, 200])
    func hintBarOfTheLogOffersTheFilter(language: Language, columns: Int) throws {
        var console = try console(.init(language: language, size: Size(columns: columns, rows: 24)))
        try console.press("<tab><tab>")
        let bar = try #require(console.frame.rows.last)
        #expect(bar.contains(language == .korean ? "F3 거르기" : "F3 Filter") || bar.contains("F3 로그 거르기"))
    }
}
