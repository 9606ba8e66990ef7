import ConsoleUI
import Glibc
import Konaplate
import KonaplateSandbox
import MemberDesk
import Synchronization
import TerminalKit

/// The sandbox that every command works on where there is no configuration.
///
/// Its keys and members are kept under the state root. The first process serves it, later ones find it by its connection
/// file; who serves it is who holds the lock. When the server's process ends, it waits for the commands that use it, and a
/// console that uses it takes over on the same port.
final class BuiltInSandbox: Sendable {
    /// How long a process uses the sandbox.
    enum Use: Sendable {
        /// For one command, which a leaving server waits for.
        case command
        /// For as long as somebody sits before it.
        case console
    }

    private struct Serving {
        let server: SandboxServer
        let lock: FileLock?
    }

    /// How to reach it.
    let connection: ConnectionFile
    private let files: BuiltInSandboxFiles?
    private let serving: Mutex<Serving?>
    private let usage: FileLock?

    private init(
        _ connection: ConnectionFile, files: BuiltInSandboxFiles?, serving: sending Serving?, usage: FileLock? = nil
    ) {
        self.connection = connection
        self.files = files
        self.serving = Mutex(serving)
        self.usage = usage
    }

    /// Finds the sandbox, or serves it.
    static func join(stateRoot: String, for use: Use) async throws -> BuiltInSandbox {
        let files = try BuiltInSandboxFiles(stateRoot: stateRoot)
        let clock = ContinuousClock()
        let deadline = clock.now + .seconds(30)
        while true {
            if let lock = try FileLock(files.serverLock, byte: 0) {
                let (connection, server) = try await serve(files, port: 0)
                return BuiltInSandbox(connection, files: files, serving: Serving(server: server, lock: lock))
            }
            if let found = try find(files, for: use) { return found }
            guard clock.now < deadline else {
                throw CommandFailure(
                    .notSent, "다른 kona가 내장 샌드박스를 잡고 있으나 응답하지 않습니다. 종료하고 다시 시도하세요.",
                    "another kona holds the built-in sandbox and does not answer; quit it and try again")
            }
            // Its server is starting or ending, which takes milliseconds.
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    /// A sandbox for a demonstration: nothing is kept, and the slow member is less slow.
    /// - Parameters:
    ///   - clock: The clock of the scenes, if any are played; on a staged one keys have the same names every time.
    ///   - onRequest: Told of each request.
    /// - Throws: ``SandboxError`` where it cannot be started.
    /// - Returns: The sandbox with its server, which can be brought back to its beginning.
    static func demonstration(
        clock: (any SceneClock)? = nil, onRequest: (@Sendable (RequestExplanation) -> Void)? = nil
    ) async throws -> (sandbox: BuiltInSandbox, server: SandboxServer) {
        var options = SandboxOptions(slowAnswer: .seconds(4), executor: WorkerPool.shared)
        options.onRequest = onRequest
        if let clock {
            options.now = { clock.sandbox }
            if clock is StagedClock { options.keySeed = SandboxDefaults.seed }
        }
        let server = try await SandboxServer.start(options)
        let connection = try ConnectionFile(server.connection, file: "demonstration")
        return (BuiltInSandbox(connection, files: nil, serving: Serving(server: server, lock: nil)), server)
    }

    /// Ends what this process serves, after the commands that use it and the answers in flight.
    ///
    /// A task of its own does it: one that a signal has cancelled could not wait.
    func leave() async {
        await Task(executorPreference: WorkerPool.shared) { await self.endServing() }.value
    }

    private func endServing() async {
        guard let ended = serving.withLock({ serving in serving.take() }) else { return }
        if let files {
            // Nobody joins any more; who has joined already is waited for, but not for ever.
            unlink(files.connection)
            let deadline = ContinuousClock.now + .seconds(20)
            while (try? FileLock(files.usersLock, byte: 0)) == nil, ContinuousClock.now < deadline {
                try? await Task.sleep(for: .milliseconds(20))
            }
        }
        await ended.server.stop()
        withExtendedLifetime(ended.lock) {}
    }

    // MARK: Serving and finding

    private static func serve(
        _ files: BuiltInSandboxFiles, port: Int
    ) async throws -> (ConnectionFile, SandboxServer) {
        unlink(files.connection)
        let server = try await SandboxServer.start(
            SandboxOptions(port: port, stateFile: files.state, executor: WorkerPool.shared))
        let connection = try ConnectionFile(server.connection, file: files.connection)
        try connection.write(to: files.connection)
        return (connection, server)
    }

    private static func find(_ files: BuiltInSandboxFiles, for use: Use) throws -> BuiltInSandbox? {
        // Taken before the connection file is looked for: a server that leaves removes the file first and asks for the
        // lock then, so it sees everybody who has found it.
        let usage = use == .command ? try FileLock(files.usersLock, byte: 0, isShared: true) : nil
        guard use == .console || usage != nil else { return nil }
        guard let connection = try? ConnectionFile(contentsOf: files.connection), connection.isListening else {
            return nil
        }
        let found = BuiltInSandbox(connection, files: files, serving: nil, usage: usage)
        if use == .console { found.takeOverWhenLeft(files) }
        return found
    }

    /// Waits until the server's process has ended and serves in its place, on the same port.
    private func takeOverWhenLeft(_ files: BuiltInSandboxFiles) {
        Task(executorPreference: WorkerPool.shared) { [weak self] in
            let lock = try? await OwnThread.run { try FileLock(waitingFor: files.serverLock) }
            guard let self, let lock else { return }
            // Where the port is taken meanwhile, the console says that there is no connection.
            guard let (_, server) = try? await Self.serve(files, port: connection.baseURL.port) else { return }
            serving.withLock { $0 = Serving(server: server, lock: lock) }
        }
    }
}
