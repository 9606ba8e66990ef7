import Foundation
import Konaplate
import KonaplateSandbox
import MemberDesk

/// A desk on throw-away state and a sandbox in this process.
enum BenchmarkDesk {
    static func with(
        members: Int, _ body: (Desk, SandboxServer) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "kona-benchmark-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        let sandbox = try await SandboxServer.start(SandboxOptions(memberCount: members))
        let keys = sandbox.connection
        let connection = try ConnectionFile(
            baseURL: keys.baseURL, aspID: keys.aspID, accessKey: keys.accessKey, secretKey: keys.secretKey,
            cryptoKeyID: keys.cryptoKeyID, serverPublicKey: Secret(keys.serverPublicKeyPEM),
            clientPrivateKey: keys.clientPrivateKeyPEM, file: "benchmark")
        let desk = try await Desk(
            profile: connection.profile(named: "sandbox"), environment: [:],
            options: DeskOptions(stateRoot: folder.path, agent: "benchmark"))
        do {
            try await body(desk, sandbox)
        } catch {
            await desk.close()
            await sandbox.stop()
            throw error
        }
        await desk.close()
        await sandbox.stop()
    }
}
