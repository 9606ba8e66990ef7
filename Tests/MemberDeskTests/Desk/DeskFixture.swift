import FoundationEssentials
import Konaplate
import KonaplateSandbox
import Synchronization
import Testing

@testable import MemberDesk

/// A desk on a running sandbox, with what a test needs around it.
struct DeskFixture: Sendable {
    let desk: Desk
    let server: SandboxServer
    let folder: TemporaryFolder
    let clock: ManualClock
    let log: RequestLog
    /// What the desks share where they keep their state in memory.
    fileprivate let memory: MemoryStore?
    private let stoppedPort = StoppedPort()

    /// What a test may choose.
    struct Setup: Sendable {
        /// That of a sandbox's connection file, unless another is asked for.
        var profileName = "sandbox-test"
        var slowAnswer = Duration.seconds(60)
        var timeout = Duration.seconds(30)
        var settle = Duration.seconds(2)
        var consent = ConsentRules()
        /// The environment by which the guards go; the sandbox does not know of it.
        var environment = ProfileEnvironment.sandbox
        var isReadOnly = false
        var agent = "cs.kim"
        /// The user of the machine.
        var uid: UInt32 = 1001
        /// How members may be looked for, and how many; `nil` as the sandbox has it.
        var guards: ProfileGuards?
        var context: AuditContext?
        var unknownCodes = ["002_013", "002_018"]
    }

    /// Runs a second desk on the same state, as another process would.
    func withAnotherDesk(
        _ setup: Setup = Setup(agent: "cs.lee"), test: (Desk) async throws -> Void
    ) async throws {
        let other = try await Self.desk(setup, server.connection, folder, clock, memory)
        do {
            try await test(other)
        } catch {
            await other.close()
            throw error
        }
        await other.close()
    }

    /// Returns when the sandbox has carried out a registration that it answers late.
    func waitUntilRegistered(_ memberID: MemberID) async throws {
        while true {
            if case .success(let reading) = try await desk.accounts(of: memberID).outcome, reading.state == .registered
            {
                return
            }
        }
    }

    /// Ends the sandbox; late answers leave at once.
    ///
    /// Its port stays taken, or another test's sandbox could answer there.
    func stopServer() async {
        await server.stop()
        stoppedPort.keep(desk.profile.baseURL.port)
    }

    /// The texts that a query answers with in its column `value`.
    func texts(_ sql: SQL) async throws -> [String] {
        try await desk.store.read { transaction in
            try transaction.sql.rows(sql).compactMap { try $0.optional("value") }
        }
    }

    /// The actions of the audit in order, each with its detail.
    func auditLines() async throws -> [String] {
        try await texts("SELECT action || ' ' || coalesce(detail, '') AS value FROM audit ORDER BY id")
    }

    /// Changes the database behind the desk's back.
    func change(_ sql: SQL) async throws {
        _ = try await desk.store.commit(.desk) { try $0.sql.execute(sql) }
    }

    fileprivate static func desk(
        _ setup: Setup, _ connection: SandboxConnection, _ folder: TemporaryFolder, _ clock: ManualClock,
        _ memory: MemoryStore?
    ) async throws -> Desk {
        let file = try ConnectionFile(
            baseURL: connection.baseURL, aspID: connection.aspID, accessKey: connection.accessKey,
            secretKey: connection.secretKey, cryptoKeyID: connection.cryptoKeyID,
            serverPublicKey: Secret(connection.serverPublicKeyPEM), clientPrivateKey: connection.clientPrivateKeyPEM)
        var profile = file.profile(named: setup.profileName).changed(setup)
        profile.guards = setup.guards ?? profile.guards
        var options = DeskOptions(
            stateRoot: "\(folder.path)/state", agent: setup.agent, context: setup.context,
            isReadOnly: setup.isReadOnly, clock: clock.desk)
        options.uid = setup.uid
        guard let memory else { return try await Desk(profile: profile, environment: [:], options: options) }
        return Desk(
            profile: profile, environment: [:], options: options,
            store: memory.session(
                seal: Seal(agent: setup.agent, session: AuditSession(profile, options)), clock: clock.desk))
    }
}

/// Lends a desk with an empty state on a new sandbox, and closes both.
func withDesk(
    _ setup: DeskFixture.Setup = DeskFixture.Setup(), test: (DeskFixture) async throws -> Void
) async throws {
    let keys = try await SandboxKeyFile.shared.value
    try await withTemporaryFolder { folder in
        let stateFile = try folder.write(keys, to: "sandbox")
        let log = RequestLog()
        let server = try await SandboxServer.start(
            SandboxOptions(stateFile: stateFile, slowAnswer: setup.slowAnswer, log: { log.append($0) }))
        let clock = ManualClock()
        do {
            let memory = StoreKind.current == .memory ? try MemoryStore() : nil
            let desk = try await DeskFixture.desk(setup, server.connection, folder, clock, memory)
            do {
                try await test(
                    DeskFixture(
                        desk: desk, server: server, folder: folder, clock: clock, log: log, memory: memory))
            } catch {
                await desk.close()
                throw error
            }
            await desk.close()
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
    }
}

/// Making RSA keys takes most of a test's time, so one state without registrations serves all sandboxes.
private enum SandboxKeyFile {
    static let shared = Task {
        try await withTemporaryFolder { folder in
            let server = try await SandboxServer.start(
                SandboxOptions(memberCount: 60, stateFile: "\(folder.path)/sandbox"))
            await server.stop()
            return String(decoding: try Data(contentsOf: URL(filePath: "\(folder.path)/sandbox")), as: UTF8.self)
        }
    }
}

/// Lends an empty folder and removes it afterwards.
func withTemporaryFolder<Result: Sendable>(_ body: (TemporaryFolder) async throws -> Result) async throws -> Result {
    let url = FileManager.default.temporaryDirectory.appending(path: "desk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    return try await body(TemporaryFolder(path: url.path))
}

extension Profile {
    fileprivate func changed(_ setup: DeskFixture.Setup) -> Profile {
        Profile(
            name: name, environment: setup.environment, baseURL: baseURL, aspID: aspID, accessKey: accessKey,
            secretKey: secretKey, cryptoKeyID: cryptoKeyID, serverPublicKey: serverPublicKey,
            clientPrivateKey: clientPrivateKey, timeZone: timeZone, timeout: setup.timeout, settle: setup.settle,
            unknownCodes: setup.unknownCodes, consent: setup.consent, proxy: proxy, tlsCA: tlsCA,
            tlsClientCertificate: tlsClientCertificate, tlsClientKey: tlsClientKey, auditAnchor: auditAnchor,
            responseCodes: responseCodes, places: places)
    }
}

/// Keeps a port for as long as its fixture lives.
private final class StoppedPort: Sendable {
    private let port = Mutex<TakenPort?>(nil)

    func keep(_ number: Int) {
        port.withLock { $0 = TakenPort(number) }
    }
}
