public import Konaplate
import StrictText

/// One way to the platform: where it is, who we are there, and how careful to be.
///
/// A profile carries its secrets in types that do not print themselves, and reads its key files only when
/// ``resolveKeys(environment:)`` is called.
public struct Profile: Equatable, Sendable {
    /// The name: lower-case letters, digits and hyphens.
    public let name: String
    /// The kind of platform.
    public let environment: ProfileEnvironment
    /// The address that the paths of the APIs are appended to.
    public let baseURL: BaseURL
    /// The ASP ID, 15 digits.
    public let aspID: String
    /// The access key, which points the platform to the secret key.
    public let accessKey: Secret
    /// Where the secret key comes from.
    public let secretKey: SecretSource
    /// The ID of the crypto key; with it come the two keys below, without it neither.
    public let cryptoKeyID: String?
    /// The server's certificate or public key, which requests are encrypted with.
    public let serverPublicKey: PEMSource?
    /// The client's private key, which responses are decrypted with.
    public let clientPrivateKey: PEMSource?
    /// The zone of every time on the wire.
    public let timeZone: WireTimeZone
    /// The bound of a whole exchange.
    public let timeout: Duration
    /// How long after sending an absent registration is believed to be absent.
    public let settle: Duration
    /// Response codes that say that the outcome is not known.
    public let unknownCodes: [String]
    /// What is asked of the reference of a member's consent.
    public let consent: ConsentRules
    /// The HTTP proxy.
    public let proxy: BaseURL?
    /// Certificates that the server's certificate is checked against in place of the system's.
    public let tlsCA: PEMSource?
    /// The certificate that we show to the server.
    public let tlsClientCertificate: PEMSource?
    /// The private key of ``tlsClientCertificate``.
    public let tlsClientKey: PEMSource?
    /// Where the audit chain is anchored.
    public let auditAnchor: AuditAnchor?
    /// The response codes that the platform's public pages do not print.
    public let responseCodes: ProfileResponseCodes
    /// How it guards what is looked at.
    public var guards = ProfileGuards(.practice)
    /// The folder below which the state is, where the configuration says so.
    public var stateFolder: String? = nil
    /// Where the secret comes from that encrypts the names in the state; `nil` takes ``secretKey``.
    public var stateKey: SecretSource?
    /// What the state keeps of the members.
    public var directory = DirectoryKeeping.names
    /// Where the profile's keys are in the configuration file, by their name there.
    let places: [String: TextPlace]

    /// Whether it comes from a sandbox's connection file; a configuration cannot use such names.
    public var isConnection: Bool { name.hasPrefix("sandbox") }

    /// Reads the key files, and gets the secret key from where it is.
    /// - Parameter environment: The process's environment.
    /// - Returns: The texts of the keys, not parsed yet.
    /// - Throws: ``ConfigurationError`` with the place of the key that names what could not be read.
    public func resolveKeys(environment: [String: String]) throws(ConfigurationError) -> ProfileKeys {
        try resolveKeys(environment: environment, secretKey: try resolveSecretKey(environment: environment))
    }

    /// Gets the secret key from where it is.
    func resolveSecretKey(environment: [String: String]) throws(ConfigurationError) -> Secret {
        let name: String? =
            switch secretKey {
            case .value: nil
            case .file: "secret_key_file"
            case .environment: "secret_key_env"
            case .command: "secret_key_command"
            }
        return try secretKey.resolve(environment: environment, at: name.flatMap { places[$0] })
    }

    /// Reads the key files beside a secret key that is known.
    func resolveKeys(
        environment: [String: String], secretKey: Secret
    ) throws(ConfigurationError) -> ProfileKeys {
        func pem(_ source: PEMSource?, _ key: String, _ content: PEMSource.Content) throws(ConfigurationError)
            -> Secret?
        {
            guard let source else { return nil }
            return try source.resolve(content, at: places[key])
        }
        return ProfileKeys(
            secretKey: secretKey,
            serverPublicKey: try pem(serverPublicKey, "server_public_key_file", .shared),
            clientPrivateKey: try pem(clientPrivateKey, "client_private_key_file", .privateKey),
            tlsCA: try pem(tlsCA, "tls_ca_file", .shared),
            tlsClientCertificate: try pem(tlsClientCertificate, "tls_client_certificate_file", .shared),
            tlsClientKey: try pem(tlsClientKey, "tls_client_key_file", .privateKey))
    }
}

/// The content of a profile's keys; certificates and keys are PEM.
public struct ProfileKeys: Equatable, Sendable {
    /// The secret key, which keys the transaction token.
    public let secretKey: Secret
    /// The server's certificate or public key.
    public let serverPublicKey: Secret?
    /// The client's private key.
    public let clientPrivateKey: Secret?
    /// Certificates to check the server's against.
    public let tlsCA: Secret?
    /// The certificate that we show.
    public let tlsClientCertificate: Secret?
    /// The private key of the certificate that we show.
    public let tlsClientKey: Secret?
}
