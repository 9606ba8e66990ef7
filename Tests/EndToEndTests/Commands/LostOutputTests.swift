import TestSupport
import Testing

extension EndToEnd {
    /// Results are part of the job: what cannot be printed stops it, and what was sent is in the state.
    @Suite struct LostOutputTests {
        struct Loss: CustomTestStringConvertible {
            let testDescription: String
            /// What becomes of standard output.
            let shell: String
        }

        private static let losses = [
            Loss(testDescription: "a full device", shell: "$KONA > /dev/full"),
            Loss(
                testDescription: "a reader that goes away",
                shell: "{ $KONA; echo $? > status; } | head -1; exit $(cat status)"),
            Loss(testDescription: "a closed descriptor", shell: "$KONA >&-"),
            Loss(testDescription: "nothing open at all", shell: "$KONA <&- >&- 2>&-"),
        ]

        private static func run(_ script: String, in home: ProgramHome) async throws -> ToolRun {
            try await ToolRun.run("/bin/sh", ["-c", script], in: home)
        }

        @Test(arguments: losses)
        func batchEndsBeforeTheNextRow(loss: Loss) async throws {
            let home = try ProgramHome()
            let rows = (11...30).map { "500000000\($0)" }
            try home.write("userId\n" + rows.joined(separator: "\n") + "\n", to: "batch.csv")
            let program = try BuiltProgram.path()
            let command = "\(program) register --from batch.csv --yes --output ndjson"
            let ending = try await Self.run(loss.shell.replacing("$KONA", with: command), in: home)
            #expect(ending.status == 71, "\(ending)")
            let log = try await Self.run("\(program) log --output ndjson", in: home)
            let sent = log.output.split(separator: "\n").count
            // The reader that goes away gets the first line before it does.
            #expect((1...3).contains(sent), "\(log)")
            let rest = try await Self.run("\(command) --resume", in: home)
            #expect(rest.output.split(separator: "\n").count == rows.count - sent, "\(rest)")
        }

        @Test func singleRegistrationWithoutItsLineIsAFailure() async throws {
            let home = try ProgramHome()
            let program = try BuiltProgram.path()
            let ending = try await Self.run(
                "\(program) register 50000000001 --yes --output json > /dev/full", in: home)
            #expect(ending.status == 71, "\(ending)")
            #expect(ending.errors.contains("kona members show 50000000001"), "\(ending)")
        }

        @Test func outputThatIsOnlySlowIsWaitedFor() async throws {
            let home = try ProgramHome()
            let ending = try await Self.run(
                "mkfifo slow; { cat slow > all; } & \(BuiltProgram.path()) members list --output ndjson > slow; wait; wc -l < all",
                in: home)
            #expect(ending.output.contains("1200"), "\(ending)")
        }
    }
}
