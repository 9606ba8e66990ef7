import TestSupport
import Testing

extension EndToEnd {
    /// Terminals that cannot show the console get a sentence and nothing else.
    @Suite struct TerminalRefusalTests {
        @Test(arguments: [
            (variable: "TERM", value: "dumb", sentence: "TERM=dumb cannot show the console"),
            (variable: "TERM", value: "no-such-terminal", sentence: "no-such-terminal is unknown here"),
            (variable: "TERM", value: "", sentence: "set TERM"),
            (variable: "LC_ALL", value: "C", sentence: "the locale is not UTF-8"),
            (variable: "LC_ALL", value: "no_SUCH.locale", sentence: "the locale is not UTF-8"),
        ])
        func refusesATerminalThatCannotShowIt(variable: String, value: String, sentence: String) async throws {
            let home = try ProgramHome()
            try await ConsoleTerminal.run(["--lang", "en"], in: home, environment: [variable: value]) { console in
                #expect(try await console.ending() == 64)
                #expect(console.errors.contains(sentence))
                #expect(console.errors.hasPrefix("kona: "))
                #expect(!console.errors.contains("\u{1B}"))
                #expect(console.modes.after == console.modes.before)
                let screen = try await console.screen.wait(for: "exit status 64")
                #expect(screen.split(separator: "\n") == ["before the console", "exit status 64"])
                #expect(try await console.screen.property("alternate_on") == "0")
            }
        }

        @Test(arguments: [
            (words: [], sentence: "needs a terminal"), (["console"], "needs a terminal"),
            (["demo"], "needs a terminal"),
            (["--lang", "ko"], "단말기가 필요합니다"),
        ])
        func refusesToRunWithoutATerminal(words: [String], sentence: String) async throws {
            let home = try ProgramHome()
            let ending = try await Program(home).run(words, environment: ["TERM": "xterm-256color"])
            #expect(ending.status == 64)
            #expect(ending.output.isEmpty)
            #expect(ending.errors.contains(sentence))
            #expect(!ending.errors.contains("\u{1B}"))
            #expect(ending.errors.split(separator: "\n").count == 1)
        }
    }
}
