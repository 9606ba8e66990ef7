import MemberDesk
import Wording

/// An open desk with what this process has to keep running for it.
struct Workplace: Sendable {
    let settings: Settings
    let desk: Desk
    private let sandbox: BuiltInSandbox?

    /// Opens a desk on throw-away state and a sandbox of its own, which nothing else can reach.
    static func withDemonstration<Value: Sendable>(
        _ options: GlobalOptions, _ body: @Sendable (Workplace) async throws -> Value
    ) async throws -> Value {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        var options = options
        options.stateDir = folder.path
        let settings = try Settings(options)
        let sandbox = try await BuiltInSandbox.demonstration()
        // Shorter than the slow member's answer, so that the tour need not wait for it.
        let profile = sandbox.connection.profile(named: Settings.builtInName, timeout: .seconds(3))
        return try await work(settings, profile, sandbox, body)
    }

    /// Opens the desk that the options name, works with it, and closes what was opened.
    static func with<Value: Sendable>(
        _ options: GlobalOptions, for use: BuiltInSandbox.Use = .command,
        _ body: @Sendable (Workplace) async throws -> Value
    ) async throws -> Value {
        let settings = try Settings(options)
        var sandbox: BuiltInSandbox?
        let profile: Profile
        switch try settings.target() {
        case .profile(let named):
            profile = named
            if named.auditAnchor != nil { StandardError.print(Phrase.noAuditAnchor[settings.language]) }
        case .builtInSandbox:
            let joined = try await BuiltInSandbox.join(stateRoot: settings.stateRoot, for: use)
            profile = joined.connection.profile(named: Settings.builtInName)
            sandbox = joined
        }
        return try await work(settings, profile, sandbox, body)
    }

    private static func work<Value: Sendable>(
        _ settings: Settings, _ profile: Profile, _ sandbox: BuiltInSandbox?,
        _ body: @Sendable (Workplace) async throws -> Value
    ) async throws -> Value {
        do {
            let desk = try Desk(
                profile: profile, environment: settings.environment, options: settings.deskOptions(for: profile))
            let workplace = Workplace(settings: settings, desk: desk, sandbox: sandbox)
            do {
                let value = try await body(workplace)
                await workplace.close()
                return value
            } catch {
                await workplace.close()
                throw error
            }
        } catch {
            await sandbox?.leave()
            throw error
        }
    }

    private func close() async {
        await desk.close()
        await sandbox?.leave()
    }
}
