import ArgumentParser
import Konaplate
import KonaplateSandbox
import MemberDesk

/// `kona sandbox`: serves the wire on loopback.
struct Sandbox: ReportingCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve a sandbox that speaks the real wire protocol on loopback.",
        discussion: """
            Prints the base URL once it listens. Its log is NDJSON on standard error. Keys are new at every start,
            except with --state.

            Example: kona sandbox --port 0 --connection-file sandbox.json
            """)

    @Option(name: .long, help: "Listen on this loopback address.")
    var host = "127.0.0.1"

    @Option(name: .long, help: "Listen on this port; 0 takes a free one.")
    var port = 8080

    @Option(name: .long, help: "Serve this many members, including the ten test members.")
    var members = SandboxDefaults.memberCount

    @Option(name: .long, help: "Generate the other members from this number.")
    var seed = SandboxDefaults.seed

    @Option(name: .long, help: "Keep keys, members and registrations in this file.", completion: .file())
    var state: String?

    @Option(name: .long, help: "Write what a client needs to this file.", completion: .file())
    var connectionFile: String?

    @Option(name: .long, help: "Write the members to this file, ready for `kona members import`.", completion: .file())
    var roster: String?

    func perform() async throws -> ExitStatus {
        // Being stopped is how a sandbox ends.
        _ = try await Interruption.watching {
            try await serve()
            return .done
        }
        return .done
    }

    private func serve() async throws {
        let server = try await SandboxServer.start(
            SandboxOptions(
                host: host, port: port, memberCount: members, seed: seed, stateFile: state,
                log: { StandardError.print($0) }))
        do {
            if let connectionFile {
                try ConnectionFile(server.connection, file: connectionFile).write(to: connectionFile)
            }
            if let roster { try await Self.writeRoster(of: server.connection, to: roster) }
        } catch {
            await server.stop()
            throw error
        }
        StandardOutput.print(server.connection.baseURL)
        await Self.untilCancelled()
        await server.stop()
    }

    /// Fetches the roster as any client does, and writes it.
    private static func writeRoster(of connection: SandboxConnection, to path: String) async throws {
        let transport = try HTTPTransport(TransportSettings(baseURL: connection.baseURL))
        let roster = await transport.sandboxRoster(accessKey: connection.accessKey)
        await transport.shutDown()
        guard let roster else {
            throw CommandFailure(.defect, "샌드박스가 자신의 회원 목록을 내주지 않습니다", "the sandbox does not give out its own roster")
        }
        try OutputFile.write(roster, to: path)
    }

    private static func untilCancelled() async {
        let (never, continuation) = AsyncStream.makeStream(of: Never.self)
        for await _ in never {}
        withExtendedLifetime(continuation) {}
    }
}
