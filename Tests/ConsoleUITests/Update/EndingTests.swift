import Konaplate
import MemberDesk
import Testing
import Wording

@testable import ConsoleUI

struct EndingTests {
    private let kona: MemberID

    init() throws {
        kona = try .of(FictionalMembers.kona)
    }

    @Test(arguments: ["q", "<f10>", "<c-c>", ":종료<enter>"])
    func quittingWithNothingOpenEnds(keys: String) throws {
        var console = ConsoleFixture()
        #expect(try console.press(keys) == [.desk(.cancelAll)])
        #expect(console.model.isFinished)
        #expect(console.model.ending?.status == 0)
    }

    @Test(arguments: [true, false])
    func quittingWithSomethingOpenAsks(isSending: Bool) throws {
        var console = ConsoleFixture()
        if isSending {
            try console.openCard()
            try console.press("y")
        } else {
            console.setOpen([.of(kona, state: .unknown(.timeout))])
        }
        #expect(try console.press("q") == [])
        #expect(console.model.top(QuitQuestion.self) != nil)
        #expect(!console.model.isFinished)
        for key in ["<enter>", "ㅛ", "교"] {
            try console.press(key)
            #expect(console.model.top(QuitQuestion.self) != nil)
            #expect(console.notice.hasPrefix("y 또는 1을 누르면"))
        }
        for key in ["<esc>", "q", "n", " "] {
            try console.press(key)
            #expect(console.model.overlays.isEmpty)
            #expect(console.model.ending == nil)
            try console.press("q")
        }
        #expect(try console.press("y") == [.desk(.cancelAll)])
        #expect(console.model.isFinished == !isSending)
    }

    @Test func questionGoesWhenNothingIsOpenAnyMore() throws {
        var console = ConsoleFixture()
        console.setOpen([.of(kona, state: .unknown(.timeout))])
        try console.press("q")
        console.setOpen([])
        #expect(console.model.overlays.isEmpty)
        #expect(console.model.ending == nil)
    }

    @Test func signalEndsAfterTheRegistrationIsRecorded() throws {
        var console = ConsoleFixture()
        try console.openCard()
        try console.press("y")
        #expect(console.send(.signal(status: 143)) == [.desk(.cancelAll)])
        #expect(!console.model.isFinished)
        #expect(try console.press("y<f7>q") == [])
        #expect(console.finishRegistration(.of(kona, state: .unknown(.interrupted))) == [])
        #expect(console.model.isFinished)
        #expect(console.model.ending?.status == 143)
    }

    @Test func signalEndsAfterAFailureToo() throws {
        var console = ConsoleFixture()
        try console.openCard()
        try console.press("y")
        console.send(.signal(status: 129))
        console.send(.failed(.register(kona), Phrase("the disk is full", "the disk is full")))
        #expect(console.model.isFinished)
    }

    @Test func signalDoesNotWaitForALook() throws {
        var console = ConsoleFixture()
        try console.press("<f7>")
        console.send(.signal(status: 130))
        #expect(console.model.isFinished)
        console.finishReading(kona)
        #expect(console.card == nil)
    }

    @Test func firstReasonToEndStays() {
        var console = ConsoleFixture()
        console.send(.signal(status: 129))
        console.send(.signal(status: 143))
        #expect(console.model.ending?.status == 129)
    }

    @Test func nothingIsCheckedOnceTheConsoleEnds() throws {
        var console = ConsoleFixture()
        console.setOpen([.of(kona, state: .unknown(.timeout))])
        console.send(.signal(status: 143))
        #expect(console.pass(.seconds(60)) == [])
    }
}
