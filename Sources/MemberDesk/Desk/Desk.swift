import Konaplate

/// The shared client core: one profile's members, accounts, attempts and journal.
///
/// The console and the commands are two faces of it: whatever one can do, the other can, through the same functions.
/// Several desks in several processes may work on one state.
///
/// Opening a desk opens its state only. Keys and connections are opened when the platform is first asked for something,
/// so that what only reads or keeps the state works without them.
///
/// ## Topics
///
/// ### Opening
///
/// - ``init(profile:environment:options:server:)``
/// - ``connect()``
/// - ``close()``
///
/// ### Registering
///
/// - ``decide(_:)``
/// - ``register(_:consent:decidedAt:)``
/// - ``register(_:resume:options:report:)``
/// - ``rowsReached(of:)``
///
/// ### Guarding what is registered
///
/// - ``arm(for:reason:)``
/// - ``disarm()``
/// - ``decide(on:isApproved:reason:)``
/// - ``requireApproval(ofExport:about:)``
/// - ``withdrawConsent(of:reason:)``
/// - ``restoreConsent(of:consent:)``
///
/// ### Settling what is unknown
///
/// - ``openAttempts()``
/// - ``openAttempt(for:)``
/// - ``reconcile(_:)``
/// - ``override(_:isRegistered:reason:)``
///
/// ### Asking the platform
///
/// - ``accounts(of:revealing:)``
/// - ``reveal(_:of:reason:)``
/// - ``addMember(_:)``
/// - ``query(_:_:)``
///
/// ### What the state keeps
///
/// - ``journal(_:)``
/// - ``history(of:)``
/// - ``members()``
/// - ``importMembers(_:)``
/// - ``purge(_:isDryRun:)``
/// - ``rekey(from:)``
///
/// ### Answering for it
///
/// - ``begin()``
/// - ``end(status:)``
/// - ``record(_:)``
/// - ``auditFinding()``
/// - ``anchorFinding(in:)``
/// - ``exportAudit(_:reason:)``
/// - ``auditReport(since:until:hours:)``
public struct Desk: Sendable {
    /// The profile.
    public let profile: Profile
    /// Who works here, whether only to read, and how personal data is shown.
    public let options: DeskOptions

    /// The folder of the state; `nil` where it is kept elsewhere.
    package let folder: StateFolder?
    let store: any DeskStore
    /// Where the head of the audit's chain is kept outside of the state.
    let anchor: AnchorKeeper?
    /// This run of the program, where somebody said who runs it.
    let session: AuditSession?
    /// The directory's key once a name was needed.
    let vault = DirectoryVault()
    let secrets: DeskSecrets
    /// What the gate's decisions rest on beside the state.
    package let gate: Gate
    let codes: RegistrationCodes
    private let connection: DeskConnection

    /// Opens a profile's state.
    ///
    /// Nothing is sent and no key is read.
    /// - Parameters:
    ///   - profile: The endpoint, its keys and its rules, from the configuration or a connection file.
    ///   - environment: The process's environment, from which a profile may take its secret key.
    ///   - options: Who works here and where the state is.
    ///   - server: Where the platform is reached once it is asked for something, where that is not known before.
    /// - Throws: ``StateError`` where the state cannot be used.
    public init(
        profile: Profile, environment: [String: String], options: DeskOptions,
        server: (@Sendable () async throws -> Profile)? = nil
    ) async throws {
        let folder = try EndpointRegistry(root: options.stateRoot).folder(of: profile)
        if profile.guardLevel == .production, let home = options.home {
            try ProductionRegistry(home: home).require(folder, of: profile)
        }
        let anchor = AnchorKeeper(profile)
        let store = try SQLiteStore(
            folder, identity: StateIdentity(profile),
            seal: Seal(agent: options.agent, session: AuditSession(profile, options)), anchor: anchor,
            clock: options.clock, isAlone: options.isAlone)
        self.init(
            profile: profile, environment: environment, options: options, store: store, folder: folder, anchor: anchor,
            server: server)
    }

    /// Makes a desk over a store that is open.
    init(
        profile: Profile, environment: [String: String], options: DeskOptions, store: any DeskStore,
        folder: StateFolder? = nil, anchor: AnchorKeeper? = nil,
        server: (@Sendable () async throws -> Profile)? = nil
    ) {
        self.profile = profile
        self.options = options
        self.store = store
        self.folder = folder
        self.anchor = anchor
        session = AuditSession(profile, options)
        gate = Gate(
            isReadOnly: options.isReadOnly, level: profile.guardLevel, consent: profile.consent,
            reasons: options.reasons,
            searchPolicy: profile.guards.searchPolicy)
        codes = RegistrationCodes(profile)
        let secrets = DeskSecrets(environment: environment)
        self.secrets = secrets
        connection = DeskConnection {
            try OpenConnection(
                try await server?() ?? profile, secrets, environment: environment, options: options)
        }
    }

    /// Reads the keys and gets the connection ready; nothing is sent.
    ///
    /// Whatever needs it does so by itself. Who asks a person something first does it before the question.
    /// - Throws: ``ConfigurationError`` where a key cannot be read or used.
    public func connect() async throws {
        _ = try await connection.open()
    }

    /// Closes the connections.
    public func close() async {
        await connection.close()
    }

    /// Listens to commits on this state, also of other processes.
    public func bell() async throws(StateError) -> Bell {
        try await store.bell()
    }

    /// The keys and the connection to the platform.
    func connected() async throws -> OpenConnection {
        try await connection.open()
    }
}
