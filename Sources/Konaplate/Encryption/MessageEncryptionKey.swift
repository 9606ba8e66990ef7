import Crypto
import CryptoExtras
public import FoundationEssentials

// The key's own storage is Sendable (a Sendable struct over BoringSSL); only the library's wrapper does not say so.
/// The public key that encrypts messages to the other side: ours is the platform's server key.
public struct MessageEncryptionKey: @unchecked Sendable {
    /// The header that every message of ours begins with, byte for byte: an encoder's member order is not stable.
    private static let encodedHeader = Base64URL.encode(#"{"enc":"A128GCM","alg":"RSA-OAEP-256"}"#.utf8)

    private let key: _RSA.Encryption.PublicKey

    /// What the key was read from.
    package let details: MessageKeyDetails

    /// Reads a certificate, a public key (SPKI) or an RSA public key (PKCS#1), as PEM in any of the forms that tools and
    /// consoles give it; of a chain the leaf.
    /// - Throws: ``PEMError``.
    public init(pem: String) throws(PEMError) {
        (key, details) = try PEMKeySearch.publicKey(in: pem)
    }

    /// The public half of a private key.
    package init(publicHalfOf key: MessageDecryptionKey) throws(PEMError) {
        try self.init(pem: key.publicKeyPEM)
    }

    /// Whether both are one key, whatever they were read from.
    package func isSameKey(as other: MessageEncryptionKey) -> Bool {
        key.derRepresentation == other.key.derRepresentation
    }

    /// Encrypts a message as compact JWE with RSA-OAEP-256 and A128GCM.
    @concurrent
    public func encrypt(_ message: Data) async throws(MessageEncryptionError) -> String {
        let contentKey = SymmetricKey(size: .bits128)
        do {
            let wrappedKey = try key.encrypt(
                contentKey.withUnsafeBytes { Data($0) }, padding: .PKCS1_OAEP_SHA256)
            let box = try AES.GCM.seal(
                message, using: contentKey, authenticating: Data(Self.encodedHeader.utf8))
            return [
                Self.encodedHeader, Base64URL.encode(wrappedKey), Base64URL.encode(box.nonce),
                Base64URL.encode(box.ciphertext), Base64URL.encode(box.tag),
            ].joined(separator: ".")
        } catch {
            throw .unusableKey
        }
    }
}
