/// Why a message could not be encrypted or decrypted.
///
/// Which step failed is for our own log; it tells nothing about key or content.
public enum MessageEncryptionError: Error, Equatable, Sendable {
    /// The text is no compact JWE.
    case malformed
    /// Its parts are Base64 with padding, which a compact JWE has not.
    case padded
    /// The header names an algorithm (or an extension) that message encryption does not use.
    case unsupported(String)
    /// The content key, the authentication tag or the content does not fit: another key, or a changed message.
    case undecryptable
    /// The key is too small for the content key.
    case unusableKey
}
