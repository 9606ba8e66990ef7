import Crypto
import CryptoExtras
import FoundationEssentials
import StrictText

/// A compact JWE of which every step can be made wrong.
struct HandmadeMessage: Sendable {
    var header = #"{"enc":"A128GCM","alg":"RSA-OAEP-256"}"#
    var padding = _RSA.Encryption.Padding.PKCS1_OAEP_SHA256
    var contentKeySize = 16
    /// The additional authenticated data, made of the header.
    var authenticated: @Sendable (_ header: String) -> Data = { Data(Self.base64URL(Data($0.utf8)).utf8) }
    /// How a part is written.
    var encode: @Sendable (Data) -> String = { Self.base64URL($0) }

    /// The wrapper around a message to the holder of a key.
    func body(_ text: String, forKey pem: String) throws -> [UInt8] {
        let key = try _RSA.Encryption.PublicKey(pemRepresentation: pem)
        let contentKey = SymmetricKey(size: SymmetricKeySize(bitCount: contentKeySize * 8))
        let wrapped = try key.encrypt(contentKey.withUnsafeBytes { Data($0) }, padding: padding)
        let box = try AES.GCM.seal(Data(text.utf8), using: contentKey, authenticating: authenticated(header))
        let parts = [Data(header.utf8), wrapped, Data(box.nonce), box.ciphertext, box.tag]
        let message = parts.map(encode).joined(separator: ".")
        return Array(JSON.members(["encData": .string(message)]).text.utf8)
    }

    static func base64URL(_ data: Data) -> String {
        String(
            data.base64EncodedString().compactMap { $0 == "=" ? nil : $0 == "+" ? "-" : $0 == "/" ? "_" : $0 })
    }
}
