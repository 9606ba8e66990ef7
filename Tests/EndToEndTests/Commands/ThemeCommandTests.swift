import Foundation
import TestSupport
import Testing

extension EndToEnd {
    /// `kona theme` lists, shows and checks themes.
    @Suite struct ThemeCommandTests {
        private let home: ProgramHome
        private let program: Program

        init() throws {
            home = try ProgramHome()
            program = Program(home)
            try FileManager.default.createDirectory(
                atPath: home.file("config/kona/themes"), withIntermediateDirectories: true)
        }

        private func write(_ name: String, _ rest: String) throws -> String {
            try home.write("name = \"\(name)\"\n\(rest)", to: "config/kona/themes/\(name).toml")
        }

        @Test func listsTheBuiltInOnesAndThoseOfTheUser() async throws {
            let mine = try write("mine", "inherits = \"dark\"\ndescription = { en = \"my own\", ko = \"나의 것\" }")
            _ = try write("torn", "inherits = \"nowhere\"")
            let lines = try JSONLine.lines(try await program.run("theme", "list", "--output", "ndjson").output)
            #expect(lines.compactMap { $0["name"] }.count == 10)
            let own = try #require(lines.first { $0["name"] == "mine" })
            #expect(own["file"] == mine && own["description"] == "my own" && own["inherits"] == "dark")
            let torn = try #require(lines.first { $0["name"] == "torn" })
            #expect(torn["problem"]?.contains("unknown theme nowhere") == true)
            let table = try await program.run("theme", "list", "--lang", "ko")
            #expect(table.status == 0)
            #expect(table.output.contains("나의 것") && table.output.contains("celadon"))
        }

        @Test func previewsInWordsWithoutATerminal() async throws {
            let ending = try await program.run(["theme", "preview", "dark"], environment: ["TERM": "xterm-256color"])
            #expect(ending.status == 0)
            #expect(!ending.output.contains("\u{1B}"))
            let row = try #require(ending.output.split(separator: "\n").first { $0.contains("banner.production") })
            #expect(row.hasSuffix("fg 231 bg 160 bold"))
            #expect(try await program.run("theme", "preview", "drk").status == 78)
            #expect(try await program.run("theme", "preview", "./none.toml").status == 66)
        }

        @Test func previewsInColoursOnATerminal() async throws {
            let variables = home.environment.map { "\($0)='\($1)'" }.joined(separator: " ")
            let kona = try BuiltProgram.path()
            let script = """
                read start
                env \(variables) '\(kona)' theme preview dark
                env \(variables) NO_COLOR=1 '\(kona)' theme preview light
                echo "exit status $?"
                exec cat
                """
            try await TerminalScreen.run(script, in: home, columns: 100, rows: 20) { screen in
                try await screen.record(to: "bytes")
                try await screen.press("Enter")
                try await screen.wait(for: "exit status 0", "fg 238 bg 255")
                let text = try await Patience.wait(
                    for: {
                        let text = home.text("bytes")
                        return text.contains("exit status") ? text : nil
                    }, otherwise: { "the recording does not end" })
                #expect(text.contains("\u{1B}[0;1;38;5;231;48;5;160m banner.production"))
                #expect(!text.contains("48;5;255"))
            }
        }

        @Test func checksFilesWithLineAndColumn() async throws {
            let good = try write("good", "inherits = \"dark\"")
            let ending = try await program.run("theme", "check", good)
            #expect(ending.status == 0, "\(ending)")
            let faults = [
                ("[styles]\n \"row.selectd\" = {}", ":3:2:"),
                ("inherits = \"dark\"\n[styles]\nvalue = { fg = 238 }", ":4:1:"),
                ("inherits = \"dark\"\n[styles]\n\"outcome.refused\" = { fg = 109 }", ":4:1:"),
            ]
            for (text, place) in faults {
                let file = try write("bad", text)
                for language in ["ko", "en"] {
                    let ending = try await program.run("theme", "check", file, "--lang", language)
                    #expect(ending.status == 65, "\(ending)")
                    #expect(ending.errors.contains("bad.toml\(place)"), "\(ending)")
                    #expect(ending.output.isEmpty)
                }
            }
            #expect(try await program.run("theme", "check", home.file("none.toml")).status == 66)
        }
    }
}
