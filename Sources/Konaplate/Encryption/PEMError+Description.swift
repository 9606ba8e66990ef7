extension PEMError: CustomStringConvertible {
    /// The fault, as a part of a sentence.
    public var description: String {
        switch self {
        case .noBlock: "there is no PEM block in it"
        case .dashes(let name):
            "its BEGIN or END line has the character \(name) in place of hyphens, as word processors and messengers write it"
        case .unterminated: "its PEM block has no end line"
        case .notBase64: "the content of its PEM block is not Base64"
        case .strangeCharacter(let name): "the content of its PEM block has the character \(name), which is not Base64"
        case .unexpectedLabel(let label):
            "it holds \(Self.kind(label)), where \(Self.wanted(insteadOf: label)) belongs"
        case .locked:
            "its private key is under a passphrase, which cannot be asked for: remove it with "
                + "`openssl pkey -in OLD.pem -out NEW.pem`"
        case .notRSA(let name): "it holds a key of the kind \(name), where RSA is needed"
        case .tooSmall(let bits): "it holds an RSA key of \(bits) bits, and no RSA key of at least 2048 bits"
        case .severalKeys(let count): "it holds \(count) keys that differ, and which is meant cannot be told"
        case .severalCertificates(let count):
            "it holds \(count) certificates of different keys that are no chain of one leaf, and which is meant cannot be told"
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
        case "CERTIFICATE REQUEST", "NEW CERTIFICATE REQUEST": "a request for a certificate"
        case "OPENSSH PRIVATE KEY": "a private key of OpenSSH's own format"
        case "SSH2 PUBLIC KEY": "a public key of SSH's own format"
        case "PKCS7": "a PKCS#7 bundle"
        default: "something else"
        }
    }

    private static func wanted(insteadOf label: String) -> String {
        switch label {
        case _ where label.hasSuffix("PRIVATE KEY"): "the other side's certificate or public key"
        case _ where label.hasSuffix("PUBLIC KEY") || label == "CERTIFICATE": "the private key"
        default: "another kind of key"
        }
    }
}
