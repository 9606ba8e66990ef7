import FoundationEssentials
import Glibc
import Synchronization

/// A process that a test started, with its output in files so that no pipe can fill up.
package final class ChildProcess: Sendable {
    /// Its process number.
    package let identifier: Int32
    private let ending = Mutex<Int32?>(nil)

    /// It could not be started.
    package struct NotStarted: Error, CustomStringConvertible {
        /// What went wrong, for the report of the test.
        package let description: String
    }

    /// Starts a process in a session of its own, with nothing open but the three standard files.
    package init(
        _ path: String, _ arguments: [String], environment: [String: String], folder: String,
        input: String = "/dev/null", output: String, errors: String
    ) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        // A descriptor that leaked into a child would keep another test's connection open; what is not open is passed
        // over.
        for descriptor in 3..<Self.descriptorLimit { posix_spawn_file_actions_addclose(&actions, descriptor) }

        // A test runner may block or ignore signals, which a child would inherit.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        // glibc's POSIX_SPAWN_SETSID, which is a GNU extension and not imported.
        let newSession: Int16 = 0x80
        let flags = Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK) | newSession
        posix_spawnattr_setflags(&attributes, flags)

        // env changes the folder and then becomes the program, under the same process number.
        let words = ["env", "-C", folder, path] + arguments
        var argv: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        var envp: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        var identifier: pid_t = 0
        let status = posix_spawnp(&identifier, "env", &actions, &attributes, &argv, &envp)
        guard status == 0 else { throw NotStarted(description: "\(path): \(String(cString: strerror(status)))") }
        self.identifier = identifier
    }

    private static var descriptorLimit: Int32 {
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        return Int32(min(limit.rlim_cur, 1024))
    }

    deinit {
        guard status == nil else { return }
        kill(identifier, SIGKILL)
        var ignored: Int32 = 0
        waitpid(identifier, &ignored, 0)
    }

    /// How it ended, as a shell tells it; `nil` while it runs.
    package var status: Int32? {
        ending.withLock { ending in
            var raw: Int32 = 0
            if ending == nil, waitpid(identifier, &raw, WNOHANG) == identifier {
                ending = raw & 0x7F == 0 ? raw >> 8 & 0xFF : 128 + raw & 0x7F
            }
            return ending
        }
    }

    /// Sends a signal, unless it has ended.
    package func send(_ signal: Int32) {
        if status == nil { kill(identifier, signal) }
    }

    /// Waits until it ends.
    package func wait() async throws -> Int32 {
        try await Patience.wait(for: { status }, otherwise: { "process \(identifier) does not end" })
    }
}
