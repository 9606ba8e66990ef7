import TerminalKit
import Testing
import Wording

@testable import ConsoleUI

/// Searching again: the old text is selected, typing replaces it, and earlier searches come back.
struct SearchFieldTests {
    private func console(_ keys: String) throws -> ConsoleFixture {
        var console = ConsoleFixture()
        try console.press(keys)
        return console
    }

    @Test(arguments: ["/", "<f2>"], ["<enter>", "<esc>", "<tab><s-tab>", "<down>"])
    func typingReplacesTheOldText(opening: String, leaving: String) throws {
        var console = try console("\(opening)김코나\(leaving)\(opening)")
        #expect(console.model.list.search.field.isSelected)
        #expect(console.model.list.search.text == "김코나")
        try console.press("8891")
        #expect(console.model.list.search.text == "8891")
        #expect(console.found == [FictionalMembers.koko])
    }

    @Test(arguments: [
        ("<bs>", ""), ("<del>", ""), ("<left>", "김코"), ("<end>나", "김코나"), ("<home>x", "x김코"), ("<c-u>", ""),
    ])
    func selectionIsEditedAsInEveryField(keys: String, text: String) throws {
        let console = try console("/김코<enter>/\(keys)")
        #expect(console.model.list.search.text == text)
        #expect(!console.model.list.search.field.isSelected)
    }

    @Test func pasteReplacesTheOldText() throws {
        var console = try console("/김코나<enter>/")
        console.paste("박탐나")
        #expect(console.model.list.search.text == "박탐나")
    }

    @Test func fieldThatIsOpenedAndLeftKeepsTheFilter() throws {
        let console = try console("/김코<enter>/<esc>")
        #expect(console.model.list.search.text == "김코")
        #expect(console.found == [FictionalMembers.kona, FictionalMembers.koko])
    }

    @Test func searchThatWasClearedBeginsEmpty() throws {
        let console = try console("/김코<esc><esc>/x")
        #expect(console.model.list.search.text == "x")
    }

    @Test func upRecallsEarlierSearchesAndDownComesBack() throws {
        var console = try console("/김코<enter>/8891<enter>/남궁")
        try console.press("<up>")
        #expect(console.model.list.search.text == "8891")
        #expect(console.found == [FictionalMembers.koko])
        try console.press("<up>")
        #expect(console.model.list.search.text == "김코")
        try console.press("<down><down>")
        #expect(console.model.list.search.text == "남궁")
        #expect(console.found == [FictionalMembers.sumin])
        try console.press("<down>")
        #expect(!console.model.list.search.isActive)
        #expect(console.model.list.search.text == "남궁")
    }

    @Test func sameSearchIsRememberedOnceAndNothingIsNot() throws {
        let console = try console("/김<enter>/8<enter>/김<enter>/<c-u><enter>")
        #expect(console.model.list.search.earlier.texts == ["8", "김"])
    }

    @Test func filterIsNamedWithTheKeyThatClearsIt() throws {
        let korean = try console("/김코<enter>")
        #expect(korean.text.contains("\"김코\" 찾기 결과입니다. Esc를 누르면 모두 보입니다."))
        var english = ConsoleFixture(.init(language: .english))
        try english.press("/minsu<enter>")
        #expect(english.text.contains("Showing \"minsu\". Esc shows all."))
        try english.press("<esc>")
        #expect(!english.text.contains("Showing"))
    }

    @Test(arguments: ["<f7>", "<f5>", "<f6>", "<c-t>"])
    func noCommandActsOnTheBestMatch(key: String) throws {
        var console = try console("/김코나")
        #expect(try console.press(key) == [])
        #expect(console.model.list.search.isActive)
    }

    @Test func textThatWasTakenAwayWasSearchedForAllTheSame() throws {
        let console = try console("/김코<c-u>8891<up><enter>")
        #expect(console.audited.count == 2)
    }
}
