import Konaplate
import MemberDesk
import TerminalKit
import Testing
import Wording

@testable import ConsoleUI

/// All marked members are read one after another, beside whatever else is done.
struct ReadingRunTests {
    private let kona: MemberID
    private let koko: MemberID
    private let tamna: MemberID

    init() throws {
        kona = try .of(FictionalMembers.kona)
        koko = try .of(FictionalMembers.koko)
        tamna = try .of(FictionalMembers.tamna)
    }

    private func reading(_ language: Language = .korean) throws -> ConsoleFixture {
        var console = ConsoleFixture(.init(language: language))
        #expect(
            try console.press("<space><space><space><c-u>") == [.desk(.readAccounts(kona, opensCard: false))])
        return console
    }

    @Test func readsOneAfterAnother() throws {
        var console = try reading()
        #expect(
            console.finishReading(kona, opensCard: false) == [.desk(.readAccounts(koko, opensCard: false))])
        #expect(
            console.finishReading(koko, opensCard: false) == [.desk(.readAccounts(tamna, opensCard: false))])
        #expect(console.finishReading(tamna, opensCard: false) == [])
        #expect(console.notice == "3명의 계좌를 조회했습니다.")
        #expect(console.model.readingRun == nil)
        #expect(console.model.list.marks.count == 3)
    }

    @Test(arguments: [
        Language.korean: "계좌 조회 중  1/3  분당 30건  4초 남음", .english: "Reading accounts  1/3  30/min  4 s left",
    ])
    func saysRateAndTimeLeft(language: Language, line: String) throws {
        var console = try reading(language)
        console.pass(.seconds(2))
        console.finishReading(kona, opensCard: false)
        #expect(console.text.contains(line))
    }

    @Test func blocksNothing() throws {
        var console = try reading()
        try console.press("/박탐나<enter>")
        #expect(console.selected == FictionalMembers.tamna)
        #expect(try console.press("<f7>") == [.desk(.readAccounts(tamna, opensCard: true))])
    }

    @Test func escStopsItAndWhatIsBeingReadComesToItsEnd() throws {
        var console = try reading()
        console.finishReading(kona, opensCard: false)
        try console.press("<esc>")
        #expect(console.notice == "3명 중 1명을 조회하고 멈췄습니다.")
        #expect(console.finishReading(koko, opensCard: false) == [])
        #expect(console.model.list.marks.count == 3)
    }

    @Test func refusalIsCountedAndDoesNotStopIt() throws {
        var console = try reading()
        let refused = Outcome<Done>.refused(ResponseStatus(code: .invalidInput, message: "no"))
        #expect(
            console.finishReading(kona, refused, opensCard: false) == [.desk(.readAccounts(koko, opensCard: false))])
        console.send(.failed(.readAccounts(koko), Phrase("x", "x")))
        console.finishReading(tamna, opensCard: false)
        #expect(console.notice.hasPrefix("3명 중 2명은 조회하지 못했습니다."))
    }

    @Test func nobodyIsAskedWhereNobodyAnswers() throws {
        var console = try reading()
        #expect(console.finishReading(kona, .notSent(.connect), opensCard: false) == [])
        #expect(console.notice.hasPrefix("3명 중 0명을 조회하고 멈췄습니다."))
    }

    @Test func endsWithTheConsole() throws {
        var console = try reading()
        console.send(.signal(status: 143))
        #expect(console.finishReading(kona, opensCard: false) == [])
        #expect(console.model.isFinished)
    }

    @Test func withoutMarksItSaysHowToMark() throws {
        var console = ConsoleFixture()
        #expect(try console.press("<c-u>") == [])
        #expect(console.notice == "Space로 회원을 먼저 표시하세요.")
    }
}
