import Glibc
import Konaplate
import StrictText

/// A program that prints a secret on the first line of its standard output.
///
/// It is started by itself, without a shell, and keeps the terminal, so that it can ask for a passphrase.
struct SecretCommand {
    let arguments: [String]

    private static let outputLimit = 64 << 10

    /// Runs the program to its end.
    /// - Throws: ``ConfigurationError`` with the program's name, never with what it printed.
    func run(
        environment: [String: String], at place: TextPlace?
    ) throws(ConfigurationError) -> Secret {
        let name = arguments.first ?? ""
        func failure(_ message: String) -> ConfigurationError {
            ConfigurationError(.secretUnavailable, "the command \(name) \(message)", at: place)
        }
        guard !name.isEmpty else { throw failure("has no name") }
        var pipeEnds: [CInt] = [-1, -1]
        guard pipe(&pipeEnds) == 0 else { throw failure("cannot be started: \(systemMessage(errno))") }
        let (output, input) = (pipeEnds[0], pipeEnds[1])
        // The program gets its standard output only: an end that it kept would keep the reading from ending.
        for end in pipeEnds { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let (code, process) = spawn(output: input, environment: environment)
        close(input)
        guard code == 0 else {
            close(output)
            throw failure("cannot be started: \(systemMessage(code))")
        }
        let content = readToEnd(of: output, limit: Self.outputLimit)
        close(output)
        if case .all = content {} else { kill(process, SIGTERM) }
        let status = waitForEnd(of: process)
        guard case .all(let bytes) = content else { throw failure("printed more than 64 KiB") }
        guard let status, status & 0x7F == 0 else { throw failure("was ended by a signal") }
        guard status == 0 else { throw failure("failed with exit status \(status >> 8 & 0xFF)") }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw failure("printed no UTF-8") }
        return Secret(String(text.prefix { $0 != "\n" && $0 != "\r\n" }))
    }

    private func spawn(output: CInt, environment: [String: String]) -> (code: CInt, process: pid_t) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
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
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var process = pid_t()
        let code = withCStrings(arguments) { argv in
            withCStrings(environment.map { "\($0.key)=\($0.value)" }) { envp in
                posix_spawnp(&process, arguments.first ?? "", &actions, &attributes, argv, envp)
            }
        }
        return (code, process)
    }

    private func waitForEnd(of process: pid_t) -> CInt? {
        var status: CInt = 0
        while waitpid(process, &status, 0) < 0 {
            if errno != EINTR { return nil }
        }
        return status
    }
}

/// Lends an array of C strings that ends with a null pointer.
private func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
    let pointers = strings.map { strdup($0) }
    defer { pointers.forEach { free($0) } }
    return body(pointers + [nil])
}
