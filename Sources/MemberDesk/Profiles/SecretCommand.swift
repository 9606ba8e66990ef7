import Glibc
import Konaplate
import StrictText

/// A program that prints a secret on the first line of its standard output.
///
/// It is started by itself, without a shell and without our standard input. Where somebody sits at the terminal it stays in
/// the foreground with us: it can ask for a passphrase on `/dev/tty`, and Ctrl-C reaches it. Where nobody does, it has a
/// process group of its own and a limited time, after which it is killed with its children.
///
/// swift-subprocess would be a loss: it is asynchronous only, where a profile is resolved before anything runs; it keeps
/// threads of its own for the one call of a process; and what it kills as a group cannot have the terminal either.
struct SecretCommand {
    let arguments: [String]
    /// Whether somebody can be asked.
    var isAttended = hasForegroundTerminal()
    /// How long it may take where nobody can be asked.
    var patience = Duration.seconds(30)

    private static let outputLimit = 64 << 10

    /// Runs the program to its end.
    /// - Throws: ``ConfigurationError`` with the program's name, never with what it printed.
    func run(
        environment: [String: String], at place: TextPlace?
    ) throws(ConfigurationError) -> Secret {
        let name = arguments.first ?? ""
        func failure(_ fault: SecretFault.CommandFault) -> ConfigurationError {
            ConfigurationError(.secretUnavailable, .secret(.command(name, fault)), at: place)
        }
        guard !name.isEmpty else { throw failure(.unnamed) }
        var pipeEnds: [CInt] = [-1, -1]
        guard pipe(&pipeEnds) == 0 else { throw failure(.notStarted(systemMessage(errno))) }
        let (output, input) = (pipeEnds[0], pipeEnds[1])
        // The program gets its standard output only: an end that it kept would keep the reading from ending.
        for end in pipeEnds { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let deadline = isAttended ? nil : ContinuousClock.now + patience
        let (code, process) = spawn(output: input, environment: environment)
        close(input)
        guard code == 0 else {
            close(output)
            throw failure(.notStarted(systemMessage(code)))
        }
        let content = readToEnd(of: output, limit: Self.outputLimit, until: deadline)
        close(output)
        guard case .all(let bytes) = content else {
            end(process)
            switch content {
            case .failed(ETIMEDOUT): throw tooSlow(failure)
            case .failed(let code): throw failure(.unreadable(systemMessage(code)))
            case .all, .tooLong: throw failure(.tooLong)
            }
        }
        guard hasEnded(process, until: deadline) else {
            end(process)
            throw tooSlow(failure)
        }
        guard let status = status(of: process), status & 0x7F == 0 else { throw failure(.signal) }
        guard status == 0 else { throw failure(.failed(status: status >> 8 & 0xFF)) }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw failure(.notUTF8) }
        return Secret(firstLine(of: text))
    }

    /// The first line that has more on it than blanks, whichever line ends the program writes.
    private func firstLine(of text: String) -> String {
        text.split { $0 == "\n" || $0 == "\r\n" }
            .first { line in !line.allSatisfy { " \t\r\u{FEFF}".contains($0) } }
            .map { String($0) } ?? ""
    }

    private func tooSlow(_ failure: (SecretFault.CommandFault) -> ConfigurationError) -> ConfigurationError {
        failure(.tooSlow(seconds: patience.components.seconds))
    }

    private func spawn(output: CInt, environment: [String: String]) -> (code: CInt, process: pid_t) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        // A program expects the signals as a shell would leave them; ours may be blocked or ignored.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        for signal in [SIGPIPE, SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setpgroup(&attributes, 0)
        let group = isAttended ? 0 : POSIX_SPAWN_SETPGROUP
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | group))
        var process = pid_t()
        let code = withCStrings(arguments) { argv in
            withCStrings(environment.map { "\($0.key)=\($0.value)" }) { envp in
                posix_spawnp(&process, arguments.first ?? "", &actions, &attributes, argv, envp)
            }
        }
        return (code, process)
    }

    /// Kills the program, and its children where they are in a group of their own, and takes its status away.
    private func end(_ process: pid_t) {
        kill(isAttended ? process : -process, SIGKILL)
        _ = status(of: process)
    }

    /// Waits until the program has ended or the time is over; its status stays to be taken.
    private func hasEnded(_ process: pid_t, until deadline: ContinuousClock.Instant?) -> Bool {
        guard let deadline else { return true }
        while true {
            var information = siginfo_t()
            let code = waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT)
            if code != 0 ? errno != EINTR : information.si_signo != 0 { return true }
            guard ContinuousClock.now < deadline else { return false }
            usleep(2000)
        }
    }

    /// Waits for the program's end without a limit.
    private func status(of process: pid_t) -> CInt? {
        var status: CInt = 0
        while waitpid(process, &status, 0) < 0 {
            if errno != EINTR { return nil }
        }
        return status
    }
}

/// Whether this process is in the foreground of a terminal, so that somebody can be asked there.
private func hasForegroundTerminal() -> Bool {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else { return false }
    defer { close(terminal) }
    return tcgetpgrp(terminal) == getpgrp()
}

/// Lends an array of C strings that ends with a null pointer.
private func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
    let pointers = strings.map { strdup($0) }
    defer { pointers.forEach { free($0) } }
    return body(pointers + [nil])
}
