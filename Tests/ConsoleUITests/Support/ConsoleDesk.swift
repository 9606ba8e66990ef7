import FoundationEssentials
import Konaplate
import KonaplateSandbox
import TerminalKit
import Wording

@testable import ConsoleUI
@testable import MemberDesk

/// A desk with an empty state on a running sandbox.
struct ConsoleDesk: Sendable {
    let desk: Desk

    /// Runs a script on a console at the desk.
    func run(_ script: String, language: Language = .korean) async throws -> [String: String] {
        let session = ConsoleSession(
            desk: desk, station: Station(desk: desk, language: language), keymap: .standard,
            theme: try ThemeCatalogue.builtIn(named: "default"))
        let run = try await session.run(try ConsoleScript(script), size: Size(columns: 120, rows: 30))
        return Dictionary(run.captures.map { ($0.name, $0.frame.text) }, uniquingKeysWith: { _, last in last })
    }

    /// Lends a desk and closes it afterwards.
    static func with(isReadOnly: Bool = false, test: (ConsoleDesk) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "console-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let server = try await SandboxServer.start(SandboxOptions(memberCount: 12))
        do {
            let desk = try await desk(server.connection, stateRoot: folder.path, isReadOnly: isReadOnly)
            do {
                try await test(ConsoleDesk(desk: desk))
            } catch {
                await desk.close()
                throw error
            }
            await desk.close()
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
    }

    private static func desk(_ connection: SandboxConnection, stateRoot: String, isReadOnly: Bool) async throws -> Desk
    {
        let file = try ConnectionFile(
            baseURL: connection.baseURL, aspID: connection.aspID, accessKey: connection.accessKey,
            secretKey: connection.secretKey, cryptoKeyID: connection.cryptoKeyID,
            serverPublicKey: Secret(connection.serverPublicKeyPEM), clientPrivateKey: connection.clientPrivateKeyPEM)
        return try await Desk(
            profile: file.profile(named: "sandbox-test").settling(within: .seconds(25)), environment: [:],
            options: DeskOptions(stateRoot: stateRoot, agent: "cs.kim", isReadOnly: isReadOnly))
    }
}

extension Profile {
    /// The profile with another settle time: long enough for what a test does before it ends.
    fileprivate func settling(within settle: Duration) -> Profile {
        Profile(
            name: name, environment: environment, baseURL: baseURL, aspID: aspID, accessKey: accessKey,
            secretKey: secretKey, cryptoKeyID: cryptoKeyID, serverPublicKey: serverPublicKey,
            clientPrivateKey: clientPrivateKey, timeZone: timeZone, timeout: timeout, settle: settle,
            unknownCodes: unknownCodes, consent: consent, proxy: proxy, tlsCA: tlsCA,
            tlsClientCertificate: tlsClientCertificate, tlsClientKey: tlsClientKey, auditAnchor: auditAnchor,
            responseCodes: responseCodes, places: places)
    }
}
