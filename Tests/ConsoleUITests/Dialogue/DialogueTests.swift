import Konaplate
import TerminalKit
import Testing
import Wording

@testable import ConsoleUI
@testable import MemberDesk

struct DialogueTests {
    private let kona: MemberID
    private let koko: MemberID
    private let sumin: MemberID

    init() throws {
        kona = try .of(FictionalMembers.kona)
        koko = try .of(FictionalMembers.koko)
        sumin = try .of(FictionalMembers.sumin)
    }

    /// Opens the card of the first member.
    private func card(_ setup: ConsoleFixture.Setup = .init()) -> DialogueFixture {
        var console = DialogueFixture(setup)
        _ = console.type("register")
        _ = console.showCard(of: kona)
        return console
    }

    // MARK: Finding

    @Test func findsMembersMaskedAndWithNumbers() {
        var console = DialogueFixture()
        let lines = console.type("찾기 김ㅋ")
        #expect(lines.contains { $0.hasPrefix("1. 50000000001  김*나  010-****-1234") })
        #expect(lines.contains { $0.hasPrefix("2. 50000000002  김*코") })
        #expect(!lines.joined().contains("김코나"))
        #expect(console.type("2") == ["선택: 김*코 50000000002"])
        #expect(console.dialogue.prompt.contains("김*코 50000000002>"))
        #expect(console.type("7") == [Phrase.noSuchNumber(2).korean])
    }

    @Test func aSearchWithoutTextAsksForIt() {
        var console = DialogueFixture(.init(language: .english))
        #expect(console.type("search") == [])
        #expect(console.dialogue.prompt == "Search:")
        #expect(console.type("남궁").contains { $0.contains("50000000005") })
        #expect(console.model.list.search.text == "남궁")
        #expect(console.type("/ㄱㅋㄴ").contains { $0.contains("50000000001") })
    }

    @Test func aLongNumberIsThatOfAMember() {
        var console = DialogueFixture()
        #expect(console.type("50000000005").contains("선택: 남**민 50000000005"))
        #expect(console.model.list.selection == sumin)
    }

    // MARK: Commands

    /// A line and the command that it means.
    struct Phrasing: Sendable, CustomTestStringConvertible {
        let line: String
        let id: CommandID
        var argument = ""

        var testDescription: String { line }
    }

    static let wordings: [Phrasing] = [
        Phrasing(line: "등록", id: .register), Phrasing(line: "reg", id: .register), Phrasing(line: "ㄷㄹ", id: .register),
        Phrasing(line: "r", id: .register), Phrasing(line: "F7", id: .register),
        Phrasing(line: "member.register", id: .register), Phrasing(line: "Check result", id: .check),
        Phrasing(line: "확인", id: .check), Phrasing(line: "read", id: .open), Phrasing(line: "enter", id: .open),
        Phrasing(line: "add member 50000000011", id: .add, argument: "50000000011"),
        Phrasing(line: "메모", id: .copyTicketNote), Phrasing(line: "down", id: .down),
    ]

    @Test(arguments: wordings)
    func commandsAreFoundByNameBeginningAndKey(wording: Phrasing) {
        let command = DialogueCommand(wording.line, in: DialogueFixture().model)
        #expect(command == .command(wording.id, argument: wording.argument))
    }

    @Test func everyCommandThatNeedsNoScreenIsThereByItsNames() {
        let model = DialogueFixture().model
        for command in Command.table where command.isSpoken && command.places == nil {
            for name in [command.title.korean, command.title.english, command.id.rawValue] {
                #expect(DialogueCommand(name, in: model) == .command(command.id, argument: ""), "\(name)")
            }
        }
    }

    @Test func whatFitsSeveralCommandsIsAsked() {
        var console = DialogueFixture(.init(language: .english))
        let lines = console.type("copy")
        #expect(lines == [Phrase.whichCommand.english, "1. Copy correlation ID", "2. Copy ticket note"])
        #expect(console.type("1") == ["! 김*나 …001  No correlation ID to copy."])
        #expect(console.type("mouse") == [Phrase.screenOnly.english])
        #expect(console.type("zzz") == [Phrase.unknownCommand("zzz").english])
    }

    @Test func helpNamesEveryCommandAndNothingOfTheScreen() {
        var console = DialogueFixture()
        let help = console.type("도움말").joined(separator: "\n")
        #expect(help.contains("결과 확인 (F6)") && help.contains("상담 메모 복사") && help.contains("찾기 김코나"))
        #expect(!help.contains("마우스") && !help.contains("다음 창"))
    }

    // MARK: Registering

    @Test func theCardSaysWhatTheScreenSaysAndThrowsAwayWhatWasTypedBefore() {
        var console = DialogueFixture()
        #expect(console.type("등록") == [Phrase.beingRead.korean])
        #expect(!console.dialogue.acceptsLines)
        let lines = console.showCard(of: kona)
        #expect(lines.first == Phrase.registrationTitle.korean)
        #expect(lines.contains { $0.contains("회원번호") && $0.contains("50000000001  김*나") })
        #expect(lines.contains { $0.contains("333015555***") })
        #expect(lines.contains(Phrase.card.korean))
        #expect(console.dialogue.discardsInput)
        #expect(console.dialogue.acceptsLines)
        #expect(console.type("y") == ["! 김*나 …001  \(Phrase.typedAhead.korean)"])
        #expect(console.model.isIdle)
    }

    @Test(arguments: ["", "yes", "등록", "register", "ㅛ", "  "])
    func onlyTheLetterConfirms(line: String) {
        var console = card()
        console.pass(.seconds(1))
        #expect(!console.type(line).isEmpty)
        #expect(console.dialogue.prompt == "y 등록, n 취소:")
        #expect(console.effects.count == 1)
        #expect(console.type("y") == [Phrase.beingSent.korean])
        guard case .register(kona, consent: nil, decidedAt: _)? = console.effects.last else {
            Issue.record("\(console.effects)")
            return
        }
    }

    @Test(arguments: ["취소", "esc", "n", "2"])
    func aCardIsCancelled(line: String) {
        var console = card()
        console.pass(.seconds(1))
        #expect(console.type(line) == ["김*나 …001  \(Phrase.cancelled.korean)"])
        #expect(console.effects.count == 1)
        #expect(console.model.overlays.isEmpty)
    }

    @Test func outsideOfASandboxTheConsentComesFirstAndExactlyTheDigitsConfirm() {
        var console = card(.init(environment: .uat, requiresConsent: true))
        console.pass(.seconds(1))
        #expect(console.dialogue.prompt == "동의 번호 (녹취, 상담):")
        #expect(console.type(" ") == ["! 김*나 …001  \(Phrase.consentMissing.korean)"])
        #expect(console.type("REC-7").isEmpty)
        #expect(console.dialogue.prompt == Phrase.digitsPrompt(4).korean + ":")
        for line in ["y", "", "00012", "1", "9999"] {
            _ = console.type(line)
            #expect(console.effects.count == 1, "\(line)")
        }
        #expect(console.type("0001") == [Phrase.beingSent.korean])
        guard case .register(kona, consent: "REC-7", decidedAt: _)? = console.effects.last else {
            Issue.record("\(console.effects)")
            return
        }
    }

    @Test func aRefusalOfTheGateIsSaidAndNothingIsRead() {
        var console = DialogueFixture(.init(isReadOnly: true))
        #expect(console.type("등록") == ["! 김*나 …001  \(Phrase.readOnly.korean)"])
        #expect(console.effects == [])
    }

    @Test func theOutcomeIsSaidWithTheLineForTheMember() {
        var console = card()
        console.pass(.seconds(1))
        _ = console.type("y")
        let attempt = Attempt.answered(kona, state: .registered, at: console.now)
        let lines = console.send(
            .result(
                .registered(kona, .attempted(attempt, recordingFailure: nil), console.summary(kona, attempt))))
        #expect(lines.contains { $0.hasPrefix("안내: ") })
        #expect(lines.contains { $0.contains(attempt.correlationID.rawValue) })
        #expect(lines.filter { $0.hasPrefix("등록되었습니다.") || $0.contains("  등록되었습니다.") }.count == 1)
        #expect(console.type("추적번호").contains(attempt.correlationID.rawValue))
    }

    // MARK: What comes of itself

    @Test func whatOthersDidIsSaidBetweenPrompts() {
        var console = DialogueFixture()
        let attempt = Attempt.answered(koko, state: .registered, at: console.now)
        let entry = JournalEntry.of(7, koko)
        let lines = console.send(
            .state(
                .changed(
                    StateChange(entries: [entry], summaries: [console.summary(koko, attempt)], openAttempts: []))))
        #expect(lines.count == 1)
        #expect(lines.first?.hasPrefix("다른 곳에서:  김*코 50000000002  등록완료") ?? false)
        #expect(lines.first?.contains(entry.correlationID.rawValue) ?? false)
    }

    // MARK: Ways to end

    @Test func endingAsksWhereAnOutcomeIsOpen() {
        var console = DialogueFixture()
        _ = console.send(
            .state(
                .changed(StateChange(entries: [], summaries: [], openAttempts: [.of(koko, state: .unknown(.timeout))])))
        )
        #expect(console.said { $0.endOfInput(isFinal: false, at: $1) } == [Phrase.quitQuestion(1).korean])
        #expect(!console.model.isFinished)
        #expect(console.type("n").isEmpty)
        #expect(console.model.overlays.isEmpty)
        #expect(console.said { $0.interrupt(at: $1) } == [Phrase.quitQuestion(1).korean])
        #expect(console.said { $0.interrupt(at: $1) }.isEmpty)
        #expect(console.model.ending?.status == 130)
    }

    @Test func theEndOfAPipeEndsAndSaysWhatIsOpen() {
        var console = DialogueFixture()
        _ = console.send(
            .state(
                .changed(StateChange(entries: [], summaries: [], openAttempts: [.of(koko, state: .unknown(.timeout))])))
        )
        #expect(console.said { $0.endOfInput(isFinal: true, at: $1) } == [Phrase.leftOpen(1).korean])
        #expect(console.model.ending?.status == 0)
    }

    @Test func ctrlCStepsBackFromTheCardFirst() {
        var console = card()
        console.pass(.seconds(1))
        #expect(console.said { $0.interrupt(at: $1) } == ["김*나 …001  \(Phrase.cancelled.korean)"])
        #expect(!console.model.isFinished)
        _ = console.said { $0.interrupt(at: $1) }
        #expect(console.model.ending?.status == 130)
    }
}
