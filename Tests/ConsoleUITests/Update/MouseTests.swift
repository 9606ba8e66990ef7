import Konaplate
import TerminalKit
import Testing

@testable import ConsoleUI
@testable import MemberDesk

struct MouseTests {
    private func console(isOn: Bool = true) -> ConsoleFixture {
        var console = ConsoleFixture(.init(hasLongID: false))
        if isOn { _ = try? console.press("m") }
        return console
    }

    @Test func reportsThatNobodyAskedForDoNothing() {
        var console = console(isOn: false)
        console.mouse(.press(0), row: 5, column: 4)
        console.mouse(.wheelDown, row: 5, column: 4)
        #expect(console.selected == FictionalMembers.all[0].id)
    }

    @Test func pressSelectsTheMemberUnderIt() {
        var console = console()
        // Banner, border and header stand above the first row.
        #expect(console.mouse(.press(0), row: 5, column: 4) == [])
        #expect(console.selected == FictionalMembers.all[2].id)
        console.mouse(.press(0), row: 2, column: 4)
        console.mouse(.press(0), row: 500, column: 4)
        console.mouse(.press(2), row: 3, column: 4)
        #expect(console.selected == FictionalMembers.all[2].id)
    }

    @Test func pressInTheLogGoesThereAndStaysOnTheEntry() throws {
        var console = console()
        let kona = try MemberID.of(FictionalMembers.kona)
        console.setOpen([], entries: (1...3).map { .of($0, kona) })
        let row = try #require(Layout(console.model).log?.body.origin.row)
        console.mouse(.press(0), row: row, column: 4)
        #expect(console.model.focus == .log)
        #expect(console.model.log.selected?.id == 1)
        #expect(!console.model.log.isFollowing)
    }

    @Test func wheelMovesWhereThePointerIs() throws {
        var console = console()
        console.mouse(.wheelDown, row: 4, column: 4)
        #expect(console.selected == FictionalMembers.all[3].id)
        console.mouse(.wheelUp, row: 4, column: 4)
        #expect(console.selected == FictionalMembers.all[0].id)
        try console.press("<f1>")
        console.mouse(.wheelDown, row: 4, column: 4)
        #expect(console.model.top(HelpPage.self)?.top == 3)
    }

    @Test func pressNeverConfirmsAndNeverLeavesACard() throws {
        var console = console()
        try console.openCard()
        let before = console.model
        for row in 0..<24 { #expect(console.mouse(.press(0), row: row, column: 40) == []) }
        #expect(console.model.overlays == before.overlays)
        #expect(console.registrations.isEmpty)
    }

    @Test func keySwitchesItOnAndOff() throws {
        var console = console()
        #expect(try console.press("m") == [.terminal(.reportMouse(false))])
        #expect(try console.press("m") == [.terminal(.reportMouse(true))])
    }
}

extension ConsoleFixture {
    @discardableResult
    fileprivate mutating func mouse(_ action: MouseEvent.Action, row: Int, column: Int) -> [Effect] {
        send(.input(.mouse(MouseEvent(action, at: Position(row: row, column: column)))))
    }
}
