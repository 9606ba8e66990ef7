import Konaplate
import MemberDesk
import Testing
import Wording

@testable import ConsoleUI

/// The whole chain: keys, model, desk, wire, sandbox, and back to the picture.
struct ConsoleSessionTests {
    @Test func registrationsGoThroughToThePicture() async throws {
        try await ConsoleDesk.with { console in
            let pictures = try await console.run(
                """
                # a registration, and two refusals
                /50000000001<enter><f7>
                wait card
                capture card
                y
                wait registered
                wait idle
                capture registered
                <esc>/50000000002<enter><f7>
                wait card
                0002
                wait alreadyRegistered
                wait idle
                capture alreadyRegistered
                <esc>/50000000003<enter><f7>
                wait card
                0003
                wait accountNotRegistered
                wait idle
                capture noAccount
                """)
            var attempts: [Attempt] = []
            for ordinal: UInt64 in 1...3 {
                attempts += try await console.desk.history(of: .of(50_000_000_000 + ordinal)).suffix(1)
            }
            #expect(
                attempts.map(\.state) == [.registered, .refused(.alreadyRegistered), .refused(.accountNotRegistered)])
            #expect(attempts.map { $0.answer?.httpStatus } == [200, 400, 400])
            for (attempt, name) in zip(attempts, ["registered", "alreadyRegistered", "noAccount"]) {
                let picture = try #require(pictures[name])
                let status = try #require(attempt.answer?.status)
                #expect(picture.contains(attempt.correlationID.rawValue))
                #expect(picture.contains("\(status.code) \"\(status.message.prefix(20))"))
            }
            #expect(attempts[0].answer?.status?.code == .success)
            #expect(pictures["card"]?.contains("[ Esc 취소 ]  [ y 등록 ]") ?? false)
            #expect(pictures["registered"]?.contains("● 등록완료") ?? false)
            #expect(pictures.values.allSatisfy { !$0.contains("김코나") && !$0.contains("333015555557") })
            #expect(pictures["registered"]?.contains("333015555***") ?? false)
        }
    }

    @Test func unknownOutcomeLocksTheMemberUntilItIsSettledByItself() async throws {
        try await ConsoleDesk.with { console in
            let pictures = try await console.run(
                """
                /50000000004<enter><f7>
                wait card
                y
                wait unknown
                capture unknown
                # another member's card takes its time, in which the journal tells of the open attempt
                <esc>/50000000001<enter><f7>
                wait card
                <esc><esc>/50000000004<enter><f7>
                wait idle
                capture locked
                wait registered
                wait idle
                capture settled
                <f7>
                wait card
                <esc>
                """)
            let attempt = try #require(try await console.desk.history(of: .of(50_000_000_004)).last)
            #expect(attempt.state == .registered)
            #expect(attempt.settlement?.by == .inquiry)
            #expect(pictures["unknown"]?.contains("다시 등록하지 마세요") ?? false)
            #expect(pictures["unknown"]?.contains(attempt.correlationID.rawValue) ?? false)
            #expect(pictures["locked"]?.contains("요청(cs.kim)의 결과를 확인해야 등록할 수 있습니다") ?? false)
            #expect(pictures["locked"]?.contains("확인필요 1건") ?? false)
            #expect(pictures["settled"]?.contains("확인 결과 등록되었습니다") ?? false)
            #expect(try await console.desk.history(of: .of(50_000_000_004)).count == 1)
        }
    }

    @Test func agentChecksAtOnceAndTheConsoleGoesOnChecking() async throws {
        try await ConsoleDesk.with { console in
            let pictures = try await console.run(
                """
                /50000000006<enter><f7>
                wait card
                y
                wait unknown
                # another member's card takes its time, in which the journal tells of the open attempt
                <esc>/50000000001<enter><f7>
                wait card
                <esc><esc>/50000000006<enter><f6>
                wait idle
                capture checked
                wait notRegistered
                wait idle
                capture settled
                """)
            #expect(pictures["checked"]?.contains("서버가 아직 처리하고 있을 수 있습니다") ?? false)
            #expect(pictures["settled"]?.contains("확인 결과 등록되지 않았습니다") ?? false)
            let attempts = try await console.desk.history(of: .of(50_000_000_006))
            #expect(attempts.map(\.state) == [.notRegistered])
            let inquiries = try await console.desk.journal().entries.filter { $0.api == "bankaccounts/inquiry" }
            #expect(inquiries.count >= 3)
        }
    }

    @Test func readOnlyConsoleLooksAndRegistersNothing() async throws {
        try await ConsoleDesk.with(isReadOnly: true) { console in
            let pictures = try await console.run(
                """
                /50000000001<enter><f7>
                y
                <enter>
                wait idle
                """)
            #expect(try await console.desk.history(of: .of(50_000_000_001)).isEmpty)
            #expect(pictures["end"]?.contains("조회 전용") ?? false)
            #expect(pictures["end"]?.contains("333015555***") ?? false)
        }
    }

    struct Mistake: Sendable, CustomTestStringConvertible {
        let label: String
        let script: String
        let line: Int

        var testDescription: String { label }
    }

    static let mistakes: [Mistake] = [
        Mistake(label: "unknown key", script: "# first\n\n<f99>", line: 3),
        Mistake(label: "unclosed key", script: "j\n<enter", line: 2),
        Mistake(label: "unknown condition", script: "wait tea", line: 1),
        Mistake(label: "no size", script: "resize 80", line: 1),
        Mistake(label: "size of nothing", script: "j\n\nresize 0x10", line: 3),
    ]

    @Test(arguments: mistakes)
    func mistakeInAScriptHasItsLine(mistake: Mistake) throws {
        let error = try #require(throws: ConsoleScript.Malformed.self) { try ConsoleScript(mistake.script) }
        #expect(error.line == mistake.line)
        #expect(error.reason.korean.contains { ("가"..."힣").contains($0) })
    }

    @Test func waitForWhatCannotComeEnds() async throws {
        try await ConsoleDesk.with { console in
            let error = await #expect(throws: ConsoleScript.Stuck.self) {
                try await console.run("j\nwait registered")
            }
            #expect(error?.line == 2)
        }
    }
}
