import Konaplate
import MemberDesk
import Testing
import Wording

@testable import ConsoleUI

/// What a real profile's console does not show, print, or leave on the screen.
struct PrivacyGuardTests {
    private static func setup(_ change: (inout ProfileGuards) -> Void) -> ConsoleFixture.Setup {
        var guards = ProfileGuards(.trial)
        change(&guards)
        return ConsoleFixture.Setup(environment: .uat, guards: guards)
    }

    @Test func nobodyIsListedUntilSomebodyIsLookedFor() throws {
        var console = ConsoleFixture(Self.setup { _ in })
        #expect(console.found.isEmpty)
        #expect(console.text.contains("목록을 모두 볼 수 없습니다."))
        try console.press("/김<enter>")
        #expect(console.found.isEmpty)
        try console.press("/김코나<enter>")
        #expect(console.found == [FictionalMembers.kona])
        try console.press("/김코<enter>")
        #expect(console.found.isEmpty)
        try console.press("/김코 1234<enter>")
        #expect(console.found == [FictionalMembers.kona])
    }

    @Test func memberToCheckIsShownWithoutASearch() throws {
        var console = ConsoleFixture(Self.setup { _ in })
        console.setOpen([.of(try .of(FictionalMembers.koko), state: .unknown(.timeout))])
        try console.press("<f4><enter>")
        #expect(console.selected == FictionalMembers.koko)
        #expect(console.found == [FictionalMembers.koko])
    }

    @Test func consoleThatNobodyTouchesEnds() throws {
        var console = ConsoleFixture(Self.setup { $0.idleExit = .seconds(600) })
        console.pass(.seconds(599))
        try console.press("j")
        console.pass(.seconds(599))
        #expect(console.model.ending == nil)
        console.pass(.seconds(1))
        #expect(console.model.isFinished)
    }

    @Test func plainScreenIsOffUnlessTheProfileAllowsIt() throws {
        var console = ConsoleFixture(Self.setup { $0.allowsPlainScreen = false })
        #expect(try console.press("<f8>").isEmpty)
        #expect(console.notice == Phrase.noPlainScreen.korean)
        #expect(console.audited.isEmpty)
    }

    @Test func unusuallyManyLooksAreSaidOnce() throws {
        var console = ConsoleFixture(Self.setup { _ in })
        func tell(_ looks: Int?) {
            console.send(
                .state(.changed(StateChange(entries: [], summaries: [], openAttempts: [], unusualLooks: looks))))
        }
        tell(61)
        #expect(console.notice == Phrase.unusualLooks(61).korean)
        console.pass(.seconds(16))
        tell(62)
        #expect(console.notice.isEmpty)
    }

    @Test func reasonIsChosenFromTheList() throws {
        var console = ConsoleFixture(.init(environment: .production))
        try console.press("<f9>")
        #expect(console.text.contains("1 회원 요청"))
        try console.press("정기 등록<enter>")
        #expect(console.notice.hasPrefix("사유는 코드로 시작합니다"))
        try console.press("<c-u>3정기 등록<enter>1")
        #expect(console.effects.last == .desk(.arm(.seconds(300), reason: "scheduled: 정기 등록")))
    }
}
