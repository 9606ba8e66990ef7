import Konaplate
import MemberDesk
import TerminalKit
import Testing
import Wording

@testable import ConsoleUI

struct PaletteTests {
    @Test func listsEveryCommandThatIsNoMovementAndThenWhatCannotBeDone() throws {
        for language in Language.allCases {
            let titles = CommandPalette().matches(language: language).map(\.title)
            #expect(
                titles == Command.table.filter { $0.target != .position }.map(\.title)
                    + UnavailableTask.all.map(\.title))
        }
    }

    @Test(arguments: [
        ("다시 조회", "member.refresh"), ("조회", "member.refresh"), ("도움", "app.help"), ("추번", "member.copy-correlation-id"),
        ("이력", "member.history"),
    ])
    func findsByLettersInTheirOrder(typed: String, command: String) throws {
        var console = ConsoleFixture()
        try console.press(":\(typed)")
        let palette = try #require(console.model.top(CommandPalette.self))
        #expect(palette.matches(language: .korean).compactMap(\.command?.rawValue).contains(command))
    }

    @Test func runsTheSelectedCommand() throws {
        var console = ConsoleFixture()
        let kona = try MemberID.of(FictionalMembers.kona)
        #expect(try console.press(":다시 조회<enter>") == [.desk(.readAccounts(kona, opensCard: false))])
        #expect(console.model.overlays.isEmpty)
    }

    @Test func arrowsMoveAndStopAtTheEnds() throws {
        var console = ConsoleFixture()
        let second = try #require(Command.table.filter { $0.target != .position }.dropFirst().first)
        try console.press(":<up><up><down>")
        let palette = try #require(console.model.top(CommandPalette.self))
        #expect(palette.matches(language: .korean)[palette.row].command == second.id)
        try console.press("<esc>:" + String(repeating: "<down>", count: 100))
        #expect(console.model.top(CommandPalette.self)?.row == palette.matches(language: .korean).count - 1)
    }

    @Test func showsReasonsOfDisabledCommands() throws {
        var console = ConsoleFixture(.init(isReadOnly: true))
        try console.press(":등록")
        #expect(console.text.contains("조회 전용입니다"))
        #expect(try console.press("<enter>") == [])
        #expect(console.notice == "조회 전용입니다. 등록할 수 없습니다.")
    }

    /// An agent looks for it where everything is found, and is told instead of finding nothing.
    @Test(
        arguments: [
            ("환불", Phrase.noCancellations), ("해지", .noCancellations), ("취소", .noCancellations),
            ("refund", .noCancellations), ("unregister", .noCancellations), ("계좌 변경", .noAccountChanges),
            ("delete", .noAccountChanges), ("ㅎㅂ", .noCancellations), ("한도", .settingsInApp),
        ], Language.allCases)
    func whatCannotBeDoneIsSaidWhereItIsLookedFor(looked: (typed: String, answer: Phrase), language: Language) throws {
        var console = ConsoleFixture(.init(language: language))
        try console.press(":")
        console.paste(looked.typed)
        #expect(console.text.contains(language == .korean ? "(이 화면에서 할 수 없음)" : "(not possible here)"))
        #expect(try console.press("<enter>") == [])
        #expect(console.notice == looked.answer[language])
        #expect(console.model.overlays.isEmpty)
    }

    @Test func findingNothingRunsNothing() throws {
        var console = ConsoleFixture()
        #expect(try console.press(":zzzz<enter>") == [])
        #expect(console.model.overlays.isEmpty)
    }

    @Test(arguments: ["<esc>", "<bs><esc>"])
    func escapeCloses(keys: String) throws {
        var console = ConsoleFixture()
        #expect(try console.press(":등" + keys) == [])
        #expect(console.model.overlays.isEmpty)
    }

    /// Names are found in both languages, by the command's own name, by initials and in the wrong keyboard layout.
    @Test(arguments: ["reg", "Reg", "ㄷㄹ", "등록", "emdfhr", "member.register"], Language.allCases)
    func registeringIsFoundFirst(typed: String, language: Language) throws {
        var console = ConsoleFixture(.init(language: language))
        try console.press(":")
        console.paste(typed)
        let palette = try #require(console.model.top(CommandPalette.self))
        #expect(palette.matches(language: language).first?.command == .register)
    }

    @Test func pagesMoveAndStopAtTheEnds() throws {
        var console = ConsoleFixture()
        try console.press(":<pgdn>")
        let page = try #require(console.model.top(CommandPalette.self)?.row)
        #expect(page > 5)
        try console.press("<pgdn><pgdn><pgdn><pgdn>")
        let count = try #require(console.model.top(CommandPalette.self)?.matches(language: .korean).count)
        #expect(console.model.top(CommandPalette.self)?.row == count - 1)
        #expect(console.text.contains("환불"))
        try console.press("<pgup><pgup><pgup><pgup><pgup>")
        #expect(console.model.top(CommandPalette.self)?.row == 0)
    }

    @Test(arguments: [":셸로<enter>", ":suspend<enter>", "<c-z>", "<f1><c-z>", "/김<c-z>", "<f7><c-z>"])
    func theShellIsReachedFromEverywhere(keys: String) throws {
        var console = ConsoleFixture()
        #expect(try console.press(keys).last == .terminal(.suspend))
        #expect(console.send(.resumed) == [.terminal(.redraw)])
    }
}
