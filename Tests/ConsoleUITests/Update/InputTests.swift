import Konaplate
import MemberDesk
import TerminalKit
import Testing
import Wording

@testable import ConsoleUI

struct InputTests {
    /// Whoever types a name where there is no field does not want to leave.
    @Test func loneJamoNeverQuits() throws {
        var console = ConsoleFixture()
        #expect(try console.press("ㅂㅌㄴ") == [])
        #expect(console.model.ending == nil)
        try console.press("q")
        #expect(console.model.ending != nil)
    }

    // MARK: Paste

    @Test(arguments: ["", "<tab>", "<f1>", "<f4>"], ["r", "q", "y1", "<f7>", "김코나\nr\ny", "\u{1B}[17~"])
    func pasteOutsideAFieldIsRefusedAndNeverACommand(place: String, text: String) throws {
        var console = ConsoleFixture()
        try console.press(place)
        let before = console.model
        #expect(console.paste(text) == [])
        #expect(console.notice == Phrase.pasteRefused.korean)
        var after = console.model
        after.notice = before.notice
        #expect(after == before)
    }

    @Test func pasteIntoTheSearchFinds() throws {
        var console = ConsoleFixture()
        try console.press("/")
        #expect(console.paste("김코코\n") == [])
        #expect(console.found == [FictionalMembers.koko])
        #expect(console.model.list.search.isActive)
    }

    @Test func pasteIntoThePaletteIsItsTextAndRunsNothing() throws {
        var console = ConsoleFixture()
        try console.press(":")
        #expect(console.paste("등록\n") == [])
        let palette = try #require(console.model.top(CommandPalette.self))
        #expect(palette.query.text.hasPrefix("등록"))
    }

    @Test(arguments: ["y", "1", "<f7>y", "r", "q"])
    func onAScreenThatIsTooSmallNoKeyDoesAnything(keys: String) throws {
        var console = ConsoleFixture()
        try console.openCard()
        console.send(.resized(Size(columns: 50, rows: 10)))
        #expect(try console.press(keys) == [])
        #expect(console.paste("y") == [])
        // Seen again, the card is new: a key that was typed before it could be read is not meant for it.
        console.send(.resized(Size(columns: 80, rows: 24)))
        #expect(try console.press("y") == [])
        console.pass(ConfirmingField.delay)
        #expect(try console.press("y").count == 1)
    }

    @Test func screenThatIsTooSmallCanBeLeft() throws {
        var console = ConsoleFixture(.init(size: Size(columns: 10, rows: 5)))
        #expect(try console.press("<f10>") == [.desk(.cancelAll)])
    }

    @Test func screenThatIsTooSmallCanBeLeftWithSomethingOpen() throws {
        var console = ConsoleFixture(.init(size: Size(columns: 40, rows: 10)))
        console.setOpen([.of(try .of(FictionalMembers.kona), state: .unknown(.timeout))])
        #expect(try console.press("<f10>") == [])
        #expect(console.text.contains("종료하시겠습니까?"))
        #expect(try console.press("y") == [.desk(.cancelAll)])
    }

    @Test(arguments: ["", "<f1>", "<f4>", ":", "/", "<f7>"])
    func redrawWorksEverywhere(place: String) throws {
        var console = ConsoleFixture()
        try console.press(place)
        #expect(try console.press("<c-l>") == [.terminal(.redraw)])
    }

    @Test func helpKeyDoesNotCloseAnotherPage() throws {
        var console = ConsoleFixture()
        console.setOpen([], entries: [.of(1, try .of(FictionalMembers.kona))])
        try console.press("<tab><tab><enter>")
        let page = try #require(console.model.top(ExchangePage.self))
        try console.press("<f1>")
        #expect(console.model.top(HelpPage.self) != nil)
        try console.press("<esc>")
        #expect(console.model.top(ExchangePage.self) == page)
    }

    @Test func pasteIntoTheFieldForAMemberIDIsInserted() throws {
        var console = ConsoleFixture()
        try console.press("n")
        console.paste("5000\u{1B}[31m")
        let prompt = try #require(console.model.top(AddMemberPrompt.self))
        #expect(prompt.field.text == "5000␛[31m")
    }

    @Test func hugePasteIsCut() throws {
        var console = ConsoleFixture()
        try console.press("/")
        console.paste(String(repeating: "가", count: 100_000))
        #expect(console.model.list.search.text.count == 200)
    }

    // MARK: Hangul

    struct Jamo: Sendable, CustomTestStringConvertible {
        let label: String
        let jamo: String
        let latin: String

        var testDescription: String { "\(jamo) is \(latin): \(label)" }
    }

    static let jamo: [Jamo] = [
        Jamo(label: "down", jamo: "ㅓ", latin: "j"), Jamo(label: "up", jamo: "ㅓㅓㅏ", latin: "jjk"),
        Jamo(label: "register", jamo: "ㄱ", latin: "r"),
        Jamo(label: "add", jamo: "ㅜ", latin: "n"), Jamo(label: "fold", jamo: "ㅣ", latin: "l"),
        Jamo(label: "refresh", jamo: "ㅕ", latin: "u"), Jamo(label: "history", jamo: "ㅑ", latin: "i"),
        Jamo(label: "filter", jamo: "ㄹ", latin: "f"), Jamo(label: "open attempts", jamo: "ㅐ", latin: "o"),
        Jamo(label: "no command", jamo: "ㅃ", latin: "Q"), Jamo(label: "two vowels that move", jamo: "ㅘ", latin: "hk"),
    ]

    @Test(arguments: jamo)
    func loneJamoIsTheKeyItStandsOn(jamo: Jamo) throws {
        var hangul = ConsoleFixture()
        var latin = ConsoleFixture()
        try hangul.press("j")
        try latin.press("j")
        #expect(try hangul.press(jamo.jamo) == latin.press(jamo.latin))
        var model = hangul.model
        model.notice = latin.model.notice
        #expect(model == latin.model)
    }

    @Test(arguments: ["ㅝ", "ㅢ", "ㄳ", "ㅄ", "ㅟ", "ㅙ"])
    func compoundJamoRunsNothingButMovement(jamo: String) throws {
        var console = ConsoleFixture()
        try console.press("j")
        let before = console.model
        #expect(try console.press(jamo) == [])
        var after = console.model
        after.notice = before.notice
        #expect(after == before)
    }

    @Test(arguments: ["교", "ㄱ", "라", "가", "힣", "r교"])
    func syllablesNeverRunAnything(text: String) throws {
        var console = ConsoleFixture()
        try console.openCard()
        let effects = try console.press(text)
        #expect(effects == [])
        #expect(console.card != nil)
    }

    @Test func syllableOutsideAFieldIsExplained() throws {
        var console = ConsoleFixture()
        #expect(try console.press("교") == [])
        #expect(console.notice == Phrase.syllableIgnored.korean)
    }

    @Test func jamoThatRunsACommandIsExplained() throws {
        var console = ConsoleFixture()
        try console.press("ㅓ")
        #expect(console.notice == Phrase.hangulIsOn.korean)
    }

    @Test func fieldTakesJamoAsText() throws {
        var console = ConsoleFixture()
        try console.press("/ㄱㅋㄴ")
        #expect(console.model.list.search.text == "ㄱㅋㄴ")
    }

    // MARK: Alt

    @Test(arguments: ["r", "j", "q", "u", "/"])
    func altKeyIsEscapeAndThenTheKey(key: String) throws {
        for start in ["", "/김", "<tab>", "<f1>", ":"] {
            var alt = ConsoleFixture()
            var plain = ConsoleFixture()
            try alt.press(start)
            try plain.press(start)
            #expect(try alt.press("<a-\(key)>") == plain.press("<esc>\(key)"))
            #expect(alt.model == plain.model)
        }
    }

    @Test func mouseAndFocusChangeNothing() {
        var console = ConsoleFixture()
        let before = console.model
        #expect(console.send(.input(.mouse(MouseEvent(.press(0), at: Position(row: 3, column: 3))))) == [])
        #expect(console.send(.input(.focus(false))) == [])
        #expect(console.frame.text == view(before).text)
        #expect(console.send(.input(.focus(true))) == [])
        #expect(console.model == before)
    }
}
