import Glibc
import NIOCore

/// A loopback address to listen on.
struct ListeningAddress: Sendable {
    let host: String
    let port: Int

    /// - Throws: ``SandboxError/invalidOption(_:)`` for an address that others could reach.
    init(_ options: SandboxOptions) throws(SandboxError) {
        // The name may stand for two addresses, of which a server takes one and a client the other.
        host = options.host == "localhost" ? "127.0.0.1" : options.host
        port = options.port
        guard (0...65_535).contains(port) else {
            throw .invalidOption(.port)
        }
        guard (try? SocketAddress(ipAddress: host, port: port)) != nil, host == "::1" || host.hasPrefix("127.") else {
            throw .invalidOption(.host)
        }
    }

    func baseURL(port: Int) -> String {
        let name = host.contains(":") ? "[\(host)]" : host
        return "http://\(name):\(port)\(SandboxDefaults.pathPrefix)"
    }

    /// Why a server that never listened ended.
    func failure(of running: Task<Void, any Error>) async -> SandboxError {
        do {
            try await running.value
            return .cannotListen(host: host, port: port, reason: "it ended at once")
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            return .portInUse(host: host, port: port)
        } catch {
            return .cannotListen(host: host, port: port, reason: String(describing: error))
        }
    }
}
