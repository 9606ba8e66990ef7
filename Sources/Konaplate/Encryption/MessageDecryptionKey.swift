import Crypto
import CryptoExtras
public import FoundationEssentials

// The key's own storage is Sendable (a Sendable struct over BoringSSL); only the library's wrapper does not say so.
/// The private key that reads messages from the other side: ours is the project's client key.
public struct MessageDecryptionKey: @unchecked Sendable {
    let key: _RSA.Encryption.PrivateKey

    /// What the key was read from.
    package let details: MessageKeyDetails

    /// Reads a private key (PKCS#8) or an RSA private key (PKCS#1), as PEM in any of the forms that tools and consoles
    /// give it.
    /// - Throws: ``PEMError``.
    public init(pem: Secret) throws(PEMError) {
        (key, details) = try PEMKeySearch.privateKey(in: pem.exposed)
    }

    /// Makes a new key of 2,048 bits.
    package init(generating _: Void) throws {
        key = try _RSA.Encryption.PrivateKey(keySize: .bits2048)
        details = MessageKeyDetails(form: .privateKey, bits: key.keySizeInBits)
    }

    /// The private key as PEM (PKCS#8).
    package var pem: Secret { Secret(key.pkcs8PEMRepresentation) }

    /// The public half as PEM (SPKI).
    package var publicKeyPEM: String { key.publicKey.pemRepresentation }

    /// Decrypts a compact JWE: RSA-OAEP-256 or RSA-OAEP, A128GCM or A256GCM.
    ///
    /// RSA-OAEP-256 is also taken with MGF1 of SHA-1, which other toolkits make of it.
    /// - Throws: ``MessageEncryptionError``; a changed bit anywhere is an error.
    @concurrent
    public func decrypt(_ serialised: String) async throws(MessageEncryptionError) -> Data {
        let message = try CompactJWE(serialised)
        guard message.header.zip == nil else { throw .unsupported("zip") }
        guard message.header.crit == nil else { throw .unsupported("crit") }
        let padding: _RSA.Encryption.Padding
        switch message.header.alg {
        case "RSA-OAEP-256": padding = .PKCS1_OAEP_SHA256
        case "RSA-OAEP": padding = .PKCS1_OAEP
        default: throw .unsupported(message.header.alg)
        }
        let keySize: Int
        switch message.header.enc {
        case "A128GCM": keySize = 16
        case "A256GCM": keySize = 32
        default: throw .unsupported(message.header.enc)
        }
        // RFC 7518 fixes both lengths; the library would take other ones.
        guard message.initialisationVector.count == 12, message.tag.count == 16 else { throw .malformed }
        do {
            let contentKey = try unwrap(message, padding: padding, size: keySize)
            guard contentKey.count == keySize else { throw MessageEncryptionError.undecryptable }
            let box = try AES.GCM.SealedBox(
                nonce: AES.GCM.Nonce(data: message.initialisationVector),
                ciphertext: message.ciphertext, tag: message.tag)
            return try AES.GCM.open(
                box, using: SymmetricKey(data: contentKey), authenticating: Data(message.encodedHeader.utf8))
        } catch {
            throw .undecryptable
        }
    }

    private func unwrap(_ message: CompactJWE, padding: _RSA.Encryption.Padding, size: Int) throws -> Data {
        do {
            return try key.decrypt(message.wrappedKey, padding: padding)
        } catch {
            guard message.header.alg == "RSA-OAEP-256",
                let contentKey = MixedOAEP.unwrap(message.wrappedKey, size: size, key: key)
            else { throw error }
            return contentKey
        }
    }
}
