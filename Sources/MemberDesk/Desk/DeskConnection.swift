import Crypto
import FoundationEssentials
import Konaplate

/// A desk's keys and its way to the platform, opened when they are first needed.
actor DeskConnection {
    private let make: @Sendable () async throws -> OpenConnection
    private var opened: OpenConnection?
    private var isClosed = false

    /// Keeps how to open it.
    init(make: @escaping @Sendable () async throws -> OpenConnection) {
        self.make = make
    }

    /// Opens it, or gives what is open.
    ///
    /// What failed is tried again the next time: a key that was locked may be unlocked meanwhile.
    func open() async throws -> OpenConnection {
        if let opened { return opened }
        let made: OpenConnection
        do {
            made = try await make()
        } catch {
            // What a signal has ended has no fault of its own.
            try Task.checkCancellation()
            throw error
        }
        // Somebody else may have opened it while this one waited for a key.
        if let opened {
            await made.transport.shutDown()
            return opened
        }
        if isClosed {
            await made.transport.shutDown()
            throw CancellationError()
        }
        opened = made
        return made
    }

    /// Closes it for good.
    func close() async {
        isClosed = true
        guard let transport = opened?.transport else { return }
        opened = nil
        await transport.shutDown()
    }
}

/// What is open: everything that needs a profile's keys.
struct OpenConnection: Sendable {
    /// Signs, encrypts and sends.
    let client: KonaplateClient
    /// The connections.
    let transport: HTTPTransport
    /// Tells accounts apart without keeping their numbers.
    let fingerprint: AccountFingerprint

    /// Reads a profile's keys.
    init(
        _ profile: Profile, _ secrets: DeskSecrets, environment: [String: String], options: DeskOptions
    ) throws {
        let keys = try profile.resolveKeys(
            environment: environment, secretKey: try secrets.secretKey(of: profile))
        let credentials = try Credentials(profile, keys)
        fingerprint = AccountFingerprint(secret: keys.secretKey)
        // Last, since a transport has to be closed once it exists.
        transport = try HTTPTransport(profile, keys)
        client = KonaplateClient(
            credentials: credentials, timeZone: profile.timeZone, transport: transport, catalogue: options.catalogue,
            correlationIDs: options.correlationIDs, now: options.now, exchangeTime: options.exchangeTime)
    }
}
