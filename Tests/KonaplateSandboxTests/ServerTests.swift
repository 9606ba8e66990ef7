import Konaplate
import NIOCore
import NIOPosix
import StrictText
import Testing

@testable import KonaplateSandbox

struct ServerTests {
    @Test func `connection has the platform's forms`() async throws {
        try await Sandbox.run { sandbox in
            let connection = sandbox.server.connection
            #expect(connection.baseURL.contains(/^http:\/\/127\.0\.0\.1:[0-9]+\/open-api$/))
            #expect(connection.aspID == "000170000000000")
            #expect(connection.accessKey.exposed.contains(/^[0-9a-f]{7}-[0-9a-f]{32}$/))
            #expect(connection.cryptoKeyID.contains(/^[0-9a-f]{32}$/))
            #expect(connection.serverPublicKeyPEM.hasPrefix("-----BEGIN PUBLIC KEY-----"))
            #expect(connection.clientPrivateKeyPEM.exposed.hasPrefix("-----BEGIN PRIVATE KEY-----"))
            guard case .object(let members) = try JSON(text: connection.fileText.exposed) else {
                Issue.record("the connection file is no JSON object")
                return
            }
            #expect(
                members.map(\.name) == [
                    "baseURL", "aspId", "accessKey", "secretKey", "cryptoKeyId", "serverPublicKey", "clientPrivateKey",
                ])
            #expect(members.text("clientPrivateKey") == connection.clientPrivateKeyPEM.exposed)
        }
    }

    @Test func `port in use is named`() async throws {
        try await Sandbox.run { sandbox in
            let address = sandbox.server.connection.baseURL.dropFirst("http://127.0.0.1:".count)
            let port = try #require(Int(address.prefix { $0 != "/" }))
            await #expect(throws: SandboxError.portInUse(host: "127.0.0.1", port: port)) {
                try await SandboxServer.start(SandboxOptions(port: port))
            }
        }
    }

    @Test(arguments: ["0.0.0.0", "192.168.0.1", "example.com", "127.0.0.1.example.com", "::", ""])
    func `address that others could reach is refused`(host: String) async {
        await #expect(throws: SandboxError.invalidOption(.host)) {
            try await SandboxServer.start(SandboxOptions(host: host))
        }
    }

    @Test(arguments: [0, 9, 1_000_001])
    func `number of members out of range is refused`(count: Int) async {
        await #expect(throws: SandboxError.invalidOption(.members)) {
            try await SandboxServer.start(SandboxOptions(memberCount: count))
        }
    }

    @Test func `stopping sends a late answer at once`() async throws {
        try await Sandbox.run { options in
            options.slowAnswer = .seconds(600)
        } test: { sandbox in
            async let late = sandbox.register(50_000_000_005)
            while try await !sandbox.isRegistered(50_000_000_005) { await Task.yield() }
            await sandbox.server.stop()
            #expect(try await late.code == "000_000")
            #expect(try await sandbox.register(50_000_000_001).exchange.outcome == .notSent(.connect))
        }
    }

    @Test func `request that breaks off is logged and not answered`() async throws {
        try await Sandbox.run { sandbox in
            let address = sandbox.server.connection.baseURL.dropFirst("http://127.0.0.1:".count)
            let port = try #require(Int(address.prefix { $0 != "/" }))
            let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .connect(host: "127.0.0.1", port: port).get()
            let head = "POST /open-api/api/v1/user/info HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{"
            try await channel.writeAndFlush(ByteBuffer(string: head))
            try await channel.close()
            while sandbox.log.all.count < 2 { await Task.yield() }
            #expect(try sandbox.log.reasons() == ["requestIncomplete"])
        }
    }

    @Test func `sandbox without a state file makes new keys and forgets`() async throws {
        let first = try await SandboxServer.start(SandboxOptions())
        await first.stop()
        let second = try await SandboxServer.start(SandboxOptions())
        await second.stop()
        #expect(first.memberCount == 1200)
        #expect(first.connection.accessKey != second.connection.accessKey)
        #expect(first.connection.serverPublicKeyPEM != second.connection.serverPublicKeyPEM)
    }
}
