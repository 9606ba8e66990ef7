import FoundationEssentials
import Konaplate
import KonaplateSandbox
import MemberDesk
import Testing

/// The examples of the documentation: the articles show the code that is compiled here, and it does what they say.
@Suite(.timeLimit(.minutes(3)))
struct ArticleTests {
    @Test(arguments: [
        ("AskingThePlatform.swift", ["Asking-the-platform", "Declaring-an-API"], "Konaplate"),
        ("RegisteringAMember.swift", ["Registering-a-member"], "MemberDesk"),
    ])
    func `article shows the code that is compiled`(source: String, articles: [String], module: String) throws {
        let compiled = try Examples(source: source).byName
        var shown: [String: String] = [:]
        for article in articles {
            shown.merge(try Examples(article: "\(module)/\(module).docc/\(article).md").byName) { first, _ in first }
        }
        #expect(!compiled.isEmpty)
        #expect(shown == compiled)
    }

    @Test func `examples of Konaplate ask a sandbox`() async throws {
        try await withSandbox { server in
            let connection = server.connection
            func ask(_ number: UInt64) async throws -> String {
                try await askThePlatform(
                    #require(MemberID(number)), baseURL: connection.baseURL, credentials: connection.credentials())
            }
            #expect(try await ask(50_000_000_001) == "needed")
            #expect(try await ask(50_000_000_002) == "not needed")
            #expect(try await ask(7) == "refused with 000_002")
            let count = try await countCards(
                #require(MemberID(50_000_000_001)), baseURL: connection.baseURL,
                credentials: connection.credentials())
            #expect(try #require(count) > 0)
        }
    }

    @Test func `example of MemberDesk registers, locks and reconciles`() async throws {
        try await withSandbox { server in
            let folder = FileManager.default.temporaryDirectory.appending(path: "documentation-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let file = folder.path + "/connection.json"
            try ConnectionFile(server.connection).write(to: file)
            try await atDesk(file, stateRoot: folder.path + "/state") { desk in
                func attempt(_ number: UInt64) async throws -> String {
                    try await register(#require(MemberID(number)), at: desk)
                }
                #expect(try await attempt(50_000_000_001) == "registered")
                #expect(try await attempt(50_000_000_001) == "already registered: do not register again")
                #expect(try await attempt(50_000_000_003) == "there is no account that could be registered")
                #expect(try await attempt(7) == "there is no such member")
                #expect(try await attempt(50_000_000_008) == "refused with 002_099")
                #expect(try await attempt(50_000_000_004) == "unknown: reconcile it, do not repeat it")
                #expect(
                    try await attempt(50_000_000_004) == "locked: the attempt of cs.kim has to be settled first")
                let lost = try #require(MemberID(50_000_000_004))
                #expect(try await settle(lost, at: desk) == "registered")
                #expect(try await settle(lost, at: desk) == "nothing is open")
            }
        }
    }

    private func withSandbox(_ body: (SandboxServer) async throws -> Void) async throws {
        let server = try await SandboxServer.start(
            SandboxOptions(memberCount: 60, catalogue: [.cardList] + API.catalogue))
        do {
            try await body(server)
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
    }
}

extension ConnectionFile {
    /// A sandbox's connection, as `kona sandbox --connection-file` writes it.
    fileprivate init(_ connection: SandboxConnection) throws {
        try self.init(
            baseURL: connection.baseURL, aspID: connection.aspID, accessKey: connection.accessKey,
            secretKey: connection.secretKey, cryptoKeyID: connection.cryptoKeyID,
            serverPublicKey: Secret(connection.serverPublicKeyPEM), clientPrivateKey: connection.clientPrivateKeyPEM)
    }
}
