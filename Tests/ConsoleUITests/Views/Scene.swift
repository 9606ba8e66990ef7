import Konaplate
import TerminalKit
import Wording

@testable import ConsoleUI
@testable import MemberDesk

/// A moment of the console that its pictures are looked at in.
struct Scene: Sendable {
    let name: String
    var setup = ConsoleFixture.Setup(hasLongID: false)
    let play: @Sendable (inout ConsoleFixture) throws -> Void

    func console(
        _ language: Language = .korean, size: Size = Size(columns: 80, rows: 24), policy: WidthPolicy = .narrow
    ) throws -> ConsoleFixture {
        var setup = setup
        setup.language = language
        setup.size = size
        setup.widthPolicy = policy
        var console = ConsoleFixture(setup)
        try play(&console)
        return console
    }

    static let all = moments + marked

    private static let moments: [Scene] = [
        Scene(name: "loading", setup: .init(isLoaded: false)) { _ in },
        Scene(name: "list") { try $0.press("j") },
        Scene(name: "list-long-id", setup: .init()) { try $0.press("<end>") },
        Scene(name: "list-read-only", setup: .init(environment: .si, isReadOnly: true, hasLongID: false)) {
            try $0.press("jjjj")
        },
        Scene(name: "list-production", setup: .init(environment: .production, hasLongID: false)) { _ in },
        Scene(name: "production-allowed", setup: .init(environment: .production, hasLongID: false)) {
            $0.send(.result(.armed(for: .seconds(300))))
            $0.pass(.seconds(61))
        },
        Scene(name: "production-allowing", setup: .init(environment: .production, hasLongID: false)) {
            try $0.press("<f9>3정기 등록<enter>")
        },
        Scene(
            name: "list-strict",
            setup: .init(environment: .uat, hasLongID: false, guards: ProfileGuards(.trial))
        ) { _ in },
        Scene(name: "list-ascii", setup: .init(usesASCII: true, hasLongID: false)) { try log(&$0) },
        Scene(name: "empty", setup: .init(isLoaded: false)) { $0.load([]) },
        Scene(name: "unreadable", setup: .init(isLoaded: false)) {
            $0.send(
                .directory(
                    .failed(
                        Phrase(
                            "the database is locked by another program", "the database is locked by another program"))))
        },
        Scene(name: "searching") { try $0.press("/김ㅋ") },
        Scene(name: "nothing-found") { try $0.press("/홍길동") },
        Scene(name: "reading") { try $0.press("jjj<f7>") },
        Scene(name: "card") { try $0.openCard() },
        Scene(name: "card-warning") { try $0.openCard(FictionalMembers.koko) },
        Scene(name: "card-consent", setup: .init(requiresConsent: true, hasLongID: false)) {
            try $0.openCard()
            try $0.press("REC-2026")
        },
        Scene(name: "card-uat", setup: .init(environment: .uat, requiresConsent: true, hasLongID: false)) {
            try $0.openCard(FictionalMembers.koko)
            try $0.press("REC-2026<enter>00")
        },
        Scene(name: "sending") {
            try $0.openCard()
            try $0.press("y")
            $0.pass(.seconds(3))
        },
        Scene(name: "registered") { try register(&$0, .answered(id(FictionalMembers.kona), state: .registered)) },
        Scene(name: "refused") {
            try register(
                &$0,
                .answered(
                    id(FictionalMembers.kona), state: .refused(.accountNotRegistered), code: "002_012",
                    message: "Account not registered"))
        },
        Scene(name: "detail") {
            try register(&$0, .answered(id(FictionalMembers.kona), state: .registered))
            try $0.press("<tab>")
        },
        Scene(name: "unknown") { try unknown(&$0) },
        Scene(name: "log-paused") {
            try log(&$0)
            try $0.press("<tab><tab>kkk")
            $0.setOpen(
                [],
                entries: [
                    .of(21, try id(FictionalMembers.koko)),
                    .of(22, try id(FictionalMembers.koko), outcome: .unknown(.timeout)),
                ])
        },
        Scene(name: "log-filtered-folded") {
            try log(&$0)
            try $0.press("<f3>회원:50000000001<enter>l")
        },
        Scene(name: "log-filtered") {
            try log(&$0)
            try $0.press("<f3>오류 회원:50000000001<enter>")
        },
        Scene(name: "log-prompt") {
            try log(&$0)
            try $0.press("<f3>code:002 resul:x")
        },
        Scene(name: "exchange") {
            try log(&$0)
            try $0.press("<tab><tab>kk<enter>")
        },
        Scene(name: "timeline") {
            let kona = try id(FictionalMembers.kona)
            try log(&$0)
            try $0.press("<tab><tab>EEa")
            $0.send(.result(.timeline(5, try timeline(of: kona))))
        },
        Scene(name: "codes") {
            try log(&$0)
            try $0.press("<tab><tab>kkkd")
        },
        Scene(name: "export") {
            try log(&$0)
            try $0.press("<tab><tab>s")
        },
        Scene(name: "help") { try $0.press("<f1>") },
        Scene(name: "palette") { try $0.press(":<down><down>") },
        Scene(name: "to-check") {
            try unknown(&$0)
            try $0.press("<f4>j")
        },
        Scene(name: "override") {
            try unknown(&$0)
            try $0.press("e통신 장애 확인<enter>")
        },
        Scene(name: "history") { try history(&$0) },
        Scene(name: "quit") {
            try unknown(&$0)
            try $0.press("q")
        },
        Scene(name: "correlation-id") {
            try unknown(&$0)
            try $0.press("c")
        },
        Scene(name: "add-member") { try $0.press("n5000000") },
        Scene(name: "unreachable") {
            try $0.press("u")
            $0.finishReading(try id(FictionalMembers.kona), .notSent(.connect), opensCard: false)
            $0.pass(.seconds(20))
        },
        Scene(name: "hostile") {
            let message = "no\u{1B}[2J\u{7}\nsuch\r\n\u{202E}member\u{2066} \u{200B}here"
            let memberID = try id(FictionalMembers.kona)
            try register(
                &$0, .answered(memberID, state: .refused(.other), code: "9\u{1B}9", message: message))
            $0.setOpen([], entries: [.of(1, memberID, code: "9\u{1B}9", message: message)])
        },
        Scene(name: "hostile-exchange") {
            let message = "no\u{1B}[2J\u{7}\nsuch\r\n\u{202E}member\u{2066} \u{200B}here"
            $0.setOpen([], entries: [.of(1, try id(FictionalMembers.kona), code: "9\u{1B}9", message: message)])
            try $0.press("<tab><tab><enter><pgdn>")
        },
    ]

    /// Members are marked, and something is done with all of them.
    static let marked: [Scene] = [
        Scene(name: "marks") { try $0.press("<space>j<space>bj") },
        Scene(name: "reading-marked") {
            try $0.press("<space><space><space><c-u>")
            $0.pass(.seconds(2))
            $0.finishReading(try id(FictionalMembers.kona), opensCard: false)
        },
        Scene(name: "curtain") {
            try $0.openCard()
            try $0.press("y<f12>")
            $0.finishRegistration(.answered(try id(FictionalMembers.kona), state: .registered))
        },
        Scene(name: "reveal-prompt") { try $0.press("<c-x>상담 7<enter>") },
        Scene(name: "approval", setup: .init(environment: .production)) {
            try $0.press("<c-y>")
            $0.send(.result(.approvals([.waiting(7), .waiting(8)])))
        },
        Scene(name: "consent") {
            try $0.press("<c-t>")
            $0.send(.result(.consent(try id(FictionalMembers.kona), nil)))
            try $0.press("콜백 12")
        },
        Scene(name: "batch-card") { try batchCard(&$0) },
        Scene(name: "batch-card-uat", setup: .init(environment: .uat, hasLongID: false)) {
            try batchCard(&$0)
            try $0.press("11")
        },
        Scene(name: "batch-second-card") {
            try batchCard(&$0)
            try $0.press("y")
            try firstDone(&$0)
        },
        Scene(name: "batch-running") {
            try batchCard(&$0)
            try $0.press("y")
            try firstDone(&$0)
            $0.pass(ConfirmingField.delay)
            try $0.press("y")
            $0.pass(.seconds(3))
            let minsu = try id(FictionalMembers.daeko)
            $0.send(
                .result(.batchResult(minsu, .attempted(.answered(minsu, id: 52, state: .refused(.invalidUserId))))))
            $0.setOpen([.answered(minsu, id: 52, state: .refused(.invalidUserId))])
        },
    ]

    private static func batchCard(_ console: inout ConsoleFixture) throws {
        try console.press("a<c-r>")
        let members = console.model.list.marks.members
        let facts = BatchFacts(members, members.map { console.summary($0) })
        console.send(.result(.batchPrepared(facts, .allowed(decidedAt: console.boot))))
        console.pass(ConfirmingField.delay)
    }

    private static func firstDone(_ console: inout ConsoleFixture) throws {
        let kona = try id(FictionalMembers.kona)
        console.send(.result(.batchResult(kona, .attempted(.answered(kona, id: 51, state: .registered)))))
        console.setOpen([.answered(kona, id: 51, state: .registered)])
        console.setOpen([])
        console.send(.result(.batchPart(BatchPart(reached: 1, stop: .first))))
    }

    private static func id(_ value: UInt64) throws -> MemberID { try .of(value) }

    private static func log(_ console: inout ConsoleFixture) throws {
        let kona = try id(FictionalMembers.kona)
        let sumin = try id(FictionalMembers.sumin)
        console.setOpen(
            [],
            entries: [
                .of(11, kona), .of(12, sumin), .of(13, kona, outcome: .unknown(.timeout)),
                .of(
                    14, kona, code: "002_021", message: "Account not registered",
                    api: "bankaccounts/as-rcg-svc/ars/register", attemptID: 5),
                .of(15, sumin, outcome: .notSent(.connect)), .of(16, kona, api: "bankaccounts/as-rcg-svc/ars/register"),
                .of(17, sumin, outcome: nil),
            ])
    }

    private static func timeline(of memberID: MemberID) throws -> AttemptTimeline {
        var attempt = Attempt.of(memberID, id: 5, state: .notRegistered, agent: "cs.kim", consent: "REC-2026-1")
        let start = ConsoleFixture.start
        attempt.settlement = .init(at: start.advanced(by: .seconds(42)), by: .inquiry, reason: nil)
        func step(_ milliseconds: Int64, _ kind: AttemptTimeline.Kind, agent: String = "cs.kim") -> AttemptTimeline.Step
        {
            .init(time: start.advanced(by: .milliseconds(milliseconds)), agent: agent, kind: kind)
        }
        let registration = "bankaccounts/as-rcg-svc/ars/register"
        return AttemptTimeline(
            attempt: attempt,
            steps: [
                step(-8_120, .drafted(.of(52, memberID))), step(0, .recorded), step(3, .sent),
                step(10_003, .answered(.of(60, memberID, outcome: .unknown(.timeout), api: registration))),
                step(10_010, .outcome(.unknown(.timeout))),
                step(41_500, .checked(.of(101, memberID)), agent: "cs.lee"),
                step(42_000, .settled(isRegistered: false, .inquiry, reason: nil), agent: "cs.lee"),
            ])
    }

    private static func register(_ console: inout ConsoleFixture, _ attempt: Attempt) throws {
        try console.openCard()
        try console.press("y")
        console.setOpen([], entries: [.of(40, attempt.memberID, api: "bankaccounts/as-rcg-svc/ars/register")])
        console.finishRegistration(attempt)
        console.finishReading(attempt.memberID, opensCard: false)
    }

    private static func unknown(_ console: inout ConsoleFixture) throws {
        let kona = try id(FictionalMembers.kona)
        let old = Attempt.of(
            try id(FictionalMembers.sumin), id: 9, state: .unknown(.closed),
            at: ConsoleFixture.start.advanced(by: .seconds(-7_260)), agent: "cs.park")
        let attempt = Attempt.of(kona, state: .unknown(.timeout), agent: "cs.kim")
        try console.openCard()
        try console.press("y")
        console.finishRegistration(attempt)
        console.setOpen(
            [old, attempt],
            entries: [.of(41, kona, outcome: .unknown(.timeout), api: "bankaccounts/as-rcg-svc/ars/register")])
        console.pass(.seconds(2))
    }

    private static func history(_ console: inout ConsoleFixture) throws {
        let kona = try id(FictionalMembers.kona)
        var settled = Attempt.of(
            kona, id: 5, state: .notRegistered, at: ConsoleFixture.start.advanced(by: .seconds(-90_000)),
            consent: "REC-2026-1")
        settled.settlement = .init(
            at: ConsoleFixture.start.advanced(by: .seconds(-89_960)), by: .inquiry,
            inquiryCorrelationID: CorrelationID(rawValue: "261121130238-0c0ffee"), reason: nil)
        var overridden = Attempt.of(
            kona, id: 6, state: .registered, at: ConsoleFixture.start.advanced(by: .seconds(-7_000)), agent: "cs.park")
        overridden.settlement = .init(
            at: ConsoleFixture.start.advanced(by: .seconds(-6_000)), by: .override, inquiryCorrelationID: nil,
            reason: "운영팀 확인 INC-77")
        let refused = Attempt.answered(
            kona, id: 7, state: .refused(.alreadyRegistered), code: "002_011", message: "Already registered")
        try console.press("i")
        console.send(.result(.history(kona, [settled, overridden, refused])))
    }
}
