import Konaplate
import StrictText
import Synchronization
import Testing

@testable import KonaplateSandbox

/// What whoever serves a sandbox can do with it without the network.
struct InProcessTests {
    @Test func `requests are told with what went back, and forgotten by a reset`() async throws {
        let seen = Mutex<[JSON]>([])
        try await Sandbox.run {
            $0.onRequest = { explanation in seen.withLock { $0.append(explanation.json) } }
        } test: { sandbox in
            _ = try await sandbox.call(.registeredAccount, 50_000_000_001)
            _ = try await sandbox.register(50_000_000_004)
            let kept = sandbox.server.requests.map(\.json)
            #expect(seen.withLock { $0 } == kept)
            #expect(kept.count == 2)
            guard case .string(let text)? = kept[0]["answer"]?["body"]?["text"] else {
                Issue.record("there is no answer")
                return
            }
            #expect(text.contains("000_000"))
            // This member's connection is closed instead.
            #expect(kept[1]["answer"] == nil)
            try await sandbox.server.reset()
            #expect(sandbox.server.requests.isEmpty)
            #expect(try await !sandbox.isRegistered(50_000_000_004))
        }
    }

    @Test func `a clock and a seed make IDs and secrets the same`() async throws {
        let time = Timestamp(milliseconds: 1_774_845_600_000)
        var options = SandboxOptions(memberCount: 10)
        options.now = { time }
        options.keySeed = 7
        var connections: [SandboxConnection] = []
        for _ in 0..<2 {
            let server = try await SandboxServer.start(options)
            connections.append(server.connection)
            await server.stop()
        }
        #expect(connections[0].accessKey == connections[1].accessKey)
        #expect(connections[0].secretKey == connections[1].secretKey)
        #expect(connections[0].cryptoKeyID == connections[1].cryptoKeyID)
        #expect(connections[0].serverPublicKeyPEM != connections[1].serverPublicKeyPEM)
    }
}
