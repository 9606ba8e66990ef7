public import Konaplate

/// Why a key or certificate that was read cannot be used.
public enum KeyFault: Hashable, Sendable {
    /// It is not the PEM that belongs there.
    case pem(PEMError)
    /// It holds no certificates.
    case noCertificates
    /// It holds no certificate.
    case noCertificate
    /// It holds no private key.
    case noPrivateKey
    /// It is not the key of the certificate beside it.
    case otherPair
    /// It is the other half of our own key.
    case ownKey
    /// It does not read what it should.
    case decryptsNothing
    /// The cryptographic library's own words.
    case other(String)
}

extension KeyFault {
    func description(_ name: String, profile: String) -> String {
        "\(name) of profile \(profile) cannot be used: \(cause); put the right file there"
    }

    private var cause: String {
        switch self {
        case .pem(let error): error.description
        case .noCertificates: "it holds no certificates as PEM"
        case .noCertificate: "it holds no certificate as PEM"
        case .noPrivateKey: "it holds no private key as PEM"
        case .otherPair: "it is not the key of the first certificate in tls_client_certificate_file"
        case .ownKey: "it holds the public half of your own client_private_key_file, and not the platform's key"
        case .decryptsNothing: "it does not decrypt what its own half encrypted"
        case .other(let message): message
        }
    }
}
