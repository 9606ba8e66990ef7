import Foundation
import Glibc
import KonaplateSandbox
import Testing

/// A connection that never gets to a request does not stay for ever, and a head has a size.
@Suite(.timeLimit(.minutes(3)))
struct SlowHeadTests {
    /// A client on raw bytes.
    private final class Client {
        let descriptor: Int32

        init(_ sandbox: Sandbox) throws {
            let text = sandbox.server.connection.baseURL.dropFirst("http://127.0.0.1:".count).prefix { $0 != "/" }
            descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | O_CLOEXEC, 0)
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
            address.sin_port = in_port_t(try #require(UInt16(text))).bigEndian
            let result = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
            #expect(result == 0)
        }

        deinit {
            close(descriptor)
        }

        func send(_ text: String) -> Bool {
            let bytes = Array(text.utf8)
            return Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
        }

        /// Waits for an answer or the end; the end is an empty text.
        func receive() -> String {
            var buffer = [UInt8](repeating: 0, count: 65_536)
            let count = recv(descriptor, &buffer, buffer.count, 0)
            return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
        }
    }

    /// Lends a client to a thread of its own: what it waits for must not wait for it.
    private static func withClient<Value: Sendable>(
        _ sandbox: Sandbox, _ body: @escaping @Sendable (Client) -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(with: Result { body(try Client(sandbox)) })
            }
        }
    }

    private static let head = "GET /open-api HTTP/1.1\r\nHost: h\r\n"

    @Test func aHeadThatDripsIsNotWaitedForWithoutEnd() async throws {
        try await Sandbox.run({ $0.headTimeout = .milliseconds(300) }) { sandbox in
            let isOpen = try await Self.withClient(sandbox) { client in
                let start = ContinuousClock.now
                // A byte now and then: the connection is never idle.
                var isOpen = client.send(Self.head)
                while isOpen, ContinuousClock.now - start < .seconds(30) {
                    isOpen = client.send("a")
                    usleep(20_000)
                }
                return isOpen
            }
            #expect(!isOpen)
        }
    }

    @Test func aSecondHeadHasItsOwnTime() async throws {
        try await Sandbox.run({ $0.headTimeout = .milliseconds(500) }) { sandbox in
            let answers = try await Self.withClient(sandbox) { client in
                var answers: [String] = []
                for _ in 0..<2 {
                    _ = client.send("\(Self.head)\r\n")
                    answers.append(client.receive())
                    // Between requests nothing runs out.
                    usleep(700_000)
                }
                _ = client.send(Self.head)
                return answers + [client.receive()]
            }
            #expect(answers.map { $0.hasPrefix("HTTP/1.1 4") } == [true, true, false])
            #expect(answers.last == "")
        }
    }

    @Test(arguments: [
        "X: " + String(repeating: "a", count: 20_000) + "\r\n",
        (0..<200).map { "X-\($0): a\r\n" }.joined(),
        (0..<40).map { "X-\($0): " + String(repeating: "a", count: 1000) + "\r\n" }.joined(),
    ])
    func aHeadThatIsTooLargeIsRefused(headers: String) async throws {
        try await Sandbox.run { sandbox in
            let answer = try await Self.withClient(sandbox) { client in
                _ = client.send(Self.head + headers + "\r\n")
                return client.receive()
            }
            #expect(answer == "" || answer.hasPrefix("HTTP/1.1 4"), "\(answer)")
            #expect(!answer.contains("\"code\""))
        }
    }
}
