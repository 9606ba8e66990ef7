import Foundation
import TestSupport
import Testing

extension EndToEnd {
    /// `kona doctor` looks at everything, whatever is missing or wrong, and changes nothing.
    @Suite struct DoctorTests {
        private static let secret = "CONFIDENTIAL-0123456789"

        private static func json(_ ending: Program.Ending) throws -> [String: Any] {
            try #require(try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any])
        }

        private static func problems(_ report: [String: Any]) -> [String] {
            let findings = report["findings"] as? [[String: Any]] ?? []
            return findings.filter { $0["level"] as? String == "problem" }.compactMap { $0["at"] as? String }
        }

        @Test func worksWithoutTerminalAndConfigurationAndLeavesNothing() async throws {
            let home = try ProgramHome()
            let ending = try await Program(home).run("doctor", "--output", "json")
            #expect(ending.status == 0, "\(ending)")
            #expect(ending.errors.isEmpty)
            let report = try Self.json(ending)
            #expect(report["usable"] as? Bool == true)
            #expect(Self.problems(report) == [])
            #expect(!FileManager.default.fileExists(atPath: home.file("state")))
        }

        @Test(arguments: [("ko", "글자 폭"), ("en", "Width of characters")])
        func drawsARulerInBothLanguages(language: String, title: String) async throws {
            let ending = try await Program(ProgramHome()).run("doctor", "--lang", language)
            #expect(ending.status == 0)
            #expect(ending.output.contains(title))
            for word in ["ambiguous_width = 2", "--ascii", "김연아", "┌──", "OSC 52"] {
                #expect(ending.output.contains(word), "\(word)")
            }
        }

        @Test func looksAtTheStateThatThereIs() async throws {
            let home = try ProgramHome()
            let program = Program(home)
            _ = try await program.run("register", "50000000001", "--yes")
            let whole = try Self.json(try await program.run("doctor", "--output", "json"))
            let state = try #require(whole["state"] as? [String: Any])
            #expect((state["sandbox"] as? [String: Any])?["mode"] as? String == "0700")
            #expect((state["audit"] as? [String: Any])?["intact"] as? Bool == true)
            try home.write("no database", to: "state/kona/sandbox/desk.sqlite")
            let broken = try await program.run("doctor", "--output", "json")
            #expect(broken.status == 74)
            #expect(try Self.problems(Self.json(broken)) == ["state.audit"])
        }

        @Test func namesWhatIsWrongWithTheConfigurationAndGoesOn() async throws {
            let home = try ProgramHome()
            let file = try home.write("them = \"dark\"", to: "broken.toml")
            let ending = try await Program(home).run("doctor", "--config", file)
            #expect(ending.status == 78)
            #expect(ending.output.contains("broken.toml:1:1: them: unknown key"))
            #expect(ending.output.contains("TERM"))
        }

        @Test func triesEveryProfileAndPrintsNoSecret() async throws {
            let home = try ProgramHome()
            func profile(_ name: String, _ secret: String) -> String {
                """
                [profiles.\(name)]
                environment = "uat"
                base_url = "https://\(name).example.com/open-api"
                asp_id = "000170000000000"
                access_key = "\(Self.secret)"
                \(secret)

                """
            }
            let text =
                "theme = \"none-such\"\n" + profile("good", "secret_key_env = \"KEY\"")
                + profile("bad", "secret_key_env = \"NO_SUCH\"")
                + profile("asked", "secret_key_command = [\"touch\", \"asked\"]")
            let file = try home.write(text, to: "config.toml")
            for output in ["json", "table"] {
                let ending = try await Program(home).run(
                    ["doctor", "--config", file, "--output", output], environment: ["KEY": "k\(Self.secret)"])
                #expect(ending.status == 78)
                #expect(!ending.output.contains(Self.secret) && !ending.errors.contains(Self.secret))
                guard output == "json" else { continue }
                #expect(try Self.problems(Self.json(ending)) == ["profiles.bad", "looks.theme"])
            }
            #expect(!FileManager.default.fileExists(atPath: home.file("asked")))
        }

        @Test func looksAtTheTerminalThatItIsRunIn() async throws {
            let home = try ProgramHome()
            let kona = try BuiltProgram.path()
            let variables = home.environment.map { "\($0)='\($1)'" }.joined(separator: " ")
            let script = """
                env \(variables) TERM=dumb '\(kona)' doctor --output json; echo "dumb $?"
                env \(variables) '\(kona)' doctor --lang en; echo "status $?"
                exec cat
                """
            try await TerminalScreen.run(script, in: home, columns: 100, rows: 60) { screen in
                let text = try await screen.wait(
                    for: "status 0", "100x60", "can be shown", "through tmux", "set-clipboard on")
                #expect(text.contains("All is well."))
                #expect(text.contains("dumb 64"))
            }
        }
    }
}
