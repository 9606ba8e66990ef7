import Konaplate
import MemberDesk
import TerminalKit
import Testing
import Wording

@testable import ConsoleUI

struct ExchangePageTests {
    private static let register = "bankaccounts/as-rcg-svc/ars/register"
    private let kona: MemberID
    private let koko: MemberID

    init() throws {
        kona = try .of(FictionalMembers.kona)
        koko = try .of(FictionalMembers.koko)
    }

    private func console(_ setup: ConsoleFixture.Setup = .init()) throws -> ConsoleFixture {
        var console = ConsoleFixture(setup)
        console.setOpen(
            [],
            entries: [
                .of(1, kona), .of(2, koko, code: "002_021", message: "Account not registered", api: Self.register),
                .of(3, kona, outcome: .notSent(.tls), cause: .certificateExpired),
            ])
        try console.press("<tab><tab>")
        return console
    }

    private func open(_ console: ConsoleFixture) -> Int64? { console.model.top(ExchangePage.self)?.entry.id }

    @Test(arguments: [("n", "p"), ("<right>", "<left>"), ("ㅜ", "ㅔ")])
    func neighboursAreAKeyAway(next: String, previous: String) throws {
        var console = try console()
        try console.press("<home><enter>")
        #expect(open(console) == 1)
        try console.press("\(next)\(next)")
        #expect(open(console) == 3)
        try console.press(next)
        #expect(console.notice == "마지막 통신입니다.")
        try console.press(previous)
        #expect(open(console) == 2)
        #expect(console.text.contains("2/3"))
        // What is closed leads back to what was read last, and each one that was shown is in the audit.
        try console.press("<esc>")
        #expect(console.model.log.selected?.id == 2)
        #expect(
            console.audited == [
                .viewed(.exchange, kona), .viewed(.exchange, koko), .viewed(.exchange, kona), .viewed(.exchange, koko),
            ])
    }

    @Test func neighboursAreThoseThatTheFilterLetsPass() throws {
        var console = try console()
        try console.press("<f3>회원:50000000001<enter><home><enter>n")
        #expect(open(console) == 3)
        #expect(console.text.contains("2/2"))
    }

    @Test(arguments: Language.allCases)
    func causeMeaningAndTimingAreSaid(language: Language) throws {
        var console = try console(.init(language: language))
        try console.press("<enter>")
        #expect(console.text.contains(language == .korean ? "서버 인증서의 유효기간이 지났습니다" : "certificate has expired"))
        try console.press("p")
        let meaning = try #require(
            CodeDictionary.builtIn.knowing(ProfileResponseCodes()).entry(
                for: ResponseCode(rawValue: "002_021"), api: Self.register)?.meaning)
        #expect(console.text.contains(meaning[language]))
        #expect(console.text.contains("12.3 ms  → 14:01:00.132"))
    }

    @Test func everythingCanBeReachedOnASmallScreen() throws {
        var console = try console(.init(size: Size(columns: 60, rows: 15)))
        try console.press("k<enter><end>")
        #expect(console.text.contains("\"code\": \"002_021\""))
        try console.press("<home>")
        #expect(console.text.contains("추적번호"))
    }

    // MARK: To the member and back

    @Test(arguments: ["x", "<c-o>", "ㅌ"], [true, false])
    func memberIsAKeyAwayAndSoIsTheWayBack(key: String, isOpen: Bool) throws {
        var console = try console()
        try console.press(isOpen ? "k<enter>" : "k")
        try console.press(key)
        #expect(console.selected == FictionalMembers.koko)
        #expect(console.model.focus == .members)
        #expect(console.model.overlays.isEmpty)
        try console.press(key)
        #expect(console.model.focus == .log)
        #expect(console.model.log.selected?.id == 2)
        #expect((open(console) == 2) == isOpen)
    }

    @Test func fromAMemberItLeadsToTheNewestExchange() throws {
        var console = try console()
        try console.press("<tab>x")
        #expect(console.model.focus == .log)
        #expect(console.model.log.selected?.id == 3)
        try console.press("<tab>jjjx")
        #expect(console.model.focus == .members)
        #expect(console.notice == "이 회원의 통신이 로그에 없습니다.")
    }

    @Test func memberWhoIsNotInTheListIsNotTakenForAnother() throws {
        var console = try console()
        let stranger = try MemberID.of(59_999_999_999)
        console.setOpen([], entries: [.of(4, stranger)])
        try console.press("<enter>x")
        #expect(console.model.focus == .log)
        #expect(console.notice.contains("59999999999"))
        #expect(console.selected != stranger.value)
    }
}
