import Konaplate
import MemberDesk
import TerminalKit
import Testing
import Wording

@testable import ConsoleUI

/// A notice names its member, stays its time, and goes with the selection.
struct NoticeTests {
    private let kona: MemberID

    init() throws {
        kona = try .of(FictionalMembers.kona)
    }

    private func refused(_ language: Language = .korean) throws -> ConsoleFixture {
        var console = ConsoleFixture(.init(language: language))
        try console.press("u")
        console.finishReading(kona, .notSent(.connect), opensCard: false)
        return console
    }

    @Test(arguments: Language.allCases)
    func namesItsMemberMasked(language: Language) throws {
        let console = try refused(language)
        #expect(console.model.notice?.about == "김*나 …001")
        #expect(console.text.contains("!! 김*나 …001"))
    }

    @Test(arguments: ["j", "<end>", "/박탐나", "<pgdn>"])
    func goesWithTheSelection(keys: String) throws {
        var console = try refused()
        try console.press(keys)
        #expect(console.selected != FictionalMembers.kona)
        #expect(console.model.notice == nil)
    }

    @Test(arguments: ["<tab>", "<tab><tab>", "s", "/김코나", "<f1>", "k"])
    func staysWithTheSelection(keys: String) throws {
        var console = try refused()
        let notice = try #require(console.model.notice)
        try console.press(keys)
        #expect(console.selected == FictionalMembers.kona)
        #expect(keys == "s" || console.model.notice == notice)
    }

    @Test func goesByTimeTheGraveOnesLater() throws {
        var console = try refused()
        console.pass(.seconds(14))
        #expect(console.model.notice != nil)
        console.pass(.seconds(1))
        #expect(console.model.notice == nil)
        try console.press("ㅓ")
        #expect(console.model.notice?.kind == .info)
        console.pass(.seconds(6))
        #expect(console.model.notice == nil)
    }

    @Test func ofAnotherMemberIsSaidOfThatMember() throws {
        var console = ConsoleFixture()
        try console.press("uj")
        console.finishReading(kona, .notSent(.connect), opensCard: false)
        #expect(console.selected == FictionalMembers.koko)
        #expect(console.model.notice?.about == "김*나 …001")
    }

    /// With a notice the list's date still stands in the pane's title.
    @Test func hidesNoDateOfTheDirectory() throws {
        let console = try refused()
        #expect(console.text.contains("11-21 14:01 기준"))
    }

    @Test(arguments: ["Q", "<c-g>", "Y", "<c-d>"])
    func unboundKeysAreAnswered(key: String) throws {
        for place in ["", "<tab>", "<tab><tab>", "<f1>", "<f4>"] {
            var console = ConsoleFixture()
            try console.press(place)
            #expect(try console.press(key) == [])
            #expect(console.notice.hasPrefix("이 창에서 쓰지 않는 키입니다: "), "\(place)")
            #expect(console.notice.hasSuffix("도움말: F1"), "\(place)")
        }
    }

    @Test(arguments: ["<enter>", "<f5>", "<f6>", "<f7>", "c", "t", "i", "e"])
    func commandsThatCannotBeRunSayWhy(key: String) throws {
        var console = ConsoleFixture()
        console.load([])
        #expect(try console.press(key) == [])
        #expect(console.model.notice?.kind == .warning)
    }
}
