import Konaplate
import TestSupport

@testable import MemberDesk

/// A desk whose platform answers as a script says.
struct FaultyDesk: Sendable {
    static let registered = #"{"bankAccRegNo":"1","response":{"code":"000_000","description":"Success"}}"#

    let desk: Desk
    let server: FaultyServer
    let clock: ManualClock

    /// Opens a desk on a prepared state, and closes it and its server after the test.
    static func with(
        _ script: FaultyAnswer..., prepare: (StateFolder) throws -> Void = { _ in },
        test: (FaultyDesk) async throws -> Void
    ) async throws {
        let server = try FaultyServer(script)
        defer { server.stop() }
        try await withTemporaryFolder { folder in
            let root = "\(folder.path)/state"
            try prepare(StateFolder(root: root, profile: "sandbox-test"))
            let clock = ManualClock()
            let desk = try await Desk(
                profile: profile(server), environment: [:],
                options: DeskOptions(stateRoot: root, agent: "cs.kim", clock: clock.desk))
            do {
                try await test(FaultyDesk(desk: desk, server: server, clock: clock))
            } catch {
                await desk.close()
                throw error
            }
            await desk.close()
        }
    }

    private static func profile(_ server: FaultyServer) throws -> Profile {
        try ConnectionFile(
            baseURL: server.baseURL, aspID: EmptyState.aspID, accessKey: TestKeys.accessKey,
            secretKey: TestKeys.secretKey, cryptoKeyID: TestKeys.cryptoKeyID,
            serverPublicKey: Secret(TestKeys.serverPublicKey), clientPrivateKey: Secret(TestKeys.clientPrivateKey)
        ).profile(named: "sandbox-test")
    }
}
