import Foundation
import TestSupport
import Testing

extension EndToEnd {
    /// What the program says about itself, and that the README says the same.
    @Suite struct HelpTests {
        @Test func theVersionIsALine() async throws {
            let ending = try await Program(ProgramHome()).run("--version")
            #expect(ending.status == 0)
            #expect(ending.output.wholeMatch(of: /kona \d+\.\d+\.\d+\n/) != nil)
        }

        @Test(arguments: ["bash", "zsh", "fish"]) func completesIn(shell: String) async throws {
            let ending = try await Program(ProgramHome()).run("--generate-completion-script", shell)
            #expect(ending.status == 0)
            for word in ["kona", "register", "reconcile", "--connection"] {
                #expect(ending.output.contains(word.replacing("--", with: shell == "fish" ? "" : "--")))
            }
        }

        @Test func everyCommandExplainsItself() async throws {
            let program = Program(try ProgramHome())
            for path in try await Self.commands(of: program) {
                let ending = try await program.run(path + ["--help"])
                #expect(ending.status == 0)
                #expect(ending.output.contains("USAGE: " + (["kona"] + path).joined(separator: " ")))
                #expect(ending.output.contains("OPTIONS:"))
                let isGroup = ending.output.contains("SUBCOMMANDS:")
                #expect(isGroup || ending.output.contains("Example:") || ending.output.contains("<"), "\(path)")
            }
        }

        @Test func theReadmeListsEveryCommand() async throws {
            let readme = try Self.readme()
            let commands = try await Self.commands(of: Program(ProgramHome()))
            #expect(commands.count > 10)
            for path in commands where path.count == 1 {
                #expect(readme.contains("kona \(path[0])"), "the README does not tell of kona \(path[0])")
            }
            let listed = readme.matches(of: /\| `kona ([a-z]+)/).map { String($0.output.1) }
            #expect(!listed.isEmpty)
            for command in listed { #expect(commands.contains([command]), "the README lists kona \(command)") }
        }

        @Test func theReadmeListsEveryExitStatus() async throws {
            let help = try await Program(ProgramHome()).run("--help").output
            let part = try #require(help.firstMatch(of: /Exit\s+status:\s([^.]+)\./)).output.1
            let explained = part.matches(of: /\b(\d+)\b/).compactMap { Int($0.output.1) }
            let rows = try Self.readme().matches(of: /\n\|\s([0-9, ]+)\s\|/).flatMap { match in
                match.output.1.split(separator: ",").compactMap { Int($0.filter(\.isNumber)) }.filter { $0 < 1000 }
            }
            #expect(explained.count > 10)
            #expect(Set(rows).subtracting([129, 130, 143]) == Set(explained))
        }

        /// The paths of all commands, as their help lists them.
        private static func commands(of program: Program) async throws -> [[String]] {
            var found: [[String]] = []
            var waiting: [[String]] = [[]]
            while !waiting.isEmpty {
                let path = waiting.removeFirst()
                let help = try await program.run(path + ["--help"]).output
                guard let list = help.split(separator: "SUBCOMMANDS:\n").dropFirst().first else { continue }
                let names = list.matches(of: /(?:^|\n)\s{2}([a-z]+)/).map { String($0.output.1) }
                let paths = names.map { path + [$0] }
                found += paths
                waiting += paths
            }
            return found
        }

        private static func readme(file: String = #filePath) throws -> String {
            let root = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent()
            return try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
        }
    }
}
