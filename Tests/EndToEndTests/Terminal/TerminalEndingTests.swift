import Glibc
import TestSupport
import Testing

extension EndToEnd {
    /// The terminal comes back whole, however the console ends.
    @Suite struct TerminalEndingTests {
        /// A way to end.
        struct Way: Sendable, CustomTestStringConvertible {
            let testDescription: String
            let signal: Int32?
            let status: Int32
        }

        static let ways = [
            Way(testDescription: "F10", signal: nil, status: 0),
            Way(testDescription: "SIGTERM", signal: SIGTERM, status: 143),
            Way(testDescription: "SIGINT", signal: SIGINT, status: 130),
            Way(testDescription: "SIGHUP", signal: SIGHUP, status: 129),
            Way(testDescription: "SIGSEGV", signal: SIGSEGV, status: 139),
            Way(testDescription: "SIGABRT", signal: SIGABRT, status: 134),
            Way(testDescription: "SIGILL", signal: SIGILL, status: 132),
        ]

        @Test(arguments: ways) func givesTheTerminalBack(way: Way) async throws {
            let home = try ProgramHome()
            try await ConsoleTerminal.run(["--lang", "en"], in: home) { console in
                try await console.screen.wait(for: "F10 Quit", "1,200")
                #expect(try await console.screen.property("alternate_on") == "1")
                try await console.screen.record(to: "bytes")
                if let signal = way.signal {
                    try console.signal(signal)
                } else {
                    try await console.screen.press("F10")
                }
                #expect(try await console.ending() == way.status)
                #expect(console.modes.before.contains("icanon"))
                #expect(console.modes.after == console.modes.before)
                try await console.screen.wait(for: "before the console", "exit status \(way.status)")
                #expect(try await console.screen.property("alternate_on") == "0")
                #expect(try await console.screen.property("cursor_flag") == "1")
                #expect(try await console.screen.property("mouse_any_flag") == "0")
                #expect(try await console.screen.property("keypad_flag") == "0")
                // Not every terminal keeps one cursor for both screens: it is shown on the one that is returned to.
                let after = try await console.recording("bytes").split(separator: "\u{1B}[?1049l").last ?? ""
                #expect(after.contains("\u{1B}[?25h"))
                #expect(!after.contains("\u{1B}[?25l"))
                // A crash says so, and where to look next; whoever ended it knows.
                let isCrash = way.status >= 132 && way.status < 143 && way.signal != nil
                #expect(console.errors.contains("ended unexpectedly (signal \(way.signal ?? 0))") == isCrash)
            }
        }

        @Test func endsWhenTheTerminalIsGone() async throws {
            let home = try ProgramHome()
            try await ConsoleTerminal.run(["--lang", "en"], in: home) { console in
                try await console.screen.wait(for: "F10 Quit", "1,200")
                try await console.screen.hangUp()
                #expect(try await console.ending() == 129)
                #expect(!console.errors.contains("defect"))
            }
        }

        @Test func stopsWithCtrlZAndComesBackWithFg() async throws {
            let home = try ProgramHome()
            let script = """
                exec env PS1='shell> ' HISTFILE= bash --norc --noprofile -i
                """
            try await TerminalScreen.run(script, in: home) { screen in
                try await screen.wait(for: "shell>")
                try await screen.type("stty -a > modes.before; '\(try BuiltProgram.path())' --lang en")
                try await screen.press("Enter")
                try await screen.wait(for: "F10 Quit", "1,200")
                try await screen.press("C-z")
                try await screen.wait(for: "Stopped")
                #expect(try await screen.property("alternate_on") == "0")
                #expect(try await screen.property("cursor_flag") == "1")
                try await screen.type("stty -a > modes.stopped; fg")
                try await screen.press("Enter")
                try await screen.wait(for: "F10 Quit", "1,200")
                #expect(try await screen.property("alternate_on") == "1")
                try await screen.press("Down")
                try await screen.wait(for: ">50000000002")
                try await screen.press("F10")
                try await screen.wait(for: "Stopped")
                try await screen.type("stty -a > modes.after; echo left=$?")
                try await screen.press("Enter")
                try await screen.wait(for: "left=0")
                #expect(home.text("modes.before").contains("icanon"))
                #expect(home.text("modes.stopped") == home.text("modes.before"))
                #expect(home.text("modes.after") == home.text("modes.before"))
            }
        }
    }
}
