import FoundationEssentials
import Glibc

/// A terminal with a person before it: a private tmux server with one window.
package struct TerminalScreen: Sendable {
    private let home: ProgramHome
    private let socket: String
    private let counter: RunCounter

    /// Opens a terminal, runs a shell script in it, and closes it after the body.
    ///
    /// The standard files of the script are the terminal.
    package static func run<Value>(
        _ script: String, in home: ProgramHome, columns: Int = 100, rows: Int = 30,
        _ body: (TerminalScreen) async throws -> Value
    ) async throws -> Value {
        let screen = TerminalScreen(home: home)
        let settings = """
            set -g status off
            set -g default-terminal screen-256color
            set -g default-size \(columns)x\(rows)
            set -g remain-on-exit on
            set -s escape-time 0
            """
        try home.write(settings, to: "\(screen.socket).conf")
        try home.write(script, to: "\(screen.socket).sh")
        try await screen.tmux(
            "new-session", "-d", "-s", "main", "-x", "\(columns)", "-y", "\(rows)",
            "sh '\(home.file("\(screen.socket).sh"))'")
        do {
            let value = try await body(screen)
            await screen.close()
            return value
        } catch {
            await screen.close()
            throw error
        }
    }

    /// Takes the terminal away from what runs in it, as a lost line does.
    package func hangUp() async throws {
        try await tmux("kill-server")
    }

    /// Ends everything at once, so that nothing writes into a home that is being removed.
    private func close() async {
        guard let group = try? await property("pane_pid") else { return }
        if let group = Int32(group), group > 1 { kill(-group, SIGKILL) }
        try? await hangUp()
    }

    private init(home: ProgramHome) {
        self.home = home
        socket = "t\(UUID().uuidString.prefix(8))"
        counter = RunCounter()
    }

    // MARK: What a person does

    /// Types text.
    package func type(_ text: String) async throws {
        try await tmux("send-keys", "-t", "main", "-l", "--", text)
    }

    /// Presses keys by tmux's names: `F7`, `Enter`, `C-u`.
    package func press(_ keys: String...) async throws {
        try await tmux(["send-keys", "-t", "main"] + keys)
    }

    /// Sends bytes as a terminal would.
    package func send(_ bytes: [UInt8]) async throws {
        try await tmux(["send-keys", "-t", "main", "-H"] + bytes.map { String($0, radix: 16) })
    }

    /// Pastes text, bracketed if the program asked for that.
    package func paste(_ text: String) async throws {
        try await tmux("set-buffer", "--", text)
        try await tmux("paste-buffer", "-p", "-t", "main")
    }

    /// Gives the window another size.
    package func resize(columns: Int, rows: Int) async throws {
        try await tmux("resize-window", "-t", "main", "-x", "\(columns)", "-y", "\(rows)")
    }

    // MARK: What a person sees

    /// The text on the screen.
    package func text() async throws -> String {
        try await tmux("capture-pane", "-p", "-t", "main")
    }

    /// Waits until the screen shows all of these.
    /// - Returns: The screen that does.
    @discardableResult
    package func wait(for texts: String...) async throws -> String {
        try await wait(for: texts.joined(separator: " and ")) { screen in
            texts.allSatisfy { screen.contains($0) }
        }
    }

    /// Waits until the screen is as it should be, and does something before each capture.
    @discardableResult
    package func wait(
        for what: String, until isShown: (String) -> Bool, doing again: () async throws -> Void = {}
    ) async throws -> String {
        var last = ""
        return try await Patience.wait(
            for: {
                try await again()
                last = try await text()
                return isShown(last) ? last : nil
            }, otherwise: { "the screen does not show \(what):\n\(last)" })
    }

    /// A property of the terminal, as tmux calls it: `alternate_on`, `cursor_flag`.
    package func property(_ name: String) async throws -> String {
        try await tmux("display-message", "-p", "-t", "main", "#{\(name)}").trimmed
    }

    /// Keeps a copy of every byte that is sent to the terminal from now on in a file of the home.
    package func record(to name: String) async throws {
        try await tmux("pipe-pane", "-t", "main", "cat >'\(home.file(name))'")
    }

    // MARK: tmux

    @discardableResult
    private func tmux(_ arguments: String...) async throws -> String {
        try await tmux(arguments)
    }

    @discardableResult
    private func tmux(_ arguments: [String]) async throws -> String {
        let name = "\(socket)-\(counter.next())"
        defer { for end in ["out", "err"] { unlink(home.file("\(name).\(end)")) } }
        var environment = home.environment
        environment["TMUX_TMPDIR"] = home.path
        environment["TERM"] = "xterm-256color"
        let process = try ChildProcess(
            "tmux", ["-L", socket, "-f", home.file("\(socket).conf")] + arguments, environment: environment,
            folder: home.path, output: home.file("\(name).out"), errors: home.file("\(name).err"))
        let status = try await process.wait()
        guard status == 0 else {
            throw Patience.Exhausted(description: "tmux \(arguments): \(home.text("\(name).err"))")
        }
        return home.text("\(name).out")
    }
}

extension String {
    fileprivate var trimmed: String {
        var text = self[...]
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
