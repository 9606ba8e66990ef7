import Glibc
import TestSupport
import Testing

/// The console in a terminal, started from a shell script that notes what it leaves behind.
struct ConsoleTerminal {
    let screen: TerminalScreen
    private let home: ProgramHome

    /// Opens the console with the words after `kona`, and closes the terminal after the body.
    static func run<Value>(
        _ words: [String], in home: ProgramHome, columns: Int = 100, rows: Int = 30,
        environment: [String: String] = [:], _ body: (ConsoleTerminal) async throws -> Value
    ) async throws -> Value {
        let script = try script(words, in: home, environment: environment)
        return try await TerminalScreen.run(script, in: home, columns: columns, rows: rows) { screen in
            try await body(ConsoleTerminal(screen: screen, home: home))
        }
    }

    /// Opens the console on a workshop's sandbox, in Korean.
    static func run<Value>(
        on workshop: Workshop, _ options: [String] = [], columns: Int = 100, rows: Int = 30,
        _ body: (ConsoleTerminal) async throws -> Value
    ) async throws -> Value {
        let words = ["--connection", workshop.sandbox.connectionFile, "--lang", "ko"] + options
        return try await run(words, in: workshop.home, columns: columns, rows: rows) { console in
            try await console.screen.wait(for: "1,200", "F10 종료")
            return try await body(console)
        }
    }

    private static func script(
        _ words: [String], in home: ProgramHome, environment: [String: String]
    ) throws -> String {
        for name in ["ending", "modes.before", "modes.after"] { unlink(home.file(name)) }
        // tmux knows what its terminal is called; everything else comes from the home.
        let variables = home.environment.merging(environment) { $1 }
        let assignments = variables.map { quoted("\($0)=\($1)") }.joined(separator: " ")
        let terminal = variables["TERM"] == nil ? #"TERM="$TERM""# : ""
        let command = try ([BuiltProgram.path()] + words).map(quoted).joined(separator: " ")
        return """
            cd \(quoted(home.path))
            ulimit -c 0
            trap : HUP
            printf 'before the console\\n'
            stty -a >modes.before
            (sh -c 'echo $PPID' >pid; exec env -i \(terminal) \(assignments) \(command) 2>errors)
            status=$?
            stty -a >modes.after
            echo "exit status $status"
            echo "$status" >ending
            exec cat
            """
    }

    private static func quoted(_ word: String) -> String {
        "'" + word.replacing("'", with: #"'\''"#) + "'"
    }

    // MARK: The process

    /// Sends the program a signal.
    func signal(_ number: Int32) throws {
        kill(try #require(pid_t(home.text("pid").filter(\.isNumber))), number)
    }

    /// Waits until the program has ended.
    /// - Returns: Its exit status.
    func ending() async throws -> Int32 {
        try await Patience.wait(
            for: { Int32(home.text("ending").filter(\.isNumber)) }, otherwise: { "the console does not end" })
    }

    /// The settings of the terminal before the program started and after it ended.
    var modes: (before: String, after: String) { (home.text("modes.before"), home.text("modes.after")) }

    /// What was sent to the terminal since ``TerminalScreen/record(to:)`` with this name, up to the end of the program.
    func recording(_ name: String) async throws -> String {
        try await Patience.wait(
            for: {
                let text = home.text(name)
                return text.contains("exit status") ? text : nil
            }, otherwise: { "the recording does not end" })
    }

    /// What it said on standard error.
    var errors: String { home.text("errors") }
}
