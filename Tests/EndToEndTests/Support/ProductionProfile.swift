import Foundation
import TestSupport

/// A production profile whose platform is a sandbox behind a certificate, a host name and a proxy.
struct ProductionProfile {
    /// The host that stands in the profile and in the certificate.
    static let host = "api.konaplate.example"

    let home: ProgramHome
    let sandbox: ServedSandbox
    let front: TLSFront
    /// The configuration's path.
    let configuration: String

    /// Serves a sandbox and a way to it, and runs a test with the profile.
    static func run<Result>(
        extra: String = "", _ test: (ProductionProfile) async throws -> Result
    ) async throws -> Result {
        let home = try ProgramHome()
        let sandbox = try await ServedSandbox(in: home)
        let authority = try TestAuthority()
        let port = sandbox.baseURL.split(separator: ":").last.flatMap { Int($0.prefix { $0.isNumber }) }
        return try await TLSFront.run(try authority.issue(for: host), upstream: port ?? 0) { front in
            let configuration = try write(to: home, sandbox, front, authority: authority.pem, extra: extra)
            return try await test(
                ProductionProfile(home: home, sandbox: sandbox, front: front, configuration: configuration))
        }
    }

    /// The program with the configuration, in an environment that names no folder for the state.
    func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> Program.Ending {
        try await Program(home, options: ["--config", configuration]).run(
            arguments, environment: ["XDG_STATE_HOME": ""].merging(environment) { $1 })
    }

    /// What the sandbox's log says of registrations.
    func registrations() throws -> [JSONLine] {
        try sandbox.log.map { try JSONLine($0) }.filter { $0["api"]?.hasSuffix("ars/register") == true }
    }

    private static func write(
        to home: ProgramHome, _ sandbox: ServedSandbox, _ front: TLSFront, authority: String, extra: String
    ) throws -> String {
        let connection = try JSONLine(String(contentsOfFile: sandbox.connectionFile, encoding: .utf8))
        func value(_ name: String) -> String { connection[name] ?? "" }
        try home.write(value("secretKey"), to: "secret")
        try home.write(value("serverPublicKey"), to: "server.pem")
        try home.write(value("clientPrivateKey"), to: "client.pem")
        try home.write(authority, to: "authority.pem")
        return try home.write(
            """
            default_profile = "live"
            agent = "cs.kim"

            [profiles.live]
            environment = "production"
            base_url = "https://\(host)/open-api"
            asp_id = "\(value("aspId"))"
            access_key = "\(value("accessKey"))"
            secret_key_file = "secret"
            crypto_key_id = "\(value("cryptoKeyId"))"
            server_public_key_file = "server.pem"
            client_private_key_file = "client.pem"
            proxy = "http://127.0.0.1:\(front.port)"
            tls_ca_file = "authority.pem"
            state_folder = "\(home.file("shared"))"
            \(extra)
            """, to: "kona.toml")
    }
}
