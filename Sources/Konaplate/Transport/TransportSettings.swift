/// How to reach the platform.
public struct TransportSettings: Sendable, Hashable {
    /// The base URL without a slash at its end: `https://sandbox.konaplate.com/open-api`.
    public var baseURL: String
    /// The time allowed for the whole exchange: connecting, TLS, sending, and the answer to its last byte.
    public var timeout: Duration
    /// An HTTP proxy.
    public var proxy: Proxy?
    /// Certificates of authorities to trust instead of the system's, as PEM.
    public var certificateAuthorities: Secret?
    /// The certificate that this side shows.
    public var clientCertificate: ClientCertificate?

    /// An HTTP proxy's address.
    public struct Proxy: Sendable, Hashable {
        /// The host name or address.
        public var host: String
        /// The port.
        public var port: Int

        /// Names a proxy.
        public init(host: String, port: Int) {
            self.host = host
            self.port = port
        }
    }

    /// A client certificate with its key.
    public struct ClientCertificate: Sendable, Hashable {
        /// The certificate chain, PEM.
        public var certificate: Secret
        /// The private key, PEM.
        public var key: Secret

        /// Puts a certificate and its key together.
        public init(certificate: Secret, key: Secret) {
            self.certificate = certificate
            self.key = key
        }
    }

    /// Makes settings.
    public init(
        baseURL: String, timeout: Duration = .seconds(10), proxy: Proxy? = nil,
        certificateAuthorities: Secret? = nil, clientCertificate: ClientCertificate? = nil
    ) {
        self.baseURL = baseURL
        self.timeout = timeout
        self.proxy = proxy
        self.certificateAuthorities = certificateAuthorities
        self.clientCertificate = clientCertificate
    }
}
