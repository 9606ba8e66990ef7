import Glibc

/// One connection of a ``FaultyServer``, served on a thread of its own.
struct FaultyConnection {
    let descriptor: Int32
    let server: FaultyServer

    func serve() {
        switch server.nextAnswer(forConnection: true) {
        case .greeting(let bytes)?:
            send(bytes)
            shutdown(descriptor, Int32(SHUT_WR))
            // Closing with something unread would be a reset, which may overtake the greeting.
            var unread: [UInt8] = []
            while receive(&unread) { unread.removeAll() }
        case .acceptAndClose?: break
        default:
            var received: [UInt8] = []
            while let request = readRequest(&received) {
                // The answer is taken from the script before the request can be seen, so that a test that waited for a
                // request knows that its answer is on the way.
                let answer = server.nextAnswer(forConnection: false)
                server.record(request)
                guard let answer, perform(answer) else { return }
            }
        }
    }

    /// - Returns: Whether the connection stays open.
    private func perform(_ answer: FaultyAnswer) -> Bool {
        switch answer {
        case .bytes(let bytes): return send(bytes)
        case .bytesThenClose(let bytes): send(bytes)
        case .bytesThenReset(let bytes):
            send(bytes)
            var hard = linger(l_onoff: 1, l_linger: 0)
            setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &hard, socklen_t(MemoryLayout<linger>.size))
        case .silence: isClientGone(within: -1)
        case .trickle(let head, let body, let milliseconds):
            guard send(head) else { return false }
            for byte in body {
                guard !isClientGone(within: milliseconds), send([byte]) else { return false }
            }
            return true
        case .flood(let head, let count):
            let block = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 16)
            var rest = count
            guard send(head) else { return false }
            while rest > 0 {
                guard send(block.prefix(rest)) else { return false }
                rest -= min(rest, block.count)
            }
            return true
        case .acceptAndClose, .greeting: break
        }
        return false
    }

    /// Reads one request; what came after it stays in the buffer.
    private func readRequest(_ received: inout [UInt8]) -> FaultyRequest? {
        var search = 0
        while true {
            let end = received.indices.dropFirst(search).first { received[$0...].starts(with: "\r\n\r\n".utf8) }
            if let end {
                let head = String(decoding: received[..<end], as: UTF8.self)
                let length =
                    FaultyRequest(head: head, body: []).header("Content-Length").flatMap { Int($0) } ?? 0
                while received.count < end + 4 + length {
                    guard receive(&received) else { return nil }
                }
                let request = FaultyRequest(head: head, body: Array(received[(end + 4)..<(end + 4 + length)]))
                received.removeFirst(end + 4 + length)
                return request
            }
            search = max(0, received.count - 3)
            guard receive(&received) else { return nil }
        }
    }

    private func receive(_ received: inout [UInt8]) -> Bool {
        var block = [UInt8](repeating: 0, count: 1 << 14)
        let count = recv(descriptor, &block, block.count, 0)
        guard count > 0 else { return false }
        received += block.prefix(count)
        return true
    }

    /// Waits until the client has closed its side, or the time is over (never, if it is negative).
    ///
    /// It has nothing more to send, so that anything to read is the end.
    @discardableResult
    private func isClientGone(within milliseconds: Int32) -> Bool {
        var events = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&events, 1, milliseconds) != 0
    }

    /// - Returns: `false` once the client takes no more.
    @discardableResult
    private func send(_ bytes: some Collection<UInt8>) -> Bool {
        let whole = Array(bytes)
        var sent = 0
        while sent < whole.count {
            let count = whole[sent...].withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            server.recordSent(count)
            sent += count
        }
        return true
    }
}
