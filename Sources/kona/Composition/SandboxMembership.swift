import KonaplateSandbox
import MemberDesk
import Synchronization

/// This process's part in the built-in sandbox, which it joins when something is first asked of it.
final class SandboxMembership: Sendable {
    private let joined: Mutex<BuiltInSandbox?>
    private let origin: (stateRoot: String, use: BuiltInSandbox.Use)?

    /// Will join the sandbox of a state root.
    init(stateRoot: String, _ use: BuiltInSandbox.Use) {
        joined = Mutex(nil)
        origin = (stateRoot, use)
    }

    /// Has no sandbox at all, or one that was joined before.
    init(_ sandbox: BuiltInSandbox? = nil) {
        joined = Mutex(sandbox)
        origin = nil
    }

    /// Whether there is a sandbox to join.
    var isBuiltIn: Bool { origin != nil }

    /// Joins the sandbox, or gives the one that was joined.
    /// - Returns: The profile by which it is reached.
    func join() async throws -> Profile {
        if let sandbox = joined.withLock({ $0 }) { return Self.profile(sandbox.connection) }
        guard let origin else { throw CancellationError() }
        let sandbox = try await BuiltInSandbox.join(stateRoot: origin.stateRoot, for: origin.use)
        joined.withLock { $0 = sandbox }
        return Self.profile(sandbox.connection)
    }

    /// The profile as the sandbox's own state has it, without a server; where there is no state yet, one is started.
    func storedProfile() async throws -> Profile {
        if let origin, let files = try? BuiltInSandboxFiles(stateRoot: origin.stateRoot),
            let stored = SandboxConnection.stored(inStateFile: files.state),
            let connection = try? ConnectionFile(stored, file: files.connection)
        {
            return Self.profile(connection)
        }
        return try await join()
    }

    /// Leaves what was joined.
    func leave() async {
        await joined.withLock { $0 }?.leave()
    }

    private static func profile(_ connection: ConnectionFile) -> Profile {
        connection.profile(named: Settings.builtInName)
    }
}
