import Foundation
import TestSupport
import Testing

extension EndToEnd {
    /// The audit as an auditor uses it: exported, counted, anchored.
    @Suite struct AuditCommandTests {
        @Test func everyCommandHasItsBeginningAndItsEnd() async throws {
            let workshop = try await Workshop()
            let program = workshop.program
            _ = try await program.run(
                ["members", "list", "--search", "김코 1234"],
                environment: ["SSH_CONNECTION": "10.1.2.3 50022 10.1.2.4 22"])
            _ = try await program.run("register", "50000000004", "--yes")
            _ = try await program.run("reconcile", "50000000001", "--override", "registered", "--reason", "x")
            let export = try await program.run("log", "export", "--reason", "monthly review")
            #expect(export.status == 0, "\(export)")
            let rows = try JSONLine.lines(export.output)
            let commands = rows.filter { $0["action"] == "start" }.compactMap {
                ($0.members["session"] as? [String: Any])?["command"] as? String
            }
            #expect(commands == ["members list", "register", "reconcile"])
            let ends = rows.filter { $0["action"] == "end" }.compactMap {
                ($0.members["detail"] as? [String: Any])?["status"] as? Int
            }
            #expect(ends == [0, 2, 75])
            let search = try #require(rows.first { $0["action"] == "search" })
            #expect((search.members["detail"] as? [String: Any])?["conditions"] as? [String] == ["name", "digits"])
            #expect((search.members["session"] as? [String: Any])?["claimedClient"] as? String == "10.1.2.3")
            #expect(!export.output.contains("김코"))
            #expect(rows.allSatisfy { $0["run"]?.utf8.count == 16 })
            #expect(try await program.run("log", "verify").status == 0)
        }

        @Test func exportIsPrivateAndReplacesNothingUnasked() async throws {
            let workshop = try await Workshop()
            let program = workshop.program
            let file = workshop.home.file("audit.csv")
            let arguments = ["log", "export", "--output", "csv", "--file", file, "--reason", "review"]
            #expect(try await program.run(arguments).status == 0)
            #expect(try workshop.home.mode(of: "audit.csv") == 0o600)
            let first = workshop.home.text("audit.csv")
            #expect(first.hasPrefix("id,time,agent,action,userId,"))
            #expect(try await program.run(arguments).status == 64)
            #expect(workshop.home.text("audit.csv") == first)
            #expect(try await program.run(arguments + ["--force"]).status == 0)
            #expect(workshop.home.text("audit.csv") != first)
            #expect(try await program.run("log", "export", "--reason", " ").status == 75)
            #expect(try await program.run("log", "export").status == 64)
        }

        @Test func monthIsCountedByAgent() async throws {
            let workshop = try await Workshop()
            _ = try await workshop.program.run("register", "50000000001", "--yes")
            let now = Date(timeIntervalSinceNow: 9 * 3600).formatted(.iso8601)
            let report = try await workshop.program.run(
                "log", "report", "--month", String(now.prefix(7)), "--output", "json")
            let agents = try #require(try JSONLine(report.output).members["agents"] as? [[String: Any]])
            #expect(agents.map { $0["registrations"] as? Int } == [1])
            #expect(try await workshop.program.run("log", "report", "--month", "2026-13").status == 64)
        }

        @Test func anchorKnowsWhatTheChainDoesNot() async throws {
            let workshop = try await Workshop()
            let configuration = try SandboxProfile(workshop.sandbox, settleSeconds: 2).write(to: workshop.home)
            try workshop.home.write(
                workshop.home.text("kona.toml") + "\naudit_anchor = \"anchor.log\"\n", to: "kona.toml")
            let program = Program(workshop.home, options: ["--config", configuration])
            let registration = try await program.run("register", "50000000001", "--yes")
            #expect(registration.status == 0, "\(registration)")
            #expect(registration.errors.isEmpty)
            #expect(try await program.run("log", "verify", "--anchor").status == 0)
            // The whole folder goes, and a new chain begins that fits itself.
            try FileManager.default.removeItem(atPath: workshop.home.file("state/kona/local"))
            #expect(try await program.run("log", "verify").status == 0)
            let found = try await program.run("--lang", "ko", "log", "verify", "--anchor")
            #expect(found.status == 65)
            #expect(found.errors.contains("다른 상태가 있습니다"))
            // The lines of a log are read just as well.
            let lines = workshop.home.text("anchor.log").split(separator: "\n")
            let log = try workshop.home.write(
                lines.map { "Nov 26 22:24:01 cs-01 kona[123]: \($0)\n" }.joined(), to: "auth.log")
            #expect(try await program.run("log", "verify", "--anchor-file", log).status == 65)
            #expect(
                try await program.run("log", "verify", "--anchor-file", workshop.home.file("none")).status == 66)
        }

        @Test func anchorThatCannotBeWrittenIsSaid() async throws {
            let workshop = try await Workshop()
            let configuration = try SandboxProfile(workshop.sandbox, settleSeconds: 2).write(to: workshop.home)
            try workshop.home.write(
                workshop.home.text("kona.toml") + "\naudit_anchor = \"none/anchor.log\"\n", to: "kona.toml")
            let program = Program(workshop.home, options: ["--config", configuration])
            let ending = try await program.run("register", "50000000001", "--yes", "--output", "json")
            #expect(ending.status == 0)
            #expect(ending.errors.contains("none/anchor.log"))
        }

        @Test func purgeCountsAndAsks() async throws {
            let workshop = try await Workshop()
            _ = try await workshop.program.run("register", "50000000001", "--yes")
            let purge = ["purge", "--older-than", "365d", "--attempts", "--journal", "--reason", "a year"]
            let dry = try await workshop.program.run(purge + ["--dry-run"])
            #expect(dry.status == 0)
            #expect(dry.output.contains("0 attempt(s)"))
            #expect(try await workshop.program.run(purge).status == 64, "nobody can be asked")
            #expect(try await workshop.program.run(purge + ["--yes"]).status == 0)
            let early = try await workshop.program.run("purge", "--older-than", "3d", "--journal", "--reason", "x")
            #expect(early.status == 64)
            #expect(try await workshop.program.run("log", "verify").status == 0)
        }
    }
}
