import Glibc
import TestSupport
import Testing

extension EndToEnd {
    /// What the parent ignores stays ignored, and what the system denies is said.
    @Suite struct SignalAndLimitTests {
        private static func command(_ arguments: String) throws -> String { "\(try BuiltProgram.path()) \(arguments)" }

        @Test(arguments: [("HUP", SIGHUP), ("INT", SIGINT)])
        func ignoredSignalStaysIgnored(name: String, signal: Int32) async throws {
            let home = try ProgramHome()
            let log = Program(home)
            // The sandbox's keys are made once, so that the wait below is for the registration only.
            #expect(try await log.run("log").status == 0)
            let script = "trap '' \(name); exec \(try Self.command("register 50000000005 --yes --output json"))"
            let running = try ToolRun.Running("/bin/sh", ["-c", script], in: home)
            try await Patience.wait(
                for: { try await log.run("log").output.contains("sending") ? true : nil }, otherwise: { "not sent" })
            running.process.send(signal)
            let ending = try await running.ending()
            // The slow member's answer comes too late; a signal would have ended it with 129 or 130.
            #expect(ending.status == 2, "\(ending)")
            #expect(ending.output.contains(#""reason":"timeout""#), "\(ending)")
        }

        @Test(arguments: [("ulimit -n 20", "ulimit -n"), ("ulimit -v 300000", "ulimit -v")])
        func limitThatIsTooLowIsSaid(limit: String, name: String) async throws {
            let home = try ProgramHome()
            let script = "\(limit); exec \(try Self.command("register 50000000001 --yes"))"
            let ending = try await ToolRun.run("/bin/sh", ["-c", script], in: home)
            #expect(ending.status == 71, "\(ending)")
            #expect(ending.errors.contains(name), "\(ending)")
        }

        @Test func fileThatMayNotGrowIsASentence() async throws {
            let home = try ProgramHome()
            let program = Program(home)
            #expect(try await program.run("register", "50000000001", "--yes").status == 0)
            // In blocks of 512 bytes: the database is larger, so its log cannot be written.
            let script = "ulimit -f 8; exec \(try Self.command("register 50000000009 --yes"))"
            let ending = try await ToolRun.run("/bin/sh", ["-c", script], in: home)
            #expect([71, 74].contains(ending.status), "\(ending)")
            #expect(ending.errors.contains("kona: "), "\(ending)")
        }
    }
}
