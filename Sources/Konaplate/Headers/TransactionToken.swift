import Crypto
import FoundationEssentials

/// The integrity check of a request, sent as `X-KM-Tran-Token`: `KMV1:` + time + `:` + HMAC-SHA256 of the body.
///
/// The message is the exact body that goes on the wire (for an encrypted call the `encData` wrapper), the key is the
/// UTF-8 of the secret key as it stands. The time is not part of the message.
public struct TransactionToken: Hashable, Sendable {
    /// The number of characters of every token: 5 + 17 + 1 + 44. (The documentation says 66.)
    public static let length = 67

    private static let prefix = "KMV1:"

    /// The 17 digits of the time.
    public let time: String

    /// The authentication code in standard Base64 with padding.
    public let code: String

    /// Signs a body.
    public init(body: some Sequence<UInt8>, secretKey: Secret, time: Timestamp, zone: WireTimeZone) {
        self.time = time.tokenTime(in: zone)
        let authenticationCode = HMAC<SHA256>.authenticationCode(
            for: Data(body), using: SymmetricKey(data: Data(secretKey.exposed.utf8)))
        code = Data(authenticationCode).base64EncodedString()
    }

    /// Reads a header's value.
    /// - Returns: `nil` where it has not the form of a token.
    public init?(headerValue: String) {
        let parts = headerValue.split(separator: ":", omittingEmptySubsequences: false)
        guard headerValue.utf8.count == Self.length, parts.count == 3, parts[0] == "KMV1" else { return nil }
        guard parts[1].utf8.count == 17, Timestamp(digits: parts[1], in: .utc) != nil else { return nil }
        // Unread bits of the last character have to be zero, or several texts would be the same token.
        guard let bytes = Data(base64Encoded: String(parts[2])), bytes.count == SHA256.byteCount,
            bytes.base64EncodedString().utf8.elementsEqual(parts[2].utf8)
        else { return nil }
        time = String(parts[1])
        code = String(parts[2])
    }

    /// The header's value.
    public var headerValue: String { "\(Self.prefix)\(time):\(code)" }

    /// Whether this token signs a body with a key, compared in constant time.
    public func isValid(for body: some Sequence<UInt8>, secretKey: Secret) -> Bool {
        guard let received = Data(base64Encoded: code) else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(
            received, authenticating: Data(body), using: SymmetricKey(data: Data(secretKey.exposed.utf8)))
    }
}
