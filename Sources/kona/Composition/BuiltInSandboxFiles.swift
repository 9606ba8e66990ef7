import Glibc
import Konaplate
import KonaplateSandbox
import MemberDesk

/// Where the built-in sandbox keeps what its processes share.
struct BuiltInSandboxFiles: Sendable {
    /// How to reach the server; there while somebody serves and may be joined.
    let connection: String
    /// Held by who serves.
    let serverLock: String
    /// Held together by the commands that use the server.
    let usersLock: String
    /// Keys, members and registrations.
    let state: String

    /// Makes the folder.
    init(stateRoot: String) throws(StateError) {
        let folder = StateFolder(root: stateRoot, profile: Settings.builtInName)
        try folder.create()
        connection = "\(folder.path)/connection.json"
        serverLock = "\(folder.path)/server.lock"
        usersLock = "\(folder.path)/users.lock"
        state = "\(folder.path)/server.json"
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
    var isListening: Bool {
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
