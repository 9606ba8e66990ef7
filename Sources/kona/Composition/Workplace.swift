import MemberDesk

/// An open desk with what this process has to keep running for it.
struct Workplace: Sendable {
    let settings: Settings
    let desk: Desk
    private let sandbox: BuiltInSandbox?

    /// Opens the desk that the options name, works with it, and closes what was opened.
    static func with<Value: Sendable>(
        _ options: GlobalOptions, _ body: @Sendable (Workplace) async throws -> Value
    ) async throws -> Value {
        let settings = try Settings(options)
        var sandbox: BuiltInSandbox?
        let profile: Profile
        switch try settings.target() {
        case .profile(let named): profile = named
        case .builtInSandbox:
            let joined = try await BuiltInSandbox.join(stateRoot: settings.stateRoot)
            profile = joined.connection.profile(named: Settings.builtInName)
            sandbox = joined
        }
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
