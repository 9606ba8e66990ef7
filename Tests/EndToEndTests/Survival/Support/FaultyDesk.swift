import TestSupport

/// A home with a profile that points at a faulty server; the server ends with it.
final class FaultyDesk: Sendable {
    static let memberID = "50000104652"
    static let registered = #"{"bankAccRegNo":"1","response":{"code":"000_000","description":"Success"}}"#

    let home: ProgramHome
    let server: FaultyServer
    let program: Program

    /// Starts a server that does with the requests in their order what the script says.
    init(
        _ script: FaultyAnswer..., timeoutSeconds: Double = 5, settleSeconds: Double = 0.5, scheme: String = "http"
    ) throws {
        home = try ProgramHome()
        server = try FaultyServer(script)
        try home.write("example-secret", to: "secret")
        try home.write(TestKeys.serverPublicKey, to: "server.pem")
        try home.write(TestKeys.clientPrivateKey, to: "client.pem")
        let configuration = try home.write(
            """
            default_profile = "faulty"
            agent = "cs.kim"

            [profiles.faulty]
            environment = "sandbox"
            base_url = "\(scheme)://127.0.0.1:\(server.port)/open-api"
            asp_id = "000170000000000"
            access_key = "example-access"
            secret_key_file = "secret"
            crypto_key_id = "00112233445566778899aabbccddeeff"
            server_public_key_file = "server.pem"
            client_private_key_file = "client.pem"
            timeout_seconds = \(timeoutSeconds)
            settle_seconds = \(max(settleSeconds, timeoutSeconds))
            """, to: "kona.toml")
        program = Program(home, options: ["--config", configuration])
    }

    deinit {
        server.stop()
    }

    /// How many registrations arrived.
    var registrations: Int { server.requests.filter { $0.path.hasSuffix("/ars/register") }.count }

    /// How many inquiries arrived.
    var inquiries: Int { server.requests.filter { $0.path.hasSuffix("/bankaccounts/inquiry") }.count }

    /// A file of the profile's state.
    func stateFile(_ name: String) -> String { home.file("state/kona/faulty/\(name)") }

    /// All attempts for the member, as a new process finds them.
    func attempts() async throws -> [Standing] {
        // Into an empty directory the program fetches a roster, which would be one more request.
        let file = try home.write("userId\n\(Self.memberID)\n", to: "members.csv")
        _ = try await program.run("members", "import", file)
        return try await program.attempts(of: Self.memberID)
    }

    /// Registers the member.
    func register(environment: [String: String] = [:]) async throws -> Program.Ending {
        try await program.register(Self.memberID, environment: environment)
    }
}
