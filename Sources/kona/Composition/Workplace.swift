import ConsoleUI
import Glibc
import KonaplateSandbox
import MemberDesk
import Wording

/// An open desk with what this process has to keep running for it.
struct Workplace: Sendable {
    /// What a workplace is opened for.
    enum Use: Sendable {
        /// For a look at the state itself, which shows nobody anything of it and leaves no row in the audit.
        case inspection
        /// For checking the state as it is, before this run adds anything to it.
        case verification
        /// For what the state keeps; keys and sandbox are opened only if something is asked of them.
        case state
        /// For giving what the state keeps another key, which nobody else may be using.
        case rekeying
        /// For one command that asks the platform.
        case command
        /// For as long as somebody sits before it.
        case console

        /// Whether it works without keys and sandbox.
        var needsStateOnly: Bool { self != .command && self != .console }

        /// Whether the audit has its beginning before anything is done; others have it with the first thing that they do.
        func beginsAtOnce(anchored: Bool) -> Bool {
            switch self {
            // A console says so with the first thing that it shows, before that is on the screen.
            case .console, .state, .rekeying, .command: anchored
            case .inspection, .verification: false
            }
        }
    }

    let settings: Settings
    let desk: Desk
    private let sandbox: SandboxMembership

    /// What is known of response codes at this desk.
    var codes: CodeDictionary { settings.codes.knowing(desk.profile.responseCodes) }

    /// Opens a desk on throw-away state and a sandbox of its own, which nothing else can reach.
    static func withDemonstration<Value: Sendable>(
        _ options: DemonstrationOptions, onRequest: (@Sendable (RequestExplanation) -> Void)? = nil,
        connectionFile: String? = nil, _ body: @Sendable (Workplace) async throws -> Value
    ) async throws -> Value {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let settings = try Settings(options.choices(stateDir: folder.path))
        let sandbox = try await BuiltInSandbox.demonstration(onRequest: onRequest).sandbox
        if let connectionFile { try sandbox.connection.write(to: connectionFile) }
        defer { if let connectionFile { unlink(connectionFile) } }
        // Shorter than the slow member's answer, so that the tour need not wait for it.
        let profile = sandbox.connection.profile(named: Settings.builtInName, timeout: .seconds(3))
        return try await work(
            settings, profile, SandboxMembership(sandbox), agent: Scene.agent, for: .console, body)
    }

    /// Opens the desk that the options name, works with it, and closes what was opened.
    static func with<Value: Sendable>(
        _ options: GlobalOptions, for use: Use = .command,
        _ body: @Sendable (Workplace) async throws -> Value
    ) async throws -> Value {
        let settings = try Settings(options)
        switch try settings.target() {
        case .profile(let named):
            return try await work(settings, named, SandboxMembership(), for: use, body)
        case .builtInSandbox:
            let sandbox = SandboxMembership(stateRoot: try settings.stateRoot(), use == .console ? .console : .command)
            let profile = try await use.needsStateOnly ? sandbox.storedProfile() : sandbox.join()
            return try await work(settings, profile, sandbox, for: use, body)
        }
    }

    /// The profile that the options name, without opening anything of it.
    static func profile(_ settings: Settings) async throws -> Profile {
        switch try settings.target() {
        case .profile(let named): return named
        case .builtInSandbox:
            let sandbox = SandboxMembership(stateRoot: try settings.stateRoot(), .command)
            let profile = try await sandbox.storedProfile()
            await sandbox.leave()
            return profile
        }
    }

    private static func work<Value: Sendable>(
        _ settings: Settings, _ profile: Profile, _ sandbox: SandboxMembership, agent: String? = nil, for use: Use,
        _ body: @Sendable (Workplace) async throws -> Value
    ) async throws -> Value {
        do {
            var options = try settings.deskOptions(for: profile)
            if use == .inspection { options.context = nil }
            if let agent { options.agent = agent }
            options.isAlone = use == .rekeying
            let desk: Desk
            if sandbox.isBuiltIn {
                desk = try await Desk(profile: profile, environment: settings.environment, options: options) {
                    try await sandbox.join()
                }
            } else {
                desk = try await Desk(profile: profile, environment: settings.environment, options: options)
            }
            let workplace = Workplace(settings: settings, desk: desk, sandbox: sandbox)
            do {
                // An anchor is tried before it is needed.
                if use.beginsAtOnce(anchored: desk.hasAnchor) { try await desk.begin() }
                if let failure = desk.anchorFailure {
                    StandardError.print(Phrase.anchorFailure(failure)[settings.language])
                }
                let value = try await body(workplace)
                await workplace.warnOfLooks(use)
                await workplace.close(after: .success(value))
                return value
            } catch {
                await workplace.close(after: Result<Value, any Error>.failure(error))
                throw error
            }
        } catch {
            await sandbox.leave()
            throw error
        }
    }

    /// Tells whoever ran a command that so many looks are noticed; a console says it by itself.
    private func warnOfLooks(_ use: Use) async {
        guard use != .console, let looks = try? await desk.unusualLooks() else { return }
        StandardError.print("kona: \(Phrase.unusualLooks(looks)[settings.language])")
    }

    /// Records the end and closes what was opened.
    private func close<Value>(after result: Result<Value, any Error>) async {
        do throws(StateError) {
            try await desk.end(status: Int(result.status.rawValue))
        } catch {
            // What was done is done; after an error the first one is the one to say.
            if case .success = result { StandardError.print("kona: \(Phrase.state(error)[settings.language])") }
        }
        await desk.close()
        await sandbox.leave()
    }
}

extension Result where Failure == any Error {
    /// The exit status that it leads to.
    fileprivate var status: ExitStatus {
        switch self {
        case .success(let value): value as? ExitStatus ?? .done
        case .failure(let error): Ending(error).status
        }
    }
}
