import Foundation
import TestSupport

/// A configuration with a profile for a served sandbox.
struct SandboxProfile {
    private let connection: JSONLine
    private let settleSeconds: Int

    init(_ sandbox: ServedSandbox, settleSeconds: Int) throws {
        connection = try JSONLine(String(contentsOfFile: sandbox.connectionFile, encoding: .utf8))
        self.settleSeconds = settleSeconds
    }

    /// Writes the configuration and the files that it names.
    /// - Returns: The path of the configuration.
    func write(to home: ProgramHome) throws -> String {
        func value(_ name: String) -> String { connection[name] ?? "" }
        try home.write(value("secretKey"), to: "secret")
        try home.write(value("serverPublicKey"), to: "server.pem")
        try home.write(value("clientPrivateKey"), to: "client.pem")
        return try home.write(
            """
            default_profile = "local"
            agent = "cs.kim"

            [profiles.local]
            environment = "sandbox"
            base_url = "\(value("baseURL"))"
            asp_id = "\(value("aspId"))"
            access_key = "\(value("accessKey"))"
            secret_key_file = "secret"
            crypto_key_id = "\(value("cryptoKeyId"))"
            server_public_key_file = "server.pem"
            client_private_key_file = "client.pem"
            timeout_seconds = \(min(settleSeconds, 10))
            settle_seconds = \(settleSeconds)
            """, to: "kona.toml")
    }
}
