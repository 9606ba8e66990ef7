import Glibc
import MemberDesk
import Synchronization
import TerminalKit
import Wording

/// What configuration, environment and options say together, before anything is opened.
struct Settings: Sendable {
    /// The configuration, if there is a file.
    let configuration: Configuration?
    private let locations: ConfigurationLocations
    /// The folder of the user's own themes.
    let themesFolder: String?
    /// The language of sentences.
    let language: Language
    /// What is known of response codes, with what the team has added.
    let codes: CodeDictionary
    /// Whether nothing may be registered.
    let isReadOnly: Bool
    /// When this command was decided on.
    let startedAt: BootTime
    /// The process's environment.
    let environment: [String: String]
    /// Who runs this process, and where.
    let context: AuditContext
    private let options: StartChoices

    /// Where the desk's server is.
    enum Target {
        /// A profile of the configuration, or a connection file.
        case profile(Profile)
        /// The sandbox of this program.
        case builtInSandbox
    }

    init(_ options: GlobalOptions) throws(ConfigurationError) {
        try self.init(options.choices)
    }

    init(_ options: StartChoices) throws(ConfigurationError) {
        startedAt = .now()
        let environment = Self.processEnvironment()
        let locations = ConfigurationLocations(
            environment: environment, configurationFile: options.config, stateRoot: options.stateDir)
        configuration = try Configuration.load(from: locations)
        self.locations = locations
        themesFolder = locations.themesFolder
        language = options.lang ?? Language.resolve(configuration?.language ?? .auto, environment: environment)
        Self.resolvedLanguage.withLock { [language] in $0 = language }
        codes = try Self.codes(configuration)
        isReadOnly = options.readOnly
        self.environment = environment
        context = ProgramRun.context(environment)
        self.options = options
    }

    /// The profile to work with.
    ///
    /// With a configuration there is never a silent sandbox.
    func target() throws(ConfigurationError) -> Target {
        if let connection = options.connection {
            return .profile(try ConnectionFile(contentsOf: connection).profile())
        }
        if options.profile == Self.builtInName { return .builtInSandbox }
        if let configuration { return .profile(try configuration.profile(named: options.profile)) }
        guard let name = options.profile else { return .builtInSandbox }
        throw ConfigurationError(.noSuchProfile, .noConfigurationFile(profile: name))
    }

    private static func codes(_ configuration: Configuration?) throws(ConfigurationError) -> CodeDictionary {
        guard let configuration, let file = configuration.responseCodesFile else { return .builtIn }
        // What any profile names has a meaning; which of them counts is known once a profile is chosen.
        let known = ([ProfileResponseCodes()] + configuration.profiles.values.map(\.responseCodes))
            .reduce(CodeDictionary.builtIn) { $0.knowing($1) }
        return .builtIn.adding(
            try CodeFile(contentsOf: file, namedAt: configuration.responseCodesPlace, over: known))
    }

    /// The folder below which the built-in sandbox has its state.
    func stateRoot() throws(ConfigurationError) -> String { try locations.stateRoot() }

    /// The folder below which a profile has its state.
    func stateRoot(for profile: Profile) throws(ConfigurationError) -> String {
        try locations.stateRoot(for: profile)
    }

    /// The name of the profile that needs no configuration.
    static let builtInName = "sandbox"

    /// Who works here: outside of a sandbox that is the login, or who called `sudo`, whatever the configuration says.
    ///
    /// Where the environment is called a sandbox and need not be one, the login stands beside the configured name.
    func agent(for profile: Profile) -> String {
        guard profile.environment == .sandbox, let agent = configuration?.agent else { return context.person }
        return profile.guardLevel == .practice ? agent : "\(agent) (\(context.person))"
    }

    /// The options of a desk.
    func deskOptions(for profile: Profile) throws(ConfigurationError) -> DeskOptions {
        var options = DeskOptions(
            stateRoot: try stateRoot(for: profile), agent: agent(for: profile), context: context,
            isReadOnly: isReadOnly,
            masking: configuration?.masking ?? .standard, onStep: StepStop(environment, profile: profile).pass)
        options.home = locations.home ?? Self.homeOfUser
        options.reasons = configuration?.reasonCodes ?? .standard
        options.executor = WorkerPool.shared
        options.uid = context.sudo?.userID ?? context.userID
        return options
    }

    /// The home that the system knows of the user, for where the environment names none.
    private static var homeOfUser: String? {
        getpwuid(geteuid()).flatMap { $0.pointee.pw_dir }.map { String(cString: $0) }
    }

    /// The language of the newest settings, for errors that end the program.
    static let resolvedLanguage = Mutex<Language?>(nil)

    static func processEnvironment() -> [String: String] {
        var variables: [String: String] = [:]
        var entry = environ
        while let pointer = entry.pointee {
            let parts = String(cString: pointer).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
            entry += 1
        }
        return variables
    }
}
