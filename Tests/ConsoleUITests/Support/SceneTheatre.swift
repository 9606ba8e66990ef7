import FoundationEssentials
import Konaplate
import KonaplateSandbox
import MemberDesk
import Synchronization
import TerminalKit
import Wording

@testable import ConsoleUI

/// A scene of the demonstration; the pictures of these tests have scenes of their own.
typealias PlayedScene = ConsoleUI.Scene

/// Plays scenes on a real sandbox, as `kona demo --record` does.
final class SceneTheatre: Sendable {
    /// Long enough for any machine: no scene of these tests waits for it.
    private static let timeout: Duration = .seconds(30)

    let server: SandboxServer
    let clock: StagedClock
    private let folder: URL
    private let openings = Mutex(0)

    private init(_ server: SandboxServer, _ clock: StagedClock, _ folder: URL) {
        self.server = server
        self.clock = clock
        self.folder = folder
    }

    /// Lends a theatre and closes it afterwards.
    static func with<Value: Sendable>(_ body: (SceneTheatre) async throws -> Value) async throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appending(path: "scenes-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let clock = StagedClock(timeout: timeout)
        var options = SandboxOptions(memberCount: 20)
        options.now = { clock.sandbox }
        options.keySeed = 1
        let server = try await SandboxServer.start(options)
        let result: Result<Value, any Error>
        do {
            result = .success(try await body(SceneTheatre(server, clock, folder)))
        } catch {
            result = .failure(error)
        }
        await server.stop()
        return try result.get()
    }

    /// Plays scenes and gives what they looked like.
    func record(
        _ scenes: [PlayedScene], size: Size = Size(columns: 80, rows: 24), language: Language = .korean
    ) async throws -> SceneRecording {
        let options = DemonstrationClient.Options(
            scenes: scenes, playsOn: true, theme: try Self.theme(), language: language)
        return try await DemonstrationSession(options) { try await self.open($0, language) }
            .record(size: size, clock: clock)
    }

    static func theme() throws -> Theme { try ThemeCatalogue.builtIn(named: "dark") }

    private func open(_ scene: PlayedScene, _ language: Language) async throws -> [StagedDesk] {
        try await server.reset()
        let opening = openings.withLock { openings in
            openings += 1
            return openings
        }
        let connection = server.connection
        let file = try ConnectionFile(
            baseURL: connection.baseURL, aspID: connection.aspID, accessKey: connection.accessKey,
            secretKey: connection.secretKey, cryptoKeyID: connection.cryptoKeyID,
            serverPublicKey: Secret(connection.serverPublicKeyPEM), clientPrivateKey: connection.clientPrivateKeyPEM)
        let profile = file.profile(named: "sandbox", timeout: Self.timeout, settle: .seconds(35))
        let count = Mutex(UInt32(0))
        let correlationIDs = CorrelationIDSource {
            count.withLock { count in
                count += 1
                return count
            }
        }
        var desks: [StagedDesk] = []
        for agent in scene.agents {
            var options = DeskOptions(stateRoot: folder.appending(path: "\(opening)").path, agent: agent)
            options.correlationIDs = correlationIDs
            options.clock = clock.deskClock
            options.exchangeTime = { [clock] in clock.exchangeTime($0) }
            let desk = try await Desk(profile: profile, environment: [:], options: options)
            var station = Station(desk: desk, language: language, isDemo: true)
            station.host = "konaplate.example:443"
            desks.append(
                StagedDesk(
                    agent: agent, desk: desk,
                    session: ConsoleSession(
                        desk: desk, station: station, keymap: .standard, theme: try Self.theme())))
        }
        return desks
    }
}
