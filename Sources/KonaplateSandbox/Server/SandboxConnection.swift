package import Konaplate
import StrictText

/// What a client needs to talk to a sandbox.
package struct SandboxConnection: Sendable {
    /// The base URL, which ends in `/open-api`.
    package let baseURL: String
    /// The ASP ID.
    package let aspID: String
    /// The access key.
    package let accessKey: Secret
    /// The secret key.
    package let secretKey: Secret
    /// The crypto key ID.
    package let cryptoKeyID: String
    /// The server's public key, PEM (SPKI).
    package let serverPublicKeyPEM: String
    /// The client's private key, PEM (PKCS#8).
    package let clientPrivateKeyPEM: Secret

    /// The text of a connection file.
    package var fileText: Secret {
        Secret(
            JSON.object([
                .init("baseURL", .string(baseURL)),
                .init("aspId", .string(aspID)),
                .init("accessKey", .string(accessKey.exposed)),
                .init("secretKey", .string(secretKey.exposed)),
                .init("cryptoKeyId", .string(cryptoKeyID)),
                .init("serverPublicKey", .string(serverPublicKeyPEM)),
                .init("clientPrivateKey", .string(clientPrivateKeyPEM.exposed)),
            ]).text + "\n")
    }

    /// The keys as a client uses them.
    /// - Throws: ``PEMError``, which keys of a sandbox's own making do not cause.
    package func credentials() throws(PEMError) -> Credentials {
        Credentials(
            aspID: aspID, accessKey: accessKey, secretKey: secretKey,
            messageEncryption: Credentials.MessageEncryption(
                keyID: cryptoKeyID, serverKey: try MessageEncryptionKey(pem: serverPublicKeyPEM),
                clientKey: try MessageDecryptionKey(pem: clientPrivateKeyPEM)))
    }
}
