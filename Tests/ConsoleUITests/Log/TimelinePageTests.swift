import Konaplate
import MemberDesk
import TerminalKit
import Testing
import Wording

@testable import ConsoleUI

struct TimelinePageTests {
    private static let register = "bankaccounts/as-rcg-svc/ars/register"
    private let kona: MemberID

    init() throws {
        kona = try .of(FictionalMembers.kona)
    }

    private func console(_ keys: String) throws -> ConsoleFixture {
        var console = ConsoleFixture()
        console.setOpen(
            [],
            entries: [
                .of(1, kona), .of(2, kona, api: Self.register, attemptID: 7), .of(3, kona),
                .of(4, try .of(FictionalMembers.koko)),
            ])
        try console.press(keys)
        return console
    }

    @Test(arguments: [1, 2, 3])
    func everyExchangeOfARegistrationLeadsToIt(id: Int) throws {
        let up = String(repeating: "k", count: 4 - id)
        for opening in ["", "<enter>"] {
            var console = try console("<tab><tab>\(up)\(opening)")
            #expect(try console.press("a") == [.desk(.loadTimeline(7))])
            #expect(try console.press("a") == [])
        }
    }

    @Test func queryThatLedToNothingHasNone() throws {
        var console = try console("<tab><tab>a")
        #expect(console.notice == "등록과 이어진 통신이 아닙니다.")
        #expect(try console.press("<tab>a") == [])
    }

    @Test func selectedRegistrationOfAHistoryLeadsToItsSteps() throws {
        var console = try console("i")
        let attempts: [Attempt] = [.of(kona, id: 5, state: .notRegistered), .of(kona, id: 6, state: .registered)]
        console.send(.result(.history(kona, attempts)))
        #expect(try console.press("ja") == [.desk(.loadTimeline(5))])
        #expect(try console.press("ka") == [.desk(.loadTimeline(6))])
    }

    @Test func selectionOfALongHistoryStaysInSight() throws {
        var console = try console("i")
        let attempts = (1...30).map { Attempt.of(kona, id: Int64($0), state: .registered) }
        console.send(.result(.history(kona, attempts)))
        for key in Array(repeating: "j", count: 29) + Array(repeating: "k", count: 29) {
            try console.press(key)
            let selected = try #require(console.model.top(HistoryPage.self)?.selected)
            #expect(console.text.contains(selected.correlationID.rawValue))
        }
    }

    @Test func stepsStandWithTheTimeSinceTheOneBefore() throws {
        let scene = try #require(Scene.all.first { $0.name == "timeline" })
        for language in Language.allCases {
            let console = try scene.console(language)
            let rows = console.frame.rows
            let differences =
                language == .korean
                ? ["+8.1초", "+3 ms", "+10.0초", "+7 ms", "+31.4초", "+500 ms"]
                : ["+8.1 s", "+3 ms", "+10.0 s", "+7 ms", "+31.4 s", "+500 ms"]
            let places = differences.compactMap { difference in rows.firstIndex { $0.contains(difference) } }
            #expect(places.count == differences.count)
            #expect(places == places.sorted())
            #expect(console.text.contains("cs.lee"))
        }
    }

    @Test func whatComesWhenTheAgentIsElsewhereStaysAway() throws {
        var console = try console("<tab><tab>kka<tab>")
        let timeline = AttemptTimeline(attempt: .of(kona, id: 7, state: .registered), steps: [])
        console.send(.result(.timeline(7, timeline)))
        #expect(console.model.overlays.isEmpty)
        #expect(console.model.isIdle)
    }
}
