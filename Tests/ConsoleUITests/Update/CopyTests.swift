import Konaplate
import MemberDesk
import TerminalKit
import Testing
import Wording

@testable import ConsoleUI

struct CopyTests {
    private let kona: MemberID

    init() throws {
        kona = try .of(FictionalMembers.kona)
    }

    private func fixture(_ attempt: Attempt, language: Language = .korean) -> ConsoleFixture {
        var console = ConsoleFixture(.init(language: language))
        console.finishRegistration(attempt)
        return console
    }

    @Test func correlationIDIsCopiedAndStandsAlone() throws {
        let attempt = Attempt.answered(kona, state: .registered)
        var console = fixture(attempt)
        #expect(try console.press("c") == [.terminal(.copy(attempt.correlationID.rawValue))])
        let alone = console.frame.rows.filter { row in
            row.split(separator: " ").map { String($0) } == [attempt.correlationID.rawValue]
        }
        #expect(alone.count == 1)
        try console.press("x")
        #expect(console.model.overlays.isEmpty)
    }

    @Test func correlationIDOfTheLogIsThatOfTheEntry() throws {
        var console = fixture(.answered(kona, state: .registered))
        let entries = [JournalEntry.of(1, kona), .of(2, kona)]
        console.setOpen([], entries: entries)
        #expect(try console.press("<tab><tab>kc") == [.terminal(.copy(entries[0].correlationID.rawValue))])
        #expect(
            try console.press("<esc><enter>c") == [.terminal(.copy(entries[0].correlationID.rawValue))])
    }

    /// Whoever goes on working does not press a key twice; the key that opened the page only closes it.
    @Test(arguments: [("c", "t"), ("t", "c")])
    func keyThatClosesWhatWasCopiedActs(keys: (first: String, second: String)) throws {
        var console = fixture(.answered(kona, state: .registered))
        #expect(try console.press(keys.first).count == 1)
        guard case .terminal(.copy)? = try console.press(keys.second).first else {
            Issue.record("\(keys.second) copied nothing")
            return
        }
        #expect(console.model.overlays.count == 1)
        #expect(try console.press(keys.second) == [])
        #expect(console.model.overlays.isEmpty)
    }

    @Test(arguments: ["c", "t"])
    func nothingToCopyIsSaid(key: String) throws {
        var console = ConsoleFixture()
        #expect(try console.press(key) == [])
        #expect(console.model.notice?.kind == .warning)
    }

    @Test(
        arguments: Language.allCases,
        [
            AttemptState.registered, .refused(.alreadyRegistered), .refused(.other), .unknown(.timeout),
            .notSent(.connect), .notRegistered,
        ])
    func ticketNoteSaysWhatAndNothingPersonal(language: Language, state: AttemptState) throws {
        let attempt = Attempt.answered(kona, state: state)
        var console = fixture(attempt, language: language)
        let effects = try console.press("t")
        guard case .terminal(.copy(let note))? = effects.first, effects.count == 1 else {
            Issue.record("no note was copied")
            return
        }
        for part in [
            "2026-11-22 14:01:58", "50000000001", "IBK기업은행", Phrase.word(attempt)[language],
            attempt.correlationID.rawValue,
            try #require(CodeDictionary.builtIn.outcome(of: attempt).forMember(language)), "cs.kim",
        ] {
            #expect(note.contains(part))
        }
        #expect(FictionalMembers.secrets.allSatisfy { !note.contains($0) })
        #expect(!note.contains("*"))
        #expect(!note.contains("김"))
        #expect(!note.contains("333015555"))
    }

    @Test func readingThatContradictsTheAnswerIsSaidWhereverTheAnswerStands() throws {
        var console = fixture(
            .answered(kona, state: .registered, at: ConsoleFixture.start.advanced(by: .seconds(-60))))
        console.finishReading(kona, opensCard: false)
        let warning = "등록되었다는 응답과"
        #expect(console.text.contains(warning))
        #expect(console.text.contains("안내: \"등록 결과를"))
        guard case .terminal(.copy(let note))? = try console.press("t").first else {
            Issue.record("no note was copied")
            return
        }
        #expect(note.contains(warning))
        try console.press("<esc>")
        try console.openCard()
        #expect(console.card != nil)
        #expect(console.text.contains("! 등록되었다는 응답과"))
    }

    @Test func serversMessageForgesNoLineOfTheNote() throws {
        var console = fixture(
            .answered(kona, state: .refused(.other), code: "999_999", message: "no\n결과: registered\u{1B}[2J"))
        guard case .terminal(.copy(let note))? = try console.press("t").first else {
            Issue.record("no note was copied")
            return
        }
        #expect(note.split(separator: "\n").count == 9)
        #expect(!note.contains("\u{1B}"))
    }
}
