import Konaplate
import TerminalKit
import Testing
import Wording

@testable import ConsoleUI
@testable import MemberDesk

/// Attempts without a known outcome: when they are checked, by whom, and what comes of it.
struct CheckingTests {
    private let kona: MemberID
    private let open: Attempt

    init() throws {
        kona = try .of(FictionalMembers.kona)
        open = .of(kona, state: .unknown(.timeout))
    }

    private func fixture(_ setup: ConsoleFixture.Setup = .init()) -> ConsoleFixture {
        var console = ConsoleFixture(setup)
        console.setOpen([open])
        return console
    }

    @Test func checkIsPlannedForTheEndOfTheSettleTime() {
        var console = fixture(.init(settle: .seconds(20)))
        #expect(console.model.checks == [17: ConsoleFixture.start.advanced(by: .seconds(20))])
        #expect(console.model.secondsUntilCheck == 20)
        #expect(console.pass(.milliseconds(19_999)) == [])
        #expect(console.pass(.milliseconds(1)) == [.desk(.check(open, byItself: true))])
        #expect(console.pass(.seconds(600)) == [])
    }

    @Test func attemptFromLongAgoIsCheckedAtOnce() throws {
        var console = ConsoleFixture()
        let old = Attempt.of(kona, state: .unknown(.closed), at: ConsoleFixture.start.advanced(by: .seconds(-3600)))
        console.setOpen([old])
        #expect(console.pass(.milliseconds(1)) == [.desk(.check(old, byItself: true))])
    }

    @Test func attemptThatIsBeingSentIsNotChecked() {
        var console = ConsoleFixture()
        console.setOpen([.of(kona, state: .sending)])
        #expect(console.model.checks == [:])
        #expect(console.pass(.seconds(10)) == [])
    }

    @Test(arguments: [true, false])
    func nextCheckIsWhenTheStateSays(isOwn: Bool) {
        var console = fixture(.init(settle: .seconds(20)))
        console.pass(.seconds(20))
        var later = open
        later.checkAfter = console.now.advanced(by: .seconds(80))
        // A check of this console's own, or one of another's that the bell tells of.
        if isOwn { console.finishCheck(17, later, .done) } else { console.finishCheck(17, nil, nil) }
        console.setOpen([later])
        #expect(console.pass(.milliseconds(79_999)) == [])
        #expect(console.pass(.milliseconds(1)) == [.desk(.check(later, byItself: true))])
    }

    @Test func claimOfTheOwnCheckIsNoPlan() {
        var console = fixture(.init(settle: .seconds(2)))
        console.pass(.seconds(2))
        var claimed = open
        claimed.checkAfter = console.now.advanced(by: .seconds(15))
        console.setOpen([claimed])
        var checked = open
        checked.checkAfter = console.now.advanced(by: .seconds(4))
        console.finishCheck(17, checked, .done)
        #expect(console.model.checks[17] == checked.checkAfter)
    }

    @Test func checkThatAnotherConsoleMakesIsPutOff() {
        var console = fixture()
        console.pass(.seconds(20))
        #expect(console.finishCheck(17, nil, nil) == [])
        #expect(console.pass(.milliseconds(19_999)) == [])
        #expect(console.pass(.milliseconds(1)) == [.desk(.check(open, byItself: true))])
    }

    @Test func checksWaitAsLongWhenTheClockIsSetBack() {
        var console = fixture()
        console.pass(.seconds(5))
        console.setClock(to: console.now.advanced(by: .seconds(-3600)))
        #expect(console.send(.deadline) == [])
        #expect(console.model.secondsUntilCheck == 15)
        #expect(console.pass(.seconds(15)) == [.desk(.check(open, byItself: true))])
    }

    @Test func senderThatMayBeDeadIsLookedAfter() throws {
        var console = ConsoleFixture()
        console.setOpen([.of(kona, state: .sending)])
        #expect(console.pass(.milliseconds(10_999)) == [])
        #expect(console.pass(.milliseconds(1)) == [.desk(.readState)])
        #expect(console.pass(.seconds(60)) == [], "it is being checked")
        console.send(.state(.read))
        #expect(console.pass(.seconds(60)) == [.desk(.readState)], "it lives, and is asked for again")
        console.send(.state(.read))
        for key in ["<f7>", "<f6>", "e"] {
            #expect(try console.press(key) == [.desk(.readState)])
            console.send(.state(.read))
        }
    }

    @Test func stateThatCannotBeReadIsReadAgain() {
        var console = ConsoleFixture(.init(isLoaded: false))
        console.load()
        console.send(.failed(.readState, Phrase("another process holds it", "another process holds it")))
        #expect(console.pass(.milliseconds(1_999)) == [])
        #expect(console.pass(.milliseconds(1)) == [.desk(.readState)])
        console.send(.failed(.readState, Phrase("another process holds it", "another process holds it")))
        #expect(console.pass(.seconds(2)) == [.desk(.readState)])
        console.send(.state(.read))
        #expect(console.pass(.seconds(60)) == [])
    }

    @Test func readOnlyConsoleChecksNothing() throws {
        var console = fixture(.init(isReadOnly: true))
        console.pass(.seconds(3600))
        try console.press("<f6>v<f4><f6>")
        #expect(console.effects == [])
        #expect(console.model.secondsUntilCheck == nil)
    }

    @Test(arguments: ["<f6>", "v", "<f4><f6>", ":결과 확인<enter>"])
    func agentChecksNow(keys: String) throws {
        var console = fixture()
        #expect(try console.press(keys) == [.desk(.check(open, byItself: false))])
        #expect(try console.press("<esc><f6>") == [])
        #expect(console.pass(.seconds(60)) == [])
    }

    @Test func nothingToCheckIsSaid() throws {
        var console = fixture()
        #expect(try console.press("j<f6>") == [])
        #expect(console.notice == Phrase.nothingToCheck.korean)
    }

    @Test(arguments: [AttemptState.registered, .notRegistered])
    func settledAttemptUnlocksItsMember(state: AttemptState) throws {
        var console = fixture()
        try console.press("<f6>")
        var settled = open
        settled.state = state
        settled.settlement = .init(at: console.now, by: .inquiry, inquiryCorrelationID: nil, reason: nil)
        #expect(console.finishCheck(17, settled, .done) == [.desk(.readAccounts(kona, opensCard: false))])
        #expect(console.model.checks == [:])
        #expect(console.model.openAttempts == [])
        #expect(console.notice == CodeDictionary.builtIn.outcome(of: settled).korean)
        console.finishReading(kona, attempt: settled, opensCard: false)
        #expect(try console.press("<f7>") == [.desk(.readAccounts(kona, opensCard: true))])
    }

    @Test func attemptSettledElsewhereIsNoLongerPlanned() {
        var console = fixture()
        console.setOpen([])
        #expect(console.model.checks == [:])
        #expect(console.pass(.seconds(3600)) == [])
    }

    @Test func attemptSettledElsewhereDuringItsCheckIsNotPlannedAgain() {
        var console = fixture()
        console.pass(.seconds(20))
        console.setOpen([])
        console.finishCheck(17, nil, nil)
        #expect(console.model.checks == [:])
    }

    @Test func checkThatFailsHereIsPutOff() {
        var console = fixture()
        console.pass(.seconds(20))
        console.send(.failed(.check(17), Phrase("the state cannot be written", "the state cannot be written")))
        #expect(console.pass(.milliseconds(10)) == [])
    }

    @Test func openAttemptsOfAllAgentsAreListedAndLeadToTheirMembers() throws {
        var console = ConsoleFixture()
        let other = Attempt.of(try .of(FictionalMembers.sumin), id: 18, state: .unknown(.closed), agent: "cs.park")
        console.setOpen([open, other])
        try console.press("/김<enter><f4>")
        #expect(console.text.contains("cs.lee"))
        #expect(console.text.contains("cs.park"))
        try console.press("j<enter>")
        #expect(console.selected == FictionalMembers.sumin)
        #expect(console.model.overlays.isEmpty)
        #expect(
            try console.press("<f4>jc") == [.terminal(.copy(other.correlationID.rawValue))])
    }

    @Test func whatIsSelectedInTheListStaysSelectedWhenAnOlderOneIsSettled() throws {
        var console = ConsoleFixture()
        let other = Attempt.of(try .of(FictionalMembers.sumin), id: 18, state: .unknown(.closed), agent: "cs.park")
        console.setOpen([open, other])
        try console.press("<f4>j")
        console.setOpen([other])
        #expect(console.model.top(WorkList.self)?.selected == 18)
        console.setOpen([])
        #expect(console.model.top(WorkList.self) != nil)
        #expect(console.model.top(WorkList.self)?.selected == nil)
        #expect(try console.press("jk<f6>c<enter>") == [])
    }

    @Test func whatIsBeingSentIsNotCheckedFromTheListEither() throws {
        var console = ConsoleFixture()
        console.setOpen([.of(kona, state: .sending)])
        #expect(try console.press("<f4><f6>") == [.desk(.readState)])
        #expect(console.notice == Phrase.stillBeingSent.korean)
    }

    @Test func countdownIsShownAndRunsOnlyForTheSelectedMember() throws {
        var console = fixture(.init(hasLongID: false))
        #expect(console.text.contains("20초 후 자동 확인"))
        console.pass(.seconds(2))
        #expect(console.text.contains("18초 후 자동 확인"))
        try console.press("j")
        // The look at the next member is noted first.
        console.pass(.seconds(2))
        #expect(console.model.nextDeadline == console.model.checks[17])
    }
}
