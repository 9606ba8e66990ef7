import Foundation
import Glibc
import TestSupport
import Testing

extension EndToEnd.Survival {
    /// A file of members that is registered many at once, by a program that is killed again and again.
    ///
    /// `KONA_KILL_SEED` brings a failed run's times again.
    @Suite struct BulkKillTests {
        private static let environment = ProcessInfo.processInfo.environment
        private static let seed = environment["KONA_KILL_SEED"].flatMap { UInt64($0) } ?? .random(in: 0...UInt64.max)
        private static let memberCount = 300
        private static let killCount = 8
        private static let sandbox = ["--members", "2000", "--seed", "7"]

        @Test func everyMemberGetsExactlyOneRequest() async throws {
            let members = try await RegistrableMembers.find(Self.memberCount, sandbox: Self.sandbox)
            let workshop = try await Workshop(Self.sandbox + ["--state", "sandbox.state"])
            let program = workshop.program
            let file = try Self.file(of: members, in: workshop.home)
            var random = SeededGenerator(seed: Self.seed)
            var lines: [JSONLine] = []
            var kills = 0
            while kills < Self.killCount {
                let running = try program.start(Self.command(file, resume: kills > 0))
                // The fault itself, not a wait for anything.
                try await Task.sleep(for: .milliseconds(Int.random(in: 100...2500, using: &random)))
                running.process.send(SIGKILL)
                let status = try await running.process.wait()
                // What was cut off in a line is not one.
                lines += try JSONLine.lines(running.output.wholeLines)
                guard status == 128 + SIGKILL else { break }
                kills += 1
            }
            let rest = try await program.run(Self.command(file, resume: kills > 0))
            #expect(rest.status == 0, "\(rest)")
            lines += try JSONLine.lines(rest.output)
            try await check(workshop, members, lines, kills: kills)
        }

        private func check(
            _ workshop: Workshop, _ members: [String], _ lines: [JSONLine], kills: Int
        ) async throws {
            let note: Comment = "KONA_KILL_SEED=\(Self.seed)"
            let program = workshop.program
            // No row is reported twice, and each run keeps the order of the file.
            let reported = lines.compactMap { $0["userId"] }
            #expect(Set(reported).count == reported.count, note)
            let finished = try await program.run(Self.command(workshop.home.file("batch.csv"), resume: true))
            #expect(finished.output.isEmpty && finished.status == 0, note)

            let open = try await program.openAttempts()
            let settled = try await program.settle()
            #expect(Set(settled.keys) == Set(open.keys), note)
            let unsent = settled.filter { $0.value.outcome == "notRegistered" }.map(\.key)
            for member in unsent { #expect(try await program.register(member).status == 0, note) }

            let arrivals = try SandboxArrivals(workshop)
            for member in members {
                #expect(arrivals.counts[member] == 1, note)
                #expect(arrivals.registered.contains(member), note)
            }
            #expect(arrivals.counts.count == members.count, note)
            #expect(try await program.run("log", "verify").status == 0, note)
            print(
                """
                bulk kills, seed \(Self.seed): \(members.count) members, \(kills) kills, \(reported.count) rows \
                reported, \(open.count) unknown, \(unsent.count) of them never sent
                """)
        }

        @Test(arguments: [SIGINT, SIGTERM])
        func whatIsUnderWayIsFinishedWhenASignalComes(signal: Int32) async throws {
            let members = try await RegistrableMembers.find(Self.memberCount, sandbox: Self.sandbox)
            let workshop = try await Workshop(Self.sandbox)
            let program = workshop.program
            let file = try Self.file(of: members, in: workshop.home)
            let running = try program.start(Self.command(file, resume: false))
            _ = try await running.line(with: members[20])
            running.process.send(signal)
            let ending = try await running.ending()
            #expect(ending.status == 128 + signal, "\(ending)")
            #expect(ending.errors.contains("--resume"), "\(ending)")
            let lines = try JSONLine.lines(ending.output)
            #expect(lines.allSatisfy { $0["outcome"] == "registered" }, "\(ending)")
            #expect(lines.compactMap { $0["userId"] } == Array(members.prefix(lines.count)))
            // Whatever left has its answer, and its line.
            #expect(try await program.openAttempts().isEmpty)
            #expect(try SandboxArrivals(workshop).counts.count == lines.count)
            let rest = try await program.run(Self.command(file, resume: true))
            #expect(rest.status == 0, "\(rest)")
            let others = try JSONLine.lines(rest.output).compactMap { $0["userId"] }
            #expect(others == Array(members.dropFirst(lines.count)))
            #expect(try SandboxArrivals(workshop).counts == Dictionary(uniqueKeysWithValues: members.map { ($0, 1) }))
        }

        private static func file(of members: [String], in home: ProgramHome) throws -> String {
            try home.write((["userId"] + members).joined(separator: "\n") + "\n", to: "batch.csv")
        }

        private static func command(_ file: String, resume: Bool) -> [String] {
            ["register", "--from", file, "--yes", "--output", "ndjson", "--concurrency", "16"]
                + (resume ? ["--resume"] : [])
        }
    }
}

extension String {
    /// The text up to its last line break.
    fileprivate var wholeLines: String {
        guard let end = lastIndex(of: "\n") else { return "" }
        return String(self[...end])
    }
}
