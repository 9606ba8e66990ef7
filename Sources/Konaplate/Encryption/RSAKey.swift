import CryptoExtras
import FoundationEssentials

/// Reads RSA keys, and says of others what they are.
enum RSAKey {
    static func publicKey(der: Data, label: String) throws(PEMError) -> _RSA.Encryption.PublicKey {
        do {
            return try _RSA.Encryption.PublicKey(derRepresentation: der)
        } catch {
            let small = try? _RSA.Encryption.PublicKey(unsafeDERRepresentation: der)
            throw fault(der, label, bits: small?.keySizeInBits)
        }
    }

    static func privateKey(der: Data, label: String) throws(PEMError) -> _RSA.Encryption.PrivateKey {
        do {
            return try _RSA.Encryption.PrivateKey(derRepresentation: der)
        } catch {
            let small = try? _RSA.Encryption.PrivateKey(unsafeDERRepresentation: der)
            throw fault(der, label, bits: small?.keySizeInBits)
        }
    }

    private static func fault(_ der: Data, _ label: String, bits: Int?) -> PEMError {
        if let bits { return .tooSmall(bits: bits) }
        return KeyAlgorithm.nameOfOther(der).map { .notRSA($0) } ?? .unusable(label)
    }
}
