import Konaplate
import MemberDesk
import Testing
import Wording

@testable import ConsoleUI

/// Keys that are typed faster than a search answers act on what it finds, and on nothing else.
struct HeldKeysTests {
    private func held(_ keys: String) throws -> (console: ConsoleFixture, effects: [Effect]) {
        var console = ConsoleFixture()
        console.holdsRequests = true
        let effects = try console.press(keys)
        return (console, effects)
    }

    @Test func keyWaitsForTheMemberThatIsSearchedFor() throws {
        var (console, effects) = try held("/박탐나<enter><f7>")
        #expect(effects == [])
        #expect(console.model.heldKeys.count == 1)
        let tamna = try MemberID.of(FictionalMembers.tamna)
        #expect(console.answerRequests() == [.desk(.readAccounts(tamna, opensCard: true))])
        #expect(console.model.heldKeys == [])
    }

    @Test func keysBehindAHeldKeyWaitToo() throws {
        var (console, effects) = try held("/김코<enter>uju")
        #expect(effects == [])
        let members = try [FictionalMembers.kona, FictionalMembers.koko].map { try MemberID.of($0) }
        #expect(console.answerRequests() == members.map { .desk(.readAccounts($0, opensCard: false)) })
        #expect(console.selected == FictionalMembers.koko)
    }

    @Test func keysBehindASearchThatWaitedWaitForThatSearchAgain() throws {
        var (console, effects) = try held("/박탐나<enter><space><esc>/김코나<enter><space>")
        #expect(effects == [])
        console.answerRequests()
        let members = [FictionalMembers.tamna, FictionalMembers.kona]
        #expect(console.model.list.marks.members.map(\.value) == members)
    }

    @Test func keyOfASearchThatFindsNobodySaysSo() throws {
        var (console, _) = try held("/홍길동<enter><f7>")
        #expect(console.answerRequests() == [])
        #expect(console.notice == "회원을 먼저 선택하세요.")
        #expect(console.registrations == [])
    }

    /// A search typed before the list is there is waited for as any other; the card's keys are not.
    @Test func keysTypedBeforeTheListIsThereWaitForTheSearch() throws {
        var console = ConsoleFixture(.init(isLoaded: false))
        console.holdsRequests = true
        #expect(try console.press("/박탐나<enter><f7>y") == [])
        #expect(console.model.list.search.text == "박탐나")
        console.load()
        let tamna = try MemberID.of(FictionalMembers.tamna)
        #expect(console.answerRequests() == [.desk(.readAccounts(tamna, opensCard: true))])
        #expect(console.model.heldKeys == [])
        #expect(console.model.list.search.text == "박탐나")
    }

    @Test func keysForAMemberSayThatTheListIsStillBeingLoaded() throws {
        var console = ConsoleFixture(.init(isLoaded: false))
        console.holdsRequests = true
        #expect(try console.press("<f7>") == [])
        #expect(console.notice == Phrase.listIsLoading.korean)
    }

    @Test func keysThatDoNotActOnAMemberDoNotWait() throws {
        let (console, _) = try held("/김<enter><f4>")
        #expect(console.model.top(WorkList.self) != nil)
        #expect(console.model.heldKeys == [])
    }

    @Test func confirmationIsNeverHeldForACard() throws {
        var (console, _) = try held("/박탐나<enter><f7>y10003")
        let tamna = try MemberID.of(FictionalMembers.tamna)
        #expect(console.answerRequests() == [.desk(.readAccounts(tamna, opensCard: true))])
        console.finishReading(tamna)
        console.pass(.seconds(1))
        #expect(console.card != nil)
        #expect(console.registrations == [])
    }

    @Test func directoryThatFailsForgetsThem() throws {
        var (console, _) = try held("/박탐나<enter><f7>")
        console.send(.directory(.failed(Phrase("읽지 못했습니다", "unreadable"))))
        #expect(console.model.heldKeys == [])
        #expect(console.effects == [])
    }

    @Test func oneRequestIsUnderWayAtATime() throws {
        var (console, _) = try held("/김코나")
        #expect(console.requestCount == 2)
        console.answerRequests()
        // The answer to the first letter is none to the name; that is asked for then, and nothing between.
        #expect(console.requestCount == 3)
        #expect(console.found == [FictionalMembers.kona])
    }

    @Test func whatIsKnownBeforeTheDirectoryIsShownWithIt() throws {
        var console = ConsoleFixture(.init(isLoaded: false))
        let kona = try MemberID.of(FictionalMembers.kona)
        let open = Attempt.of(kona, state: .unknown(.timeout))
        var settled = open
        settled.state = .registered
        console.setOpen([open])
        console.finishCheck(open.id, settled, .done)
        console.setOpen([])
        console.load()
        #expect(console.model.list.selected?.attempt?.state == .registered)
        #expect(!console.text.contains("확인필요"))
    }
}
