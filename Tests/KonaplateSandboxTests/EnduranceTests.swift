import AsyncHTTPClient
import Konaplate
import NIOCore
import NIOPosix
import StrictText
import Testing

@testable import KonaplateSandbox

/// What a sandbox has to bear without harm to those who behave.
struct EnduranceTests {
    private func connect(_ sandbox: Sandbox) async throws -> any Channel {
        let address = sandbox.server.connection.baseURL.dropFirst("http://127.0.0.1:".count)
        let port = try #require(Int(address.prefix { $0 != "/" }))
        return try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: port).get()
    }

    /// A client with a connection for every call; the shared one makes eight and lets the others wait.
    private static func manyConnections() -> HTTPClient {
        var configuration = HTTPClient.Configuration()
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 256
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    private func expectService(_ sandbox: Sandbox) async throws {
        #expect(try await sandbox.call(.accountInquiry, 50_000_000_001).code == "000_000")
    }

    @Test func `hundred connections that never end their heads disturb nobody`() async throws {
        try await Sandbox.run { sandbox in
            var halfOpen: [any Channel] = []
            for _ in 0..<100 {
                let channel = try await connect(sandbox)
                try await channel.writeAndFlush(
                    ByteBuffer(string: "POST /open-api/api/v1/user/info HTTP/1.1\r\nHost: "))
                halfOpen.append(channel)
            }
            try await expectService(sandbox)
            // The time for a head may be over for the first ones.
            for channel in halfOpen { try? await channel.close() }
        }
    }

    @Test func `two hundred calls at a time are all answered`() async throws {
        try await Sandbox.run { sandbox in
            let connection = sandbox.server.connection
            let client = Self.manyConnections()
            let codes = await withTaskGroup(of: String?.self) { group in
                for _ in 0..<200 {
                    group.addTask {
                        // A call that fails counts as one without a code; the client is shut down after all of them.
                        let call = try? await RawCall.to(.accountInquiry, of: connection)
                        return try? await call?.send(to: connection, through: client).code
                    }
                }
                return await group.reduce(into: [:]) { $0[$1 ?? "none", default: 0] += 1 }
            }
            try await client.shutdown()
            #expect(codes == ["000_000": 200])
        }
    }

    @Test(arguments: UInt64(1)...3)
    func `random bytes end a connection at most`(seed: UInt64) async throws {
        try await Sandbox.run { sandbox in
            var generator = SplitMix64(seed: seed)
            let beginnings = ["", "POST /open-api/api/v1/user/info HTTP/1.1\r\n", "GET / HTTP/1.1\r\nContent-Length: "]
            for _ in 0..<40 {
                let bytes = (0..<(1 + generator.below(400))).map { _ in UInt8(generator.below(256)) }
                let channel = try await connect(sandbox)
                let text = ByteBuffer(string: generator.element(of: beginnings))
                var buffer = text
                buffer.writeBytes(bytes)
                // The sandbox may have closed the connection already.
                try? await channel.writeAndFlush(buffer)
                try? await channel.close()
            }
            try await expectService(sandbox)
        }
    }

    @Test func `head without end is not taken in`() async throws {
        try await Sandbox.run { sandbox in
            let channel = try await connect(sandbox)
            let line = ByteBuffer(string: "X-Long: " + String(repeating: "a", count: 60_000) + "\r\n")
            try await channel.writeAndFlush(ByteBuffer(string: "POST / HTTP/1.1\r\nHost: a\r\n"))
            // It closes the connection long before all of this would have come.
            for _ in 0..<400 where channel.isActive { try? await channel.writeAndFlush(line) }
            try await channel.closeFuture.get()
            try await expectService(sandbox)
        }
    }

    @Test func `encrypted body that is too deep or has a name twice is refused like a plain one`() async throws {
        try await Sandbox.run { sandbox in
            let connection = sandbox.server.connection
            let deep = #"{"userId":"# + String(repeating: "[", count: 100_000)
            for body in [deep, #"{"userId":50000000001,"userId":50000000001}"#] {
                let call = try await RawCall.to(.memberInfo, body: body, of: connection)
                #expect(try await call.send(to: connection).description == "Invalid input parameter. body")
            }
            try await expectService(sandbox)
        }
    }

    @Test func `stopping under load sends every answer in flight`() async throws {
        let scenario = try Scenario(
            text: "[[rule]]\napi = \"bankaccounts/inquiry\"\nlatency_ms = 600000", file: "s.toml")
        try await Sandbox.run({ $0.scenario = scenario }) { sandbox in
            let connection = sandbox.server.connection
            let client = Self.manyConnections()
            let codes = try await withThrowingTaskGroup(of: String?.self) { group in
                for _ in 0..<50 {
                    group.addTask {
                        let call = try await RawCall.to(.accountInquiry, of: connection)
                        return try await call.send(to: connection, through: client).code
                    }
                }
                while try await !sandbox.control("GET", "/sandbox/scenario").text.contains("\"applied\": 50") {
                    await Task.yield()
                }
                await sandbox.server.stop()
                return try await group.reduce(into: [:]) { $0[$1 ?? "none", default: 0] += 1 }
            }
            try await client.shutdown()
            #expect(codes == ["000_000": 50])
        }
    }
}
