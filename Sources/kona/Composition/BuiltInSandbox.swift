import Glibc
import Konaplate
import KonaplateSandbox
import MemberDesk
import TerminalKit

/// The sandbox that every command works on where there is no configuration.
///
/// Its keys and members are kept under the state root. The first process serves it, later ones find it by its connection
/// file; who serves it is who holds the lock.
struct BuiltInSandbox: Sendable {
    /// How to reach it.
    let connection: ConnectionFile
    private let server: SandboxServer?
    private let lock: FileLock?
    private let connectionPath: String?

    /// Finds the sandbox, or serves it.
    static func join(stateRoot: String) async throws -> BuiltInSandbox {
        let folder = StateFolder(root: stateRoot, profile: Settings.builtInName)
        try folder.create()
        let connectionPath = "\(folder.path)/connection.json"
        let clock = ContinuousClock()
        let deadline = clock.now + .seconds(10)
        while true {
            if let lock = try FileLock("\(folder.path)/server.lock", byte: 0) {
                return try await serve(folder, connectionPath: connectionPath, lock: lock)
            }
            if let connection = try? ConnectionFile(contentsOf: connectionPath), connection.isListening {
                return BuiltInSandbox(
                    connection: connection, server: nil, lock: nil, connectionPath: connectionPath)
            }
            guard clock.now < deadline else {
                throw CommandFailure(
                    .notSent, "another kona holds the built-in sandbox and does not answer; end it and try again")
            }
            // Its server is starting or ending, which takes milliseconds.
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    /// Serves it, with keys and members from before where there are any.
    private static func serve(
        _ folder: StateFolder, connectionPath: String, lock: FileLock
    ) async throws -> BuiltInSandbox {
        unlink(connectionPath)
        let server = try await SandboxServer.start(
            SandboxOptions(stateFile: "\(folder.path)/server.json", executor: WorkerPool.shared))
        let connection = try ConnectionFile(server.connection, file: connectionPath)
        try connection.write(to: connectionPath)
        return BuiltInSandbox(
            connection: connection, server: server, lock: lock, connectionPath: connectionPath)
    }

    /// A sandbox for a demonstration: nothing is kept, and the slow member is less slow.
    static func demonstration() async throws -> BuiltInSandbox {
        let server = try await SandboxServer.start(
            SandboxOptions(slowAnswer: .seconds(4), executor: WorkerPool.shared))
        return BuiltInSandbox(
            connection: try ConnectionFile(server.connection, file: "demonstration"), server: server, lock: nil,
            connectionPath: nil)
    }

    /// Ends what this process serves, after the answers in flight.
    func leave() async {
        guard let server else { return }
        connectionPath.map { _ = unlink($0) }
        await server.stop()
        withExtendedLifetime(lock) {}
    }
}

extension ConnectionFile {
    init(_ connection: SandboxConnection, file: String) throws(ConfigurationError) {
        try self.init(
            baseURL: connection.baseURL, aspID: connection.aspID, accessKey: connection.accessKey,
            secretKey: connection.secretKey, cryptoKeyID: connection.cryptoKeyID,
            serverPublicKey: Secret(connection.serverPublicKeyPEM), clientPrivateKey: connection.clientPrivateKeyPEM,
            file: file)
    }

    /// Whether somebody listens at its address.
    fileprivate var isListening: Bool {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | O_CLOEXEC, 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(clamping: baseURL.port)).bigEndian
        inet_pton(AF_INET, baseURL.host, &address.sin_addr)
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }
}
