import Glibc

/// How a program ended, and what it had printed.
struct EndedProgram {
    enum End {
        case status(Int32)
        case signal
    }

    let output: [UInt8]
    let end: End
}

/// A program in a process group of its own, which ends with everything that it started.
struct SecretProgram {
    enum Failure: Error {
        /// It cannot be started; with the system's number of the error.
        case notStarted(CInt)
        /// What it prints cannot be read.
        case unreadable(CInt)
        /// It prints more than is taken.
        case tooMuch
        /// It did not end in time.
        case tooSlow
        /// It was stopped, and nobody could let it go on.
        case stopped
        /// Nobody wants it any more.
        case cancelled
    }

    private let process: pid_t
    private let terminal: ForegroundTerminal?
    private let modes: termios?
    private let output: ProgramOutput
    private let errors: ProgramOutput
    private let signals: SignalWatch

    /// Starts it.
    /// - Parameters:
    ///   - arguments: Its name and its arguments.
    ///   - environment: All of its environment.
    ///   - terminal: The terminal that it gets for as long as it runs.
    /// - Throws: ``Failure/notStarted(_:)``.
    init(_ arguments: [String], environment: [String: String], terminal: ForegroundTerminal?) throws(Failure) {
        guard let output = ProgramOutput(), let errors = ProgramOutput() else { throw .notStarted(errno) }
        signals = SignalWatch()
        self.terminal = terminal
        modes = terminal?.modes
        var process = pid_t()
        let code = Self.spawn(
            arguments, environment, output: output.writingEnd, errors: errors.writingEnd, &process)
        output.closeWritingEnd()
        errors.closeWritingEnd()
        guard code == 0 else {
            signals.end()
            throw .notStarted(code)
        }
        terminal?.lend(to: process)
        self.process = process
        self.output = output
        self.errors = errors
    }

    /// Waits until it ends by itself, and ends what it has started.
    /// - Throws: ``Failure`` after it and its children were killed.
    func wait(atMost patience: Duration, outputLimit: Int) throws(Failure) -> EndedProgram {
        let relay = ErrorRelay()
        let deadline = ContinuousClock.now + patience
        do throws(Failure) {
            while true {
                let isOver = try hasEnded()
                ProgramOutput.wait(for: output, errors, isOver: isOver)
                relay.pass(on: errors.take())
                output.keep()
                if let code = output.failure { throw Failure.unreadable(code) }
                guard output.kept.count <= outputLimit else { throw Failure.tooMuch }
                if isOver { break }
                if Task.isCancelled || signals.received != nil { throw Failure.cancelled }
                if ContinuousClock.now >= deadline { throw Failure.tooSlow }
            }
        } catch {
            _ = end()
            throw error
        }
        let status = end()
        let isInterrupted = status & 0x7F == SIGINT || status >> 8 & 0xFF == 128 + SIGINT
        if terminal != nil, isInterrupted {
            interrupt()
            throw .cancelled
        }
        return EndedProgram(
            output: output.kept, end: status & 0x7F == 0 ? .status(status >> 8 & 0xFF) : .signal)
    }

    /// Whether it has ended; its status stays to be taken, so that its number stays its own.
    private func hasEnded() throws(Failure) -> Bool {
        var information = siginfo_t()
        while waitid(P_PID, id_t(process), &information, WEXITED | WSTOPPED | WNOHANG | WNOWAIT) != 0 {
            guard errno == EINTR else { return true }
        }
        guard information.si_signo != 0 else { return false }
        guard information.si_code == CInt(CLD_STOPPED) else { return true }
        // It asked for the terminal before it had it.
        let isEarly = [SIGTTIN, SIGTTOU].contains(CInt(information._sifields._sigchld.si_status))
        // Ctrl-Z: the shell that could let it go on knows nothing of it.
        guard isEarly, terminal != nil else { throw .stopped }
        var ignored = siginfo_t()
        waitid(P_PID, id_t(process), &ignored, WSTOPPED | WNOHANG)
        kill(-process, SIGCONT)
        return false
    }

    /// Kills what is left of its group, takes the terminal back, and passes on what the terminal or somebody told us
    /// meanwhile.
    private func end() -> CInt {
        kill(-process, SIGKILL)
        var status: CInt = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        if let terminal, let modes { terminal.takeBack(modes) }
        signals.end()
        return status
    }

    /// Ctrl-C was for us as well as for the program that had the terminal.
    private func interrupt() {
        kill(getpid(), SIGINT)
        // Whoever watches the signal cancels this task, from another thread.
        for _ in 0..<100 where !Task.isCancelled { usleep(10_000) }
    }

    private static func spawn(
        _ arguments: [String], _ environment: [String: String], output: CInt, errors: CInt,
        _ process: inout pid_t
    ) -> CInt {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
        // A program expects the signals as a shell would leave them; ours may be blocked or ignored.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        for signal in [SIGPIPE, SIGINT, SIGTERM, SIGHUP, SIGXFSZ] { sigaddset(&signals, signal) }
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
        return withCStrings(arguments) { argv in
            withCStrings(environment.map { "\($0.key)=\($0.value)" }) { envp in
                posix_spawnp(&process, arguments.first ?? "", &actions, &attributes, argv, envp)
            }
        }
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
