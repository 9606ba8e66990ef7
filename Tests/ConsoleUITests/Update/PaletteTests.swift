import Konaplate
import MemberDesk
import TerminalKit
import Testing
import Wording

@testable import ConsoleUI

struct PaletteTests {
    @Test func listsEveryCommandThatIsNoMovement() throws {
        for language in Language.allCases {
            let titles = CommandPalette().matches(language: language).map(\.title)
            #expect(titles == Command.table.filter { $0.target != .position }.map(\.title))
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
        #expect(palette.matches(language: .korean).map(\.id.rawValue).contains(command))
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
        #expect(palette.matches(language: .korean)[palette.row].id == second.id)
        let last = try #require(Command.table.last { $0.target != .position })
        #expect(last.id == .quit)
        try console.press("<esc>:" + String(repeating: "<down>", count: 100) + "<enter>")
        #expect(console.model.ending != nil)
    }

    @Test func showsReasonsOfDisabledCommands() throws {
        var console = ConsoleFixture(.init(isReadOnly: true))
        try console.press(":등록")
        #expect(console.text.contains("조회 전용입니다"))
        #expect(try console.press("<enter>") == [])
        #expect(console.notice == "조회 전용입니다. 등록할 수 없습니다.")
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
        #expect(palette.matches(language: language).first?.id == .register)
    }

    @Test func pagesMoveAndStopAtTheEnds() throws {
        var console = ConsoleFixture()
        try console.press(":<pgdn>")
        let page = try #require(console.model.top(CommandPalette.self)?.row)
        #expect(page > 5)
        try console.press("<pgdn><pgdn><pgdn><pgdn>")
        let count = try #require(console.model.top(CommandPalette.self)?.matches(language: .korean).count)
        #expect(console.model.top(CommandPalette.self)?.row == count - 1)
        #expect(console.text.contains("종료"))
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
