import Foundation
import TestSupport
import Testing

extension EndToEnd {
    /// The commands as scripts call them.
    @Suite struct CommandTests {
        @Test(arguments: ["50000000001", "50000000002", "50000000004", "50000000006", "50000000007", "50000000008"])
        func registerPrintsExactlyOneObject(memberID: String) async throws {
            let workshop = try await Workshop()
            let ending = try await workshop.program.run("register", memberID, "--yes", "--output", "json")
            #expect(ending.output.filter { $0 == "\n" }.count == 1)
            #expect(ending.errors.isEmpty)
            let object = try JSONLine(ending.output)
            #expect(object["userId"] == memberID)
            #expect(object["correlationId"]?.wholeMatch(of: /\d{12}-[0-9a-f]{7}/) != nil)
            #expect(object["startedAt"]?.hasSuffix("+09:00") == true)
            #expect(object.members.values.allSatisfy { !($0 is NSNull) })
            #expect(try workshop.registrations().map { $0["correlationId"] } == [object["correlationId"]])
        }

        @Test(arguments: [
            ["--connection", "@", "register", "50000000001", "--yes", "--output", "json"],
            ["register", "50000000001", "--connection", "@", "--yes", "--output", "json"],
            ["register", "--yes", "--output", "json", "50000000001", "--connection", "@"],
            ["--lang=ko", "--connection=@", "register", "50000000001", "--yes", "--output=json"],
            ["--state-dir", "elsewhere", "--connection", "@", "register", "50000000001", "--yes", "--output", "json"],
        ])
        func globalOptionsMayStandBeforeAndAfterTheCommand(words: [String]) async throws {
            let workshop = try await Workshop()
            let arguments = words.map { $0.replacing("@", with: workshop.sandbox.connectionFile) }
            let ending = try await Program(workshop.home).run(arguments)
            #expect(ending.status == 0, "\(ending)")
            #expect(try JSONLine(ending.output)["outcome"] == "registered")
        }

        @Test func aGlobalOptionMayStandBeforeANestedCommand() async throws {
            let workshop = try await Workshop()
            let ending = try await workshop.program.run("--lang", "ko", "members", "list", "--output", "ndjson")
            #expect(ending.status == 0)
            let members = try JSONLine.lines(ending.output)
            #expect(members.count == 1200)
            #expect(members.first?["userId"] == "50000000001")
        }

        @Test func worksWithoutAnyConfigurationAndKeepsItsSandbox() async throws {
            let home = try ProgramHome()
            let program = Program(home)
            #expect(try await program.run("register", "50000000001", "--yes").status == 0)
            #expect(try await program.run("register", "50000000001", "--yes").status == 1)
            #expect(try home.mode(of: "state/kona/sandbox/desk.sqlite") == 0o600)
            #expect(try home.mode(of: "state/kona/sandbox") == 0o700)
        }

        @Test func manyProcessesShareTheBuiltInSandbox() async throws {
            let home = try ProgramHome()
            let running = try (1...5).map { _ in
                try Program(home).start(["register", "50000000001", "--yes", "--output", "json"])
            }
            var outcomes: [String] = []
            for process in running { outcomes.append(try await JSONLine(process.ending().output)["outcome"] ?? "none") }
            #expect(outcomes.filter { $0 == "registered" }.count == 1)
            #expect(outcomes.allSatisfy { ["registered", "alreadyRegistered", "locked"].contains($0) }, "\(outcomes)")
        }

        @Test func aBatchIsReportedRowByRow() async throws {
            let workshop = try await Workshop()
            try workshop.home.write(
                "userId\n50000000002\n50000000001\n50000000002\n50000000006\n50000000009\n", to: "rows.csv")
            let batch = ["register", "--from", "rows.csv", "--yes", "--output", "ndjson"]
            let ending = try await workshop.program.run(batch)
            #expect(ending.status == 2)
            let outcomes = try JSONLine.lines(ending.output).map { $0["outcome"] }
            #expect(outcomes == ["alreadyRegistered", "registered", "duplicate", "unknown"])
            #expect(ending.errors.contains("--resume"))
            let rest = try await workshop.program.run(batch + ["--resume"])
            #expect(try JSONLine.lines(rest.output).map { $0["userId"] } == ["50000000009"])
            #expect(try workshop.registrations().count == 4)
        }

        @Test func theJournalIsFollowed() async throws {
            let workshop = try await Workshop()
            let following = try workshop.program.start(["log", "--follow", "--output", "ndjson"])
            _ = try await workshop.program.run("register", "50000000001", "--yes")
            try await following.line(with: #""code":"000_000""#)
            following.process.send(2)
            #expect(try await following.ending().status == 130)
        }

        @Test(arguments: [(answer: "n", status: 75), (answer: "", status: 75), (answer: "y", status: 0)])
        func asksOnATerminal(answer: String, status: Int) async throws {
            let workshop = try await Workshop()
            try await Self.register(on: workshop) { screen in
                try await screen.type(answer)
                try await screen.press("Enter")
                try await screen.wait(for: "exit status \(status)")
            }
            #expect(try workshop.registrations().count == (status == 0 ? 1 : 0))
        }

        @Test func ctrlCAtTheQuestionSendsNothing() async throws {
            let workshop = try await Workshop()
            try await Self.register(on: workshop) { screen in
                try await screen.press("C-c")
                try await screen.wait(for: "exit status 130")
            }
            #expect(try workshop.registrations().isEmpty)
        }

        private static func register(
            on workshop: Workshop, answer: (TerminalScreen) async throws -> Void
        ) async throws {
            let script = """
                trap : INT
                '\(try BuiltProgram.path())' --connection '\(workshop.sandbox.connectionFile)' --lang en \
                register 50000000001
                echo "exit status $?"
                exec cat
                """
            try await TerminalScreen.run(script, in: workshop.home) { screen in
                try await screen.wait(for: "[y/N]")
                try await answer(screen)
            }
        }
    }
}
