/// Why a PEM text could not be read as the key that was expected.
public enum PEMError: Error, Equatable, Sendable, CustomStringConvertible {
    /// There is no `-----BEGIN …-----` line.
    case noBlock
    /// The block has no matching end.
    case unterminated(String)
    /// The content is not Base64.
    case notBase64(String)
    /// The block is of another kind than expected.
    case unexpectedLabel(String)
    /// The block is no RSA key of at least 2,048 bits.
    case unusable(String)

    /// The fault, as a part of a sentence.
    public var description: String {
        switch self {
        case .noBlock: "there is no PEM block in it"
        case .unterminated: "its PEM block has no end line"
        case .notBase64: "the content of its PEM block is not Base64"
        case .unexpectedLabel(let label):
            "it holds \(Self.kind(label)), which is not the kind of key that is needed here"
        case .unusable(let label): "it holds \(Self.kind(label)), but no RSA key of at least 2048 bits"
        }
    }

    /// Words instead of the label, which looks like key material to those who search logs for it.
    private static func kind(_ label: String) -> String {
        switch label {
        case "CERTIFICATE": "a certificate"
        case "PUBLIC KEY", "RSA PUBLIC KEY": "a public key"
        case "PRIVATE KEY", "RSA PRIVATE KEY": "a private key"
        case "ENCRYPTED PRIVATE KEY": "a private key under a passphrase"
        default: "something else"
        }
    }
}
