import Crypto
import FoundationEssentials
import Konaplate

/// A keyed hash of an auto-recharge account (or of there being none), to tell later whether it changed.
///
/// An account number alone could be found by trying all, so the key is derived from the profile's secret key and is
/// nowhere in the state. Fingerprints of different secrets are not comparable, and say so.
struct AccountFingerprint: Sendable {
    private let key: SymmetricKey
    /// Tells which secret a fingerprint was made with, without telling the secret.
    private let keyMark: String

    /// Derives the key from a secret.
    init(secret: Secret) {
        key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: Data(secret.exposed.utf8)),
            info: Data("kona account fingerprint 1".utf8), outputByteCount: 32)
        let mark = HMAC<SHA256>.authenticationCode(for: Data("kona key mark".utf8), using: key)
        keyMark = Data(mark.prefix(6)).base64EncodedString()
    }

    /// The fingerprint of an account.
    func text(of account: BankAccount?) -> String {
        let fields = account.map {
            [$0.accountID ?? "", $0.bankCode ?? "", $0.number?.exposed ?? ""]
        }
        let message = (fields ?? []).map { "\($0.utf8.count):\($0)" }.joined()
        let code = HMAC<SHA256>.authenticationCode(for: Data(message.utf8), using: key)
        return "\(keyMark):\(Data(code).base64EncodedString())"
    }

    /// Whether two accounts differ; `nil` where nobody can tell, because the secret was another one.
    static func differ(_ before: String, _ now: String) -> Bool? {
        guard before.prefix(while: { $0 != ":" }) == now.prefix(while: { $0 != ":" }) else { return nil }
        return before != now
    }
}
