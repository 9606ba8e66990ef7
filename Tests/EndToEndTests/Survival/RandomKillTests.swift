import Foundation
import Glibc
import TestSupport
import Testing

extension EndToEnd.Survival {
    /// The program killed at random times of its life.
    ///
    /// `KONA_KILL_RUNS` says how often, `KONA_KILL_SEED` brings a failed run's times again.
    @Suite struct RandomKillTests {
        private static let environment = ProcessInfo.processInfo.environment
        private static let runs = environment["KONA_KILL_RUNS"].flatMap { Int($0) } ?? 500
        private static let seed = environment["KONA_KILL_SEED"].flatMap { UInt64($0) } ?? .random(in: 0...UInt64.max)
        private static let sandbox = ["--members", "4000"]
        private static let atOnce = 4

        /// How a registration ended that was to be killed.
        struct Run: Sendable {
            let member: String
            let status: Int32
            let output: String

            var wasKilled: Bool { status == 128 + SIGKILL }
        }

        @Test func noKillLosesOrRepeatsARegistration() async throws {
            let members = try await RegistrableMembers.find(Self.runs + 2 * Self.atOnce, sandbox: Self.sandbox)
            let workshop = try await Workshop(Self.sandbox)
            let program = workshop.program
            // The first ones set the state up, which takes longer than what is to be hit.
            _ = try await life(of: program, members: Array(members.suffix(2 * Self.atOnce).prefix(Self.atOnce)))
            let life = try await life(of: program, members: Array(members.suffix(Self.atOnce)))
            var random = SeededGenerator(seed: Self.seed)
            let plan = members.prefix(Self.runs).enumerated().map { index, member in
                // Starting takes most of its life, so every second kill comes in the later half, where the sending is.
                (member, life * Double.random(in: (index.isMultiple(of: 2) ? 0 : 0.5)...1.2, using: &random))
            }
            let runs = try await concurrently(plan, atOnce: Self.atOnce) { member, moment in
                let running = try program.start(["register", member, "--yes", "--output", "json"])
                // The fault itself, not a wait for anything.
                try await Task.sleep(for: moment)
                running.process.send(SIGKILL)
                return Run(member: member, status: try await running.process.wait(), output: running.output)
            }

            try await check(runs, workshop)
        }

        private func check(_ runs: [Run], _ workshop: Workshop) async throws {
            let note: Comment = "KONA_KILL_SEED=\(Self.seed)"
            let program = workshop.program
            let open = try await program.openAttempts()
            let entries = try await program.journal().filter { $0["api"]?.hasSuffix("ars/register") == true }
            let attempted = Dictionary(grouping: entries) { $0["userId"] ?? "" }
            let settled = try await program.settle()
            // Only now is nothing under way any more.
            let arrivals = try SandboxArrivals(workshop)
            let listed = try JSONLine.lines(try await program.run("members", "list", "--output", "ndjson").output)
            let states = Dictionary(listed.map { ($0["userId"] ?? "", $0["autoRecharge"] ?? "") }) { $1 }

            for run in runs {
                let member = run.member
                let isRegistered = arrivals.registered.contains(member)
                #expect(arrivals.counts[member, default: 0] <= 1, note)
                #expect(attempted[member, default: []].count <= 1, note)
                if arrivals.counts[member] != nil { #expect(attempted[member] != nil, note) }
                for entry in attempted[member, default: []] where entry["code"] == "000_000" {
                    #expect(isRegistered, note)
                }
                if !run.wasKilled {
                    #expect(run.status == 0 && isRegistered, note)
                    #expect(try JSONLine(run.output)["outcome"] == "registered", note)
                }
                #expect((settled[member] != nil) == (open[member] != nil), note)
                if let standing = settled[member] {
                    #expect(open[member] == .interrupted, note)
                    #expect(standing == Standing(isRegistered ? "registered" : "notRegistered"), note)
                }
                #expect((states[member] == "registered") == isRegistered, note)
            }
            #expect(try await program.run("log", "verify").status == 0, note)
            if Self.runs >= 100 {
                // Kills that hit nothing would prove nothing.
                #expect(runs.count { $0.wasKilled } >= Self.runs / 5, note)
                #expect(!open.isEmpty, note)
            }
            print(
                """
                random kills, seed \(Self.seed): \(runs.count) runs, \(runs.count { $0.wasKilled }) killed, \
                \(runs.count { !$0.wasKilled }) survived, \(runs.count { attempted[$0.member] != nil }) attempts, \
                \(runs.count { arrivals.counts[$0.member] != nil }) requests arrived, \(open.count) unknown, \
                settled to registered \(settled.count { $0.value.outcome == "registered" })
                """)
        }

        /// How long a registration takes when it is left alone, with as much beside it.
        private func life(of program: Program, members: [String]) async throws -> Duration {
            let clock = ContinuousClock()
            let times = try await concurrently(members, atOnce: members.count) { member in
                let start = clock.now
                let ending = try await program.register(member)
                #expect(ending.status == 0, "\(ending)")
                return clock.now - start
            }
            return times.sorted()[times.count / 2]
        }
    }
}
