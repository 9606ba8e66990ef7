import Konaplate
import MemberDesk
import Testing

@testable import ConsoleUI

/// A batch through the whole chain: marks, card, core, wire, sandbox and back to the rows.
struct BatchSessionTests {
    @Test func marksAreRegisteredOneFirst() async throws {
        try await ConsoleDesk.with { console in
            let pictures = try await console.run(
                """
                /50000000001<enter><space><esc>/50000000009<enter><space><esc>/50000000010<enter><space><esc>
                <c-r>
                wait card
                capture card
                y
                wait card
                capture second
                y
                wait idle
                capture done
                """)
            for ordinal: UInt64 in [1, 9, 10] {
                let history = try await console.desk.history(of: .of(50_000_000_000 + ordinal))
                #expect(history.map(\.state) == [.registered])
            }
            #expect(pictures["card"]?.contains("3명") ?? false)
            #expect(pictures["second"]?.contains("나머지 2명 (1명 처리)") ?? false)
            #expect(pictures["done"]?.contains("● 등록완료") ?? false)
        }
    }

    @Test func firstUnknownOutcomeStopsIt() async throws {
        try await ConsoleDesk.with { console in
            let pictures = try await console.run(
                """
                /50000000001<enter><space><esc>/50000000004<enter><space><esc>/50000000009<enter><space><esc>
                <c-r>
                wait card
                y
                wait card
                y
                wait idle
                capture stopped
                """)
            #expect(pictures["stopped"]?.contains("(2/3)") ?? false)
            #expect(try await console.desk.history(of: .of(50_000_000_009)).isEmpty)
        }
    }

    @Test func refusalsStopIt() async throws {
        try await ConsoleDesk.with { console in
            let members: [MemberID] = try [2, 3, 1].map { try .of(50_000_000_000 + $0) }
            var reported: [MemberID] = []
            let part = try await console.desk.carryOut(
                RegistrationBatch(members), resume: false, limits: BatchLimits(refusals: 2), brake: BatchBrake()
            ) { memberID, _ in reported.append(memberID) }
            #expect(part == BatchPart(reached: 2, stop: .refusals(2)))
            #expect(reported == Array(members.prefix(2)))
            let rest = try await console.desk.carryOut(
                RegistrationBatch(members), resume: true, limits: BatchLimits(refusals: 2), brake: BatchBrake()
            ) { memberID, _ in reported.append(memberID) }
            #expect(rest == BatchPart(reached: 3, stop: nil))
            #expect(reported == members)
            #expect(try await console.desk.rowsReached(of: RegistrationBatch(members)) == 3)
        }
    }

    @Test func aPulledBrakeLetsTheOneThatIsBeingSentComeToItsEnd() async throws {
        try await ConsoleDesk.with { console in
            let members: [MemberID] = try [1, 9].map { try .of(50_000_000_000 + $0) }
            let brake = BatchBrake()
            brake.pull()
            let part = try await console.desk.carryOut(
                RegistrationBatch(members), resume: false, limits: BatchLimits(refusals: 5), brake: brake
            ) { _, _ in }
            #expect(part == BatchPart(reached: 1, stop: .paused))
            #expect(try await console.desk.history(of: members[0]).map(\.state) == [.registered])
            #expect(try await console.desk.history(of: members[1]).isEmpty)
        }
    }
}
