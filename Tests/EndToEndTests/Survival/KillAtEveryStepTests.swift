import Glibc
import TestSupport
import Testing

extension EndToEnd.Survival {
    /// The program killed at each step of a registration: no attempt is lost, and none is made twice.
    @Suite struct KillAtEveryStepTests {
        /// A step, and what there is when the program is killed at it.
        struct Step: Sendable, CustomTestStringConvertible {
            let name: String
            /// The attempt that a new process finds.
            let found: Standing?
            /// How many requests can have arrived.
            let arrivals: ClosedRange<Int>

            var testDescription: String { "killed at \(name)" }
            var isOpen: Bool { found == .interrupted }
        }

        static let steps: [Step] = [
            Step(name: "prepared", found: nil, arrivals: 0...0),
            Step(name: "committed", found: .interrupted, arrivals: 0...0),
            Step(name: "connecting", found: .interrupted, arrivals: 0...0),
            // Head and body may be two segments, so the body may still be on this side.
            Step(name: "requestLeft", found: .interrupted, arrivals: 0...1),
            Step(name: "answerBegun", found: .interrupted, arrivals: 1...1),
            Step(name: "answered", found: .interrupted, arrivals: 1...1),
            Step(name: "recorded", found: Standing("registered"), arrivals: 1...1),
        ]

        private static let inquiryStart =
            #"{"bankAccForAutoRcg":{"accountId":"7","bankCode":"003","bankName":"IBK","bankAccount":"333"},"#
        /// An answer to a registration, and as an inquiry one that says that the account is registered.
        private static let registered =
            inquiryStart + #""bankAccRegNo":"1","response":{"code":"000_000","description":"Success"}}"#
        /// An inquiry's answer that says that nothing is registered.
        private static let notRegistered =
            #"{"isAutoRcgAccRegAllowed":true,"response":{"code":"000_000","description":"Success"}}"#

        @Test(arguments: steps)
        func beforeAServerThatCounts(step: Step) async throws {
            let hasArrived = step.arrivals.upperBound == 1
            let desk = try FaultyDesk(.http(hasArrived ? Self.registered : Self.notRegistered))
            let ending = try await desk.register(environment: ["KONA_TEST_KILL_AT": step.name])
            #expect(ending.status == 128 + SIGKILL, "\(ending)")
            #expect(ending.output.isEmpty)
            let arrived = desk.registrations
            #expect(step.arrivals.contains(arrived))
            #expect(try await desk.attempts() == [step.found].compactMap { $0 })

            guard step.isOpen else { return }
            let second = try await desk.register()
            #expect(second.status == 75, "\(second)")
            #expect(try JSONLine(second.output)["outcome"] == "locked")
            #expect(desk.registrations == arrived)
            let settled = try await desk.program.settle()
            #expect(settled == [FaultyDesk.memberID: Standing(hasArrived ? "registered" : "notRegistered")])
            #expect(desk.registrations == arrived)
            #expect(desk.inquiries >= 1)
        }

        @Test func beforeASandbox() async throws {
            let members = try await RegistrableMembers.find(Self.steps.count)
            let workshop = try await Workshop()
            let program = workshop.program
            let cases = Array(zip(Self.steps, members))
            for (step, member) in cases {
                let ending = try await program.register(member, environment: ["KONA_TEST_KILL_AT": step.name])
                #expect(ending.status == 128 + SIGKILL, "\(step.name): \(ending)")
                #expect(ending.output.isEmpty, "\(step.name)")
            }

            let open = try await program.openAttempts()
            let journal = try await program.journal()
            for (step, member) in cases {
                #expect(open[member] == (step.isOpen ? .interrupted : nil), "\(step.name)")
                let attempts = try await program.attempts(of: member)
                #expect(attempts == [step.found].compactMap { $0 }, "\(step.name)")
                let entry = journal.first { $0["userId"] == member }
                let expected = step.found.map { $0 == .interrupted ? "unknown" : "answered" }
                #expect(entry?["result"] == expected, "\(step.name)")
                #expect((entry?.number("attemptId") != nil) == (step.found != nil), "\(step.name)")
                guard step.isOpen else { continue }
                #expect(try await program.register(member).status == 75, "\(step.name)")
            }

            let settled = try await program.settle()
            let arrivals = try SandboxArrivals(workshop)
            for (step, member) in cases {
                #expect(step.arrivals.contains(arrivals.counts[member, default: 0]), "\(step.name)")
                guard step.isOpen else { continue }
                let outcome = arrivals.registered.contains(member) ? "registered" : "notRegistered"
                #expect(settled[member] == Standing(outcome), "\(step.name)")
            }
            #expect(try await program.register(members[0]).status == 0, "nothing was begun, so nothing is locked")
        }
    }
}
