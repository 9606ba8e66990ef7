import Crypto
import CryptoExtras
import FoundationEssentials

/// Unwraps a content key that was wrapped with RSA-OAEP of SHA-256 and, unlike RSA-OAEP-256, MGF1 of SHA-1.
///
/// Java's `RSA/ECB/OAEPWithSHA-256AndMGF1Padding` makes it where nobody sets the parameters, and other toolkits likewise.
/// The crypto library has no such padding; its raw private operation, with blinding, is the one of blind signatures.
enum MixedOAEP {
    /// - Parameters:
    ///   - wrapped: The wrapped key.
    ///   - size: How many bytes the content key must have.
    ///   - key: The private key.
    /// - Returns: `nil` for everything that is not exactly such a key; what of it was wrong is not told.
    static func unwrap(_ wrapped: Data, size: Int, key: _RSA.Encryption.PrivateKey) -> Data? {
        guard
            let raw = try? _RSA.BlindSigning.PrivateKey<SHA384>(
                derRepresentation: key.derRepresentation, parameters: .RSABSSA_SHA384_PSS_Randomized),
            let block = try? raw.blindSignature(for: wrapped).rawRepresentation
        else { return nil }
        return decode([UInt8](block), size: size)
    }

    /// Takes the padding off: `00 ‖ masked seed ‖ masked (hash of nothing ‖ 00… ‖ 01 ‖ content)` (RFC 8017, 7.1.2).
    ///
    /// The content's size is known, so every byte has one right value or none; all of them are looked at, and one branch
    /// at the end tells nobody which was wrong.
    private static func decode(_ block: [UInt8], size: Int) -> Data? {
        let hash = [UInt8](SHA256.hash(data: []))
        guard block.count >= 2 * hash.count + 2 + size else { return nil }
        let maskedData = block[(1 + hash.count)...]
        let seed = xor(block[1...hash.count], mask(of: maskedData, count: hash.count))
        let data = xor(maskedData, mask(of: seed[...], count: maskedData.count))
        let content = data.count - size
        let zeros = [UInt8](repeating: 0, count: content - 1 - hash.count)
        let expected = hash + zeros + [1]
        let difference = zip(expected, data).reduce(block[0]) { $0 | ($1.0 ^ $1.1) }
        return difference == 0 ? Data(data[content...]) : nil
    }

    /// MGF1 of SHA-1.
    private static func mask(of seed: ArraySlice<UInt8>, count: Int) -> [UInt8] {
        var mask: [UInt8] = []
        var counter: UInt32 = 0
        while mask.count < count {
            let number = withUnsafeBytes(of: counter.bigEndian) { Array($0) }
            mask += Insecure.SHA1.hash(data: Array(seed) + number)
            counter += 1
        }
        return Array(mask.prefix(count))
    }

    private static func xor(_ left: ArraySlice<UInt8>, _ right: [UInt8]) -> [UInt8] {
        zip(left, right).map { $0 ^ $1 }
    }
}
