import FoundationEssentials
package import Konaplate

extension TestKeys {
    /// Credentials as a client with these keys has them.
    package static func credentials(hasCryptoKey: Bool = true) throws -> Credentials {
        Credentials(
            aspID: "000170000000000", accessKey: accessKey, secretKey: secretKey,
            messageEncryption: hasCryptoKey
                ? Credentials.MessageEncryption(
                    keyID: cryptoKeyID, serverKey: try MessageEncryptionKey(pem: serverPublicKey),
                    clientKey: try MessageDecryptionKey(pem: Secret(clientPrivateKey)))
                : nil)
    }

    /// The access key of ``credentials(hasCryptoKey:)``.
    package static let accessKey = Secret("0a1b2c3-00112233445566778899aabbccddeeff")
    /// The secret key of ``credentials(hasCryptoKey:)``.
    package static let secretKey = Secret("example-secret-key")
    /// The crypto key ID of ``credentials(hasCryptoKey:)``.
    package static let cryptoKeyID = "00112233445566778899aabbccddeeff"

    /// An answer's body on the wire, `{"encData":"…"}`, encrypted for the client or for another key.
    package static func encryptedAnswer(
        _ plain: String, for publicKey: String = clientPublicKey
    ) async throws -> String {
        let message = try await MessageEncryptionKey(pem: publicKey).encrypt(Data(plain.utf8))
        return #"{"encData":"\#(message)"}"#
    }

    /// What an encrypted request's body, `{"encData":"…"}`, holds for the server.
    package static func decryptedRequest(_ body: [UInt8]) async throws -> String {
        let wrapper = try JSONDecoder().decode([String: String].self, from: Data(body))
        let key = try MessageDecryptionKey(pem: Secret(serverPrivateKey))
        let message = try await key.decrypt(wrapper["encData", default: ""])
        return String(decoding: message, as: UTF8.self)
    }
}
