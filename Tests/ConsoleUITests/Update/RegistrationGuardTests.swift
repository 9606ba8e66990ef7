import Konaplate
import MemberDesk
import Testing
import Wording

@testable import ConsoleUI

struct RegistrationGuardTests {
    struct Obstacle: Sendable, CustomTestStringConvertible {
        let label: String
        var setup = ConsoleFixture.Setup()
        var prepare: @Sendable (inout ConsoleFixture) throws -> Void = { _ in }
        let reason: String
        /// The word in the audit, where the gate refuses.
        var refusal: String? = nil

        var testDescription: String { label }
    }

    static let obstacles: [Obstacle] = [
        Obstacle(
            label: "read-only", setup: .init(isReadOnly: true), reason: "조회 전용입니다. 등록할 수 없습니다.",
            refusal: "readOnly"),
        Obstacle(
            label: "production", setup: .init(environment: .production),
            reason: "운영 등록이 허용되지 않았습니다. F9나 kona arm으로 허용하세요.",
            refusal: "notAllowed"),
        Obstacle(
            label: "unknown outcome of another agent",
            prepare: { $0.setOpen([.of(try .of(FictionalMembers.kona), state: .unknown(.timeout))]) },
            reason: "14:01:58 요청(cs.lee)의 결과를 확인해야 등록할 수 있습니다.", refusal: "locked"),
        Obstacle(
            label: "another agent is sending",
            prepare: { $0.setOpen([.of(try .of(FictionalMembers.kona), state: .sending)]) },
            reason: "14:01:58 요청(cs.lee)의 결과를 확인해야 등록할 수 있습니다.", refusal: "locked"),
        Obstacle(label: "nothing selected", prepare: { $0.load([]) }, reason: Phrase.noMemberSelected.korean),
        Obstacle(label: "not loaded", setup: .init(isLoaded: false), reason: Phrase.listIsLoading.korean),
        Obstacle(
            label: "being registered",
            prepare: {
                try $0.openCard()
                try $0.press("y")
            }, reason: Phrase.stillSending.korean),
        Obstacle(label: "being read", prepare: { try $0.press("u") }, reason: Phrase.stillSending.korean),
    ]

    @Test(arguments: obstacles, ["<f7>", "r", ":등록<enter>"])
    func reasonIsSaidAndNothingIsDone(obstacle: Obstacle, keys: String) throws {
        var console = ConsoleFixture(obstacle.setup)
        try obstacle.prepare(&console)
        let effects = try console.press(keys)
        // Checking on a sender that may be dead does nothing to anybody.
        #expect(effects.filter { $0 != .desk(.readState) } == [])
        let kona = try MemberID.of(FictionalMembers.kona)
        // The core asks its gate again, whose refusal is in the audit.
        #expect(console.asked == (console.selected == nil ? [] : [.prepareRegistration(kona)]))
        #expect(console.model.gateRefusal(for: kona)?.outcome == obstacle.refusal)
        #expect(console.notice == obstacle.reason)
        #expect(console.card == nil)
        try console.press("y1")
        console.pass(.seconds(1))
        #expect(console.card == nil)
    }

    @Test(arguments: [AttemptState.unknown(.timeout), .sending])
    func noCardOpensOnceAnotherAgentsAttemptIsOpen(state: AttemptState) throws {
        let kona = try MemberID.of(FictionalMembers.kona)
        var console = ConsoleFixture()
        try console.press("<f7>")
        console.setOpen([.of(kona, state: state)])
        console.finishReading(kona)
        #expect(console.card == nil)
        #expect(console.notice == "14:01:58 요청(cs.lee)의 결과를 확인해야 등록할 수 있습니다.")
        console.pass(.milliseconds(400))
        try console.press("y")
        #expect(console.registrations == [])
    }

    @Test func noCardOpensWhenTheReadingItselfBringsTheOpenAttempt() throws {
        let kona = try MemberID.of(FictionalMembers.kona)
        var console = ConsoleFixture()
        try console.press("<f7>")
        console.finishReading(kona, attempt: .of(kona, state: .unknown(.timeout)))
        #expect(console.card == nil)
    }

    @Test func noCardOpensWhereTheCoreRefuses() throws {
        let kona = try MemberID.of(FictionalMembers.kona)
        var console = ConsoleFixture()
        try console.press("<f7>")
        console.finishReading(kona, card: .refused(.locked(.of(kona, state: .unknown(.timeout)))))
        #expect(console.card == nil)
        #expect(console.notice == "14:01:58 요청(cs.lee)의 결과를 확인해야 등록할 수 있습니다.")
    }

    @Test func refusalOfTheGateIsSaid() throws {
        let kona = try MemberID.of(FictionalMembers.kona)
        var console = ConsoleFixture()
        try console.openCard()
        try console.press("y")
        let attempt = Attempt.of(kona, state: .unknown(.timeout))
        let effects = console.send(.result(.registered(kona, .refusedHere(.locked(attempt)), console.summary(kona))))
        #expect(effects == [])
        #expect(console.notice == "14:01:58 요청(cs.lee)의 결과를 확인해야 등록할 수 있습니다.")
        #expect(console.model.isIdle)
    }
}
