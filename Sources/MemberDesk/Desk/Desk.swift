import Crypto
import FoundationEssentials
import Konaplate

/// The shared client core: one profile's members, accounts, attempts and journal.
///
/// The console and the commands are two faces of it: whatever one can do, the other can, through the same functions.
/// Several desks in several processes may work on one state.
///
/// ## Topics
///
/// - Registering: ``register(_:consent:)``, ``gateRefusal(for:consent:)``
/// - Settling what is unknown: ``openAttempts()``, ``reconcile(_:)``, ``override(_:isRegistered:reason:)``
/// - Looking: ``accounts(of:)``, ``journal(_:)``, ``history(of:)``
/// - The directory: ``members()``, ``importMembers(_:)``, ``addMember(_:)``
public struct Desk: Sendable {
    /// The profile.
    public let profile: Profile
    /// Who works here, whether only to look, and how personal data is shown.
    public let options: DeskOptions

    let database: DeskDatabase
    let client: KonaplateClient
    let fingerprint: AccountFingerprint
    let codes: RegistrationCodes
    private let transport: HTTPTransport

    /// Opens a profile's state and gets its keys ready.
    ///
    /// Nothing is sent.
    /// - Parameter environment: The process's environment, from which a profile may take its secret key.
    /// - Throws: ``ConfigurationError`` where profile or keys cannot be used, ``StateError`` where the state cannot.
    public init(profile: Profile, environment: [String: String], options: DeskOptions) throws {
        try profile.requireUsable()
        let keys = try profile.resolveKeys(environment: environment)
        let credentials = try Credentials(profile, keys)
        codes = RegistrationCodes(profile)
        database = try DeskDatabase(
            StateFolder(root: options.stateRoot, profile: profile.name),
            identity: StateIdentity(profile))
        fingerprint = try database.fingerprint()
        self.profile = profile
        self.options = options
        // Last, since a transport has to be closed once it exists.
        transport = try HTTPTransport(profile, keys)
        client = KonaplateClient(
            credentials: credentials, timeZone: profile.timeZone, transport: transport, now: options.now)
    }

    /// Closes the connections.
    public func close() async {
        await transport.shutDown()
    }

    /// Listens to commits on this state, also of other processes.
    public func bellWatch() throws(StateError) -> BellWatch {
        try database.bellWatch()
    }

    /// Puts something into the audit by itself.
    public func audit(_ event: AuditEvent) throws(StateError) {
        try database.commit { db in
            try AuditStore.append(event, agent: options.agent, at: options.now(), db)
        }
    }

    /// The first row of the audit that does not fit the chain; `nil` where all do.
    public func firstBrokenAuditRow() throws(StateError) -> Int64? {
        try database.read { try AuditStore.firstBrokenRow($0) }
    }

    /// The member roster of a local sandbox.
    func sandboxRoster() async -> Data? {
        await transport.sandboxRoster(accessKey: profile.accessKey)
    }
}

extension DeskDatabase {
    /// The fingerprints of this state.
    fileprivate func fingerprint() throws(StateError) -> AccountFingerprint {
        AccountFingerprint(key: SymmetricKey(data: try hashKey()))
    }
}
