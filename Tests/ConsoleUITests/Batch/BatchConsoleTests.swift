import Konaplate
import MemberDesk
import TerminalKit
import Testing
import Wording

@testable import ConsoleUI

/// Marked members are registered one first and then the others, and every way to stop leaves a way to go on.
struct BatchConsoleTests {
    private let kona: MemberID
    private let daeko: MemberID
    private let minsu: MemberID

    init() throws {
        kona = try .of(FictionalMembers.kona)
        daeko = try .of(FictionalMembers.daeko)
        minsu = try .of(FictionalMembers.minsu)
    }

    private var members: [MemberID] { [kona, daeko, minsu] }

    /// A console with three members marked, asked whether to register them.
    private func asked(_ setup: ConsoleFixture.Setup = .init()) throws -> ConsoleFixture {
        var console = ConsoleFixture(setup)
        try console.press("<space>jj<space>j<space>")
        #expect(try console.press("<c-r>") == [.desk(.prepareBatch(members, resume: false))])
        prepare(&console)
        return console
    }

    private func prepare(_ console: inout ConsoleFixture, _ facts: BatchFacts? = nil) {
        let facts = facts ?? BatchFacts(members, members.map { console.summary($0) })
        console.send(.result(.batchPrepared(facts, .allowed(decidedAt: console.boot))))
        console.pass(ConfirmingField.delay)
    }

    private func done(_ console: inout ConsoleFixture, _ memberID: MemberID, _ state: AttemptState, id: Int64) {
        let attempt = Attempt.answered(memberID, id: id, state: state)
        console.send(.result(.batchResult(memberID, .attempted(attempt))))
        console.setOpen([attempt])
        if !state.isOpen { console.setOpen([]) }
    }

    @discardableResult
    private func part(_ console: inout ConsoleFixture, reached: Int?, _ stop: BatchRun.Stop?) -> [Effect] {
        console.send(.result(.batchPart(BatchPart(reached: reached, stop: stop))))
    }

    private func effect(resume: Bool, members most: Int?) -> [Effect] {
        [.desk(.registerBatch(members, resume: resume, BatchLimits(members: most, refusals: 5)))]
    }

    @Test func oneIsRegisteredFirstAndThenTheOthers() throws {
        var console = try asked()
        #expect(try console.press("y") == effect(resume: false, members: 1))
        #expect(console.kept.last?.batch == members)
        done(&console, kona, .registered, id: 51)
        let next = part(&console, reached: 1, .first)
        #expect(next == [.desk(.readAccounts(kona, opensCard: false))])
        #expect(console.model.top(BatchCard.self)?.facts.rest.count == 2)
        #expect(console.text.contains("등록완료"))
        console.pass(ConfirmingField.delay)
        #expect(try console.press("1") == effect(resume: true, members: nil))
        done(&console, daeko, .refused(.other), id: 52)
        done(&console, minsu, .registered, id: 53)
        part(&console, reached: 3, nil)
        #expect(console.notice == "일괄 등록을 마쳤습니다. 등록완료 2건, 거절 1건, 확인필요 0건")
        #expect(console.model.list.marks.members == [daeko])
    }

    @Test(arguments: ["<enter>", "ㅛ", "q", "2"]) func onlyItsOwnKeysConfirm(key: String) throws {
        var console = try asked()
        #expect(try console.press(key) == [])
        #expect(console.model.top(BatchCard.self) != nil)
    }

    @Test func keysFromBeforeTheCardCouldBeSeenConfirmNothing() throws {
        var console = ConsoleFixture()
        try console.press("<space><c-r>")
        console.send(
            .result(.batchPrepared(BatchFacts([kona], []), .allowed(decidedAt: console.boot))))
        #expect(try console.press("y1") == [])
        #expect(console.model.top(BatchCard.self) != nil)
    }

    /// A loopback that a configuration calls a sandbox may be a tunnel: the gate decides, not the name.
    @Test(arguments: [
        ("UAT", ConsoleFixture.Setup(environment: .uat)),
        ("a sandbox that is not our own", .init(environment: .sandbox, guardLevel: .trial)),
    ]) func digitsOfTheNextMemberConfirmWhereMoneyMayMove(label: String, setup: ConsoleFixture.Setup) throws {
        var console = try asked(setup)
        #expect(try console.press("y") == [])
        #expect(try console.press("0004") == [])
        #expect(console.notice == Phrase.wrongDigits.korean)
        #expect(try console.press("0001") == effect(resume: false, members: 1))
    }

    @Test func whoIsRegisteredOrHasNoAccountIsLeftOut() throws {
        var console = ConsoleFixture()
        try console.press("a<c-r>")
        let marked = console.model.list.marks.members
        prepare(&console, BatchFacts(marked, marked.map { console.summary($0) }))
        let facts = try #require(console.model.top(BatchCard.self)?.facts)
        #expect(!facts.members.contains(try .of(FictionalMembers.koko)))
        #expect(!facts.members.contains(try .of(FictionalMembers.tamna)))
        #expect((facts.registered, facts.withoutAccount) == (2, 1))
        #expect(console.text.contains("등록완료 2명, 계좌없음 1명"))
    }

    @Test(arguments: ["<esc>", "<c-c>"]) func pauseFinishesWhatIsBeingSent(key: String) throws {
        var console = try asked()
        try console.press("y")
        #expect(try console.press(key) == [.desk(.pauseBatch)])
        #expect(console.model.ending == nil)
        #expect(console.text.contains("진행 중인 1건을 마치고 멈춥니다"))
        done(&console, kona, .registered, id: 51)
        part(&console, reached: 1, .paused)
        #expect(console.notice.contains("(1/3)"))
        #expect(try console.press("<c-r>") == [.desk(.prepareBatch(members, resume: true))])
    }

    @Test func unknownOutcomeStopsItAndIsSaid() throws {
        var console = try asked()
        try console.press("y")
        done(&console, kona, .unknown(.timeout), id: 51)
        part(&console, reached: 1, .outcome)
        #expect(console.model.overlays.isEmpty)
        #expect(console.model.notice?.kind == .warning)
        #expect(console.notice.contains("(1/3)"))
        #expect(console.text.contains("확인필요"))
    }

    @Test func everyMembersOutcomeStandsInItsRow() throws {
        var console = try asked(.init(size: .init(columns: 120, rows: 40)))
        try console.press("y")
        done(&console, kona, .refused(.other), id: 51)
        part(&console, reached: 1, .first)
        console.pass(ConfirmingField.delay)
        try console.press("y")
        func row(_ memberID: MemberID) -> Substring? {
            console.text.split(separator: "\n").first { $0.contains(memberID.description) }
        }
        #expect(row(kona)?.contains("거절") ?? false)
        #expect(row(daeko)?.contains("처리중") ?? false)
        #expect(row(minsu)?.contains("대기") ?? false)
    }

    @Test func cancelledCardKeepsTheMarksAndAStartedBatchItsRest() throws {
        var console = try asked()
        try console.press("<esc>")
        #expect(console.model.batch == nil)
        #expect(console.model.list.marks.count == 3)
        try console.press("<c-r>")
        prepare(&console)
        try console.press("y")
        done(&console, kona, .registered, id: 51)
        part(&console, reached: 1, .first)
        console.pass(ConfirmingField.delay)
        try console.press("<esc>")
        #expect(console.model.batch?.rest.count == 2)
        try console.press("<c-r>")
        prepare(&console, BatchFacts(resuming: members, reached: 1))
        try console.press("<del>")
        #expect(console.model.batch == nil)
        #expect(console.notice == "나머지 2명은 등록하지 않습니다.")
    }

    @Test func oneOfWhichNothingWasBegunIsNotGoneOnWith() throws {
        var console = try asked()
        try console.press("y")
        part(&console, reached: nil, .elsewhere)
        #expect(console.model.batch == nil)
    }

    @Test(arguments: [
        ("read-only", ConsoleFixture.Setup(isReadOnly: true)), ("production", .init(environment: .production)),
        ("consent", .init(requiresConsent: true)),
    ]) func whatForbidsItIsSaidBeforeAnythingIsAsked(label: String, setup: ConsoleFixture.Setup) throws {
        var console = ConsoleFixture(setup)
        #expect(try console.press("<space><c-r>") == [])
        #expect(console.model.notice?.kind == .warning)
        #expect(console.model.overlays.isEmpty)
    }

    @Test func theConsoleEndsOnlyAfterWhatIsBeingSent() throws {
        var console = try asked()
        try console.press("y")
        #expect(console.send(.signal(status: 143)) == [.desk(.cancelAll)])
        #expect(!console.model.isFinished)
        done(&console, kona, .unknown(.interrupted), id: 51)
        part(&console, reached: 1, .outcome)
        #expect(console.model.isFinished)
    }
}
