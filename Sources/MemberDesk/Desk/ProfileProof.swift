package import Konaplate

/// What the check of a profile found: the keys that are used, each of which has done its work once.
public struct ProfileProof: Sendable {
    /// The key that requests are encrypted with, where the profile has message encryption.
    package let serverKey: MessageKeyDetails?
    /// The key that answers are decrypted with, where the profile has message encryption.
    package let clientKey: MessageKeyDetails?

    /// Puts together what a check found.
    package init(serverKey: MessageKeyDetails?, clientKey: MessageKeyDetails?) {
        self.serverKey = serverKey
        self.clientKey = clientKey
    }

    /// When the certificate of the server key ended, if it has.
    package func serverKeyExpiry(before now: Timestamp) -> Timestamp? {
        guard case .certificate(_, let expiry)? = serverKey?.form, expiry <= now else { return nil }
        return expiry
    }
}
