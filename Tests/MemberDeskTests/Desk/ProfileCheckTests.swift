import FoundationEssentials
import Konaplate
import TestSupport
import Testing

@testable import MemberDesk

/// What the check of a profile proves of its keys.
struct ProfileCheckTests {
    private static let profile = """
        default_profile = "uat"
        [profiles.uat]
        environment = "uat"
        base_url = "https://uat.example.com/open-api"
        asp_id = "000170000000000"
        access_key = "abc"
        secret_key_env = "K"
        crypto_key_id = "01234567"
        server_public_key_file = "server.pem"
        client_private_key_file = "client.pem"
        """

    private static func check(server: String, client: String) async throws -> ProfileProof {
        try await withTemporaryFolder { folder in
            let file = try folder.write(profile, to: "config.toml")
            try folder.write(server, to: "server.pem")
            try folder.write(client, to: "client.pem")
            return try await Configuration(contentsOf: file).profile().checkMaterial(environment: ["K": "s3cret\n"])
        }
    }

    @Test func saysWhichKeysItTook() async throws {
        let proof = try await Self.check(
            server: TestKeys.serverPublicKey, client: TestKeys.clientPublicKey + "\n" + TestKeys.clientPrivateKey)
        #expect(proof.serverKey == MessageKeyDetails(form: .publicKey, bits: 2048))
        #expect(proof.clientKey == MessageKeyDetails(form: .privateKey, bits: 2048, position: 2, count: 2))
        #expect(proof.serverKeyExpiry(before: .now()) == nil)
    }

    @Test func aCertificateThatHasEndedIsNamed() {
        let expiry = Timestamp(milliseconds: 1_000_000)
        let key = MessageKeyDetails(form: .certificate(subject: "CN=x", expiry: expiry), bits: 2048)
        let proof = ProfileProof(serverKey: key, clientKey: nil)
        #expect(proof.serverKeyExpiry(before: Timestamp(milliseconds: 999_999)) == nil)
        #expect(proof.serverKeyExpiry(before: expiry) == expiry)
    }

    @Test(
        "says which key cannot be used, and why",
        arguments: [
            (
                TestKeys.clientPublicKey, TestKeys.clientPrivateKey, "server_public_key_file",
                "it holds the public half of your own client_private_key_file"
            ),
            (
                TestKeys.clientPrivateKey, TestKeys.clientPrivateKey, "server_public_key_file",
                "it holds a private key, where the other side's certificate or public key belongs"
            ),
            (
                TestKeys.serverPublicKey, TestKeys.clientPublicKey, "client_private_key_file",
                "it holds a public key, where the private key belongs"
            ),
            (
                TestKeys.serverPublicKey,
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAA==\n-----END ENCRYPTED PRIVATE KEY-----",
                "client_private_key_file", "openssl pkey -in OLD.pem -out NEW.pem"
            ),
            (
                TestKeys.serverPublicKey.replacing("-----", with: "–––––"), TestKeys.clientPrivateKey,
                "server_public_key_file", "U+2013 EN DASH"
            ),
        ])
    func unusableKeys(server: String, client: String, key: String, reason: String) async throws {
        let error = try await #require(throws: ConfigurationError.self) {
            try await Self.check(server: server, client: client)
        }
        #expect(error.keyPath == "profiles.uat.\(key)")
        #expect(error.message.contains(reason), "\(error)")
    }
}
