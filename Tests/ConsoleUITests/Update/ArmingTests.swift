import Konaplate
import MemberDesk
import TerminalKit
import Testing
import Wording

@testable import ConsoleUI

/// Allowing registrations in production: with a reason, for a time, counted down.
struct ArmingTests {
    private static let production = ConsoleFixture.Setup(environment: .production)

    private static func allowed() -> ConsoleFixture {
        var console = ConsoleFixture(production)
        console.send(.result(.armed(for: .seconds(300))))
        return console
    }

    @Test func takesAReasonAndNoEnter() throws {
        var console = ConsoleFixture(Self.production)
        try console.press("<f9><enter>")
        #expect(console.notice == Phrase.reasonMissing.korean)
        try console.press("3정기 등록<enter>")
        #expect(try console.press("<enter>y").isEmpty)
        #expect(try console.press("1") == [.desk(.arm(.seconds(300), reason: "scheduled: 정기 등록"))])
        #expect(console.model.overlays.isEmpty)
        #expect(console.model.arming == .disabled(.stillSending))
    }

    @Test func isCountedDownAndEnds() throws {
        var console = ConsoleFixture(Self.production)
        #expect(console.text.contains("등록 잠김 F9"))
        console.send(.result(.armed(for: .seconds(300))))
        #expect(console.text.contains("등록 허용 5:00"))
        console.pass(.seconds(61))
        #expect(console.text.contains("등록 허용 3:59"))
        console.pass(.seconds(239))
        #expect(console.text.contains("등록 잠김 F9"))
        #expect(console.notice.hasPrefix("운영 등록 허용 시간이 끝났습니다."))
        console.pass(.seconds(60))
        #expect(console.model.nextDeadline == nil)
    }

    @Test func opensTheCardAndClosesItsConfirmation() throws {
        var console = Self.allowed()
        try console.openCard()
        #expect(console.card != nil)
        console.pass(.seconds(300))
        try console.press("0001")
        #expect(console.registrations.isEmpty)
        #expect(console.card == nil)
        #expect(console.asked.last == .prepareRegistration(try .of(FictionalMembers.kona)))
        #expect(console.notice.hasPrefix("운영 등록이 허용되지 않았습니다."))
    }

    @Test func lastDigitsRegister() throws {
        var console = Self.allowed()
        try console.openCard()
        try console.press("y1<enter>")
        #expect(console.registrations.isEmpty)
        try console.press("<c-u>0001")
        #expect(console.registrations == [try .of(FictionalMembers.kona)])
    }

    @Test func theSameKeyTakesItBack() throws {
        var console = Self.allowed()
        #expect(try console.press("<f9>") == [.desk(.disarm)])
        console.send(.result(.armed(for: nil)))
        #expect(console.text.contains("등록 잠김 F9"))
    }

    @Test func anotherProcessCanAllowIt() throws {
        var console = ConsoleFixture(Self.production)
        let change = StateChange(
            entries: [], summaries: [], openAttempts: [], armedUntil: console.now.advanced(by: .seconds(90)))
        console.send(.state(.changed(change)))
        #expect(console.text.contains("등록 허용 1:30"))
    }

    @Test(arguments: [ProfileEnvironment.sandbox, .uat, .si])
    func nothingHasToBeAllowedElsewhere(environment: ProfileEnvironment) throws {
        var console = ConsoleFixture(.init(environment: environment))
        #expect(try console.press("<f9>").isEmpty)
        #expect(console.model.overlays.isEmpty)
        #expect(console.notice == "운영 환경이 아니므로 허용할 것이 없습니다.")
    }

    @Test func clockThatIsSetBackDoesNotLengthenIt() throws {
        var console = Self.allowed()
        console.setClock(to: console.now.advanced(by: .seconds(-3600)))
        console.send(.deadline)
        #expect(console.text.contains("등록 허용 5:00"))
    }

    @Test func bannerOfProductionIsUnmistakableWithoutColours() throws {
        func banner(_ environment: ProfileEnvironment) -> [StyleName] {
            ConsoleFixture(.init(environment: environment)).frame.row(0).map(\.style)
        }
        // The whole line looks like its badge, and only there.
        #expect(Set(banner(.production)) == [.bannerProduction])
        for environment in [ProfileEnvironment.sandbox, .uat, .si] {
            #expect(Set(banner(environment)).contains(.bannerText))
        }
    }
}
