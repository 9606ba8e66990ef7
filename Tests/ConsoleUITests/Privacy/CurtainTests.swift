import Konaplate
import MemberDesk
import TerminalKit
import Testing
import Wording

@testable import ConsoleUI

/// Behind the curtain nothing personal is on the screen, and work goes on.
struct CurtainTests {
    private let kona: MemberID

    init() throws {
        kona = try .of(FictionalMembers.kona)
    }

    private static let personal = ["김*나", "50000000001", "010-****", "333015555", "ko****"]

    @Test(arguments: ["<f12>", "z"], ["", "<tab>", "<tab><tab>", "<f1>", "<f4>"])
    func aKeyDrawsItAtOnceInEveryPlace(key: String, place: String) throws {
        var console = ConsoleFixture()
        try console.press(place)
        #expect(try console.press(key) == [.terminal(.showScreen)])
        #expect(Self.personal.allSatisfy { !console.text.contains($0) })
        #expect(console.text.contains("개인정보를 가렸습니다."))
        #expect(console.text.contains("아무 키나 누르면 돌아갑니다."))
        #expect(console.text.contains("SANDBOX"))
    }

    /// A field takes letters as text.
    @Test(arguments: ["/김", "n500", ":reg"]) func theFunctionKeyDrawsItOverAField(keys: String) throws {
        var console = ConsoleFixture()
        try console.press("\(keys)z")
        #expect(console.model.curtain == nil)
        try console.press("<f12>")
        #expect(console.model.curtain != nil)
    }

    @Test(arguments: ["<f7>", "q", "j", "y", "<esc>", "<c-c>", "<f12>"]) func aKeyLiftsItAndDoesNothingElse(key: String)
        throws
    {
        var console = ConsoleFixture()
        let before = console.model
        try console.press("z")
        #expect(try console.press(key) == [])
        #expect(console.model.curtain == nil)
        #expect(console.model.list == before.list)
        #expect(console.model.overlays.isEmpty)
        #expect(console.model.ending == nil)
    }

    @Test func aPasteOrTheMouseDoesNotLiftIt() throws {
        var console = ConsoleFixture()
        try console.press("z")
        console.paste("y")
        console.send(.input(.focus(true)))
        #expect(console.model.curtain != nil)
    }

    @Test func isDrawnByItselfAfterATimeWithoutAKey() throws {
        var console = ConsoleFixture(.init(curtainDelay: .seconds(300)))
        console.pass(.seconds(299))
        #expect(console.model.curtain == nil)
        try console.press("j")
        console.pass(.seconds(299))
        #expect(console.model.curtain == nil)
        console.pass(.seconds(1))
        #expect(console.model.curtain != nil)
        #expect(console.model.nextDeadline == nil)
    }

    /// After the process slept, a key comes before the deadline: nobody has seen what it would act on.
    @Test func aKeyAfterItsTimeFindsItDrawn() throws {
        var console = ConsoleFixture(.init(curtainDelay: .seconds(300)))
        console.setClock(to: console.now.advanced(by: .seconds(3600)))
        #expect(try console.press("q") == [.terminal(.showScreen)])
        #expect(console.model.curtain != nil)
        #expect(console.model.ending == nil)
    }

    @Test func whatIsInFlightGoesOnAndIsSaidWithoutPersonalData() throws {
        var console = ConsoleFixture()
        try console.openCard()
        try console.press("y<f12>")
        let effects = console.finishRegistration(.answered(kona, state: .registered))
        #expect(effects == [.desk(.readAccounts(kona, opensCard: false))])
        #expect(console.text.contains("등록 결과가 있습니다: 등록완료"))
        #expect(Self.personal.allSatisfy { !console.text.contains($0) })
        console.pass(.seconds(600))
        try console.press("x")
        #expect(console.notice.hasPrefix("등록되었습니다."))
        #expect(console.model.notice?.about == "김*나 …001")
    }

    @Test func cardBehindItIsNewToWhoeverLiftsIt() throws {
        var console = ConsoleFixture()
        try console.press("<f7><f12>")
        console.finishReading(kona)
        console.pass(.seconds(60))
        try console.press("x")
        #expect(console.card != nil)
        #expect(try console.press("y") == [])
        console.pass(ConfirmingField.delay)
        try console.press("y")
        #expect(console.registrations == [kona])
    }

    @Test func signalsEndTheConsoleBehindIt() throws {
        var console = ConsoleFixture()
        try console.press("z")
        console.send(.signal(status: 143))
        #expect(console.model.isFinished)
    }

    @Test(arguments: [(1, 1), (5, 2), (20, 3), (60, 15), (80, 24), (120, 40)], Language.allCases)
    func pictureIsWholeAtEverySize(size: (Int, Int), language: Language) throws {
        var console = ConsoleFixture(.init(language: language))
        try console.press("z")
        let size = Size(columns: size.0, rows: size.1)
        console.send(.resized(size))
        #expect(FrameFaults(console.frame, size: size).faults == [])
        #expect(Self.personal.allSatisfy { !console.text.contains($0) })
    }
}
