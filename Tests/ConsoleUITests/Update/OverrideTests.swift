import Konaplate
import Testing
import Wording

@testable import ConsoleUI
@testable import MemberDesk

/// Settling by hand: a reason first, then what became of it; Enter alone settles nothing.
struct OverrideTests {
    private let open: Attempt

    init() throws {
        open = .of(try .of(FictionalMembers.kona), state: .unknown(.timeout))
    }

    private func fixture(_ setup: ConsoleFixture.Setup = .init()) -> ConsoleFixture {
        var console = ConsoleFixture(setup)
        console.setOpen([open])
        return console
    }

    @Test(arguments: [("1", true), ("2", false)])
    func reasonAndChoiceSettle(choice: String, isRegistered: Bool) throws {
        var console = fixture()
        #expect(try console.press("e통신 장애<enter>") == [])
        let effects = try console.press(choice)
        #expect(effects == [.desk(.override(open, isRegistered: isRegistered, reason: "통신 장애"))])
        #expect(console.model.overlays.isEmpty)
    }

    @Test(arguments: ["e<enter>1", "e   <enter>1", "e1<esc>", "e장애<enter><enter>", "e장애<enter>y", "e장애<enter><esc>1"])
    func withoutReasonOrChoiceNothingIsSettled(keys: String) throws {
        var console = fixture()
        #expect(try console.press(keys) == [])
    }

    @Test func whatIsBeingSentCannotBeSettled() throws {
        var console = ConsoleFixture()
        console.setOpen([.of(open.memberID, state: .sending)])
        #expect(try console.press("e") == [.desk(.readState)])
        #expect(console.model.overlays.isEmpty)
        #expect(console.model.notice?.phrase == .stillBeingSent)
    }

    @Test func cardGoesWhenItsAttemptIsSettledElsewhere() throws {
        var console = fixture()
        try console.press("e장애<enter>")
        console.setOpen([])
        #expect(console.model.overlays.isEmpty)
        #expect(try console.press("1") == [])
    }

    @Test func whatWasSettledByHandSaysSo() throws {
        var console = fixture()
        var settled = open
        settled.state = .notRegistered
        settled.settlement = .init(at: console.now, by: .override, reason: "콜백 확인", agent: "cs.lee")
        try console.press("/\(FictionalMembers.kona)<enter>e장애<enter>2")
        console.finishCheck(open.id, settled, nil)
        console.finishReading(open.memberID, attempt: settled, opensCard: false)
        #expect(console.notice.hasPrefix("등록되지 않은 것으로 수기 확정했습니다."))
        #expect(console.text.contains("cs.lee  콜백 확인"))
    }

    @Test func membersWithoutAnOpenAttemptAndReadOnlyConsolesSayWhy() throws {
        var console = ConsoleFixture()
        #expect(try console.press("e") == [])
        #expect(console.model.overlays.isEmpty)
        #expect(console.model.notice?.phrase == .nothingToCheck)
        var readOnly = fixture(.init(isReadOnly: true))
        #expect(try readOnly.press("e") == [])
        #expect(readOnly.model.overlays.isEmpty)
    }
}
