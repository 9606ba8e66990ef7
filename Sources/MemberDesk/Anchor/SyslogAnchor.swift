import Glibc

/// The system's log, written to its socket: unlike `syslog(3)` that tells whether anybody took the line.
struct SyslogAnchor: AnchorWriter {
    /// The socket.
    var path = "/dev/log"

    /// Facility `authpriv`, which is kept away from other users, and severity `notice`.
    private static let priority = 10 << 3 | 5

    func append(_ line: String) throws(AnchorFailure) {
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw AnchorFailure(system: path) }
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let name = Array(path.utf8)
        guard name.count < MemoryLayout.size(ofValue: address.sun_path) else {
            throw AnchorFailure(path: path, reason: "the name of the socket is too long")
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
        // A log that does not read must not hold the desk up.
        var patience = timeval(tv_sec: 2, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
            }
        }
        guard isConnected else { throw AnchorFailure(system: path) }
        let bytes = Array("<\(Self.priority)>kona[\(getpid())]: \(line)".utf8)
        guard send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else {
            throw AnchorFailure(system: path)
        }
    }
}
