import Foundation
import Glibc
import Synchronization

/// A server on loopback that answers each request as its script says, mostly in wrong ways.
///
/// It works on raw sockets with a thread for each connection, so that no library of ours repairs what it breaks.
package final class FaultyServer: Sendable {
    private struct State {
        var script: [FaultyAnswer]
        var requests: [FaultyRequest] = []
        var connections = 0
        var sentBytes = 0
        var open: Set<Int32> = []
        var isStopped = false
        var waiters: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
    }

    /// What could not be set up.
    package struct SetUpFailed: Error {
        let errorNumber = errno
    }

    /// The port on 127.0.0.1.
    package let port: Int
    private let listener: Int32
    private let state: Mutex<State>

    /// Starts a server with what is done with the requests in their order; the last answer is given to all further ones.
    package init(_ script: [FaultyAnswer]) throws {
        state = Mutex(State(script: script))
        let opened = try Self.openListener()
        listener = opened.descriptor
        port = opened.port
        Thread.detachNewThread { self.acceptConnections() }
    }

    /// The base URL, with the platform's path prefix.
    package var baseURL: String { "http://127.0.0.1:\(port)/open-api" }
    /// What has arrived, in order.
    package var requests: [FaultyRequest] { state.withLock { $0.requests } }
    /// How many connections were made.
    package var connections: Int { state.withLock { $0.connections } }
    /// How many bytes the clients' side has taken.
    package var sentBytes: Int { state.withLock { $0.sentBytes } }

    /// Waits until this many requests have arrived whole.
    package func waitForRequests(_ count: Int) async {
        await withCheckedContinuation { continuation in
            let isThere = state.withLock { state in
                if state.requests.count < count { state.waiters.append((count, continuation)) }
                return state.requests.count >= count
            }
            if isThere { continuation.resume() }
        }
    }

    /// Ends all connections and takes no new ones.
    package func stop() {
        state.withLock { state in
            guard !state.isStopped else { return }
            state.isStopped = true
            // The threads that read from them close them; a number could mean another socket by now otherwise.
            for descriptor in state.open { shutdown(descriptor, Int32(SHUT_RDWR)) }
            shutdown(listener, Int32(SHUT_RDWR))
        }
    }

    /// Starts a server, runs a test against it, and stops it.
    package static func run<Result>(
        _ script: FaultyAnswer..., test: (FaultyServer) async throws -> Result
    ) async throws -> Result {
        let server = try FaultyServer(script)
        defer { server.stop() }
        return try await test(server)
    }

    private func acceptConnections() {
        while case let descriptor = accept(listener, nil, nil), descriptor >= 0 {
            let isTaken = state.withLock { state in
                guard !state.isStopped else { return false }
                state.connections += 1
                state.open.insert(descriptor)
                return true
            }
            guard isTaken else {
                close(descriptor)
                continue
            }
            Thread.detachNewThread {
                FaultyConnection(descriptor: descriptor, server: self).serve()
                self.state.withLock { state in
                    state.open.remove(descriptor)
                    close(descriptor)
                }
            }
        }
        close(listener)
    }

    /// The next answer of the script, if it is one for connections (or for requests).
    func nextAnswer(forConnection: Bool) -> FaultyAnswer? {
        state.withLock { state in
            guard let answer = state.script.first, answer.actsOnConnection == forConnection else { return nil }
            if state.script.count > 1 { state.script.removeFirst() }
            return answer
        }
    }

    func record(_ request: FaultyRequest) {
        let arrived = state.withLock { state in
            state.requests.append(request)
            let count = state.requests.count
            defer { state.waiters.removeAll { $0.count <= count } }
            return state.waiters.filter { $0.count <= count }
        }
        for waiter in arrived { waiter.continuation.resume() }
    }

    func recordSent(_ count: Int) {
        state.withLock { $0.sentBytes += count }
    }

    private static func openListener() throws -> (descriptor: Int32, port: Int) {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw SetUpFailed() }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafeMutableBytes(of: &address) { bytes in
            guard let pointer = bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self) else { return Int32(-1) }
            guard bind(descriptor, pointer, length) == 0, listen(descriptor, 64) == 0 else { return Int32(-1) }
            return getsockname(descriptor, pointer, &length)
        }
        guard result == 0 else {
            let error = SetUpFailed()
            close(descriptor)
            throw error
        }
        return (descriptor, Int(UInt16(bigEndian: address.sin_port)))
    }
}
