import Crypto
import FoundationEssentials
import Konaplate

/// A keyed hash of an auto-recharge account (or of there being none), to tell later whether it changed.
///
/// It is keyed with a random key of the state, because an account number alone could be found by trying all.
struct AccountFingerprint {
    let key: SymmetricKey

    func text(of account: BankAccount?) -> String {
        let fields = account.map {
            [$0.accountID ?? "", $0.bankCode ?? "", $0.number?.exposed ?? ""]
        }
        let message = (fields ?? []).map { "\($0.utf8.count):\($0)" }.joined()
        return Data(HMAC<SHA256>.authenticationCode(for: Data(message.utf8), using: key)).base64EncodedString()
    }
}
