import NIOSSL

/// PEM text that TLS cannot use.
public enum TLSMaterialError: Error, Equatable, Sendable {
    /// The certificates of authorities.
    case certificateAuthorities
    /// The client's certificate.
    case clientCertificate
    /// The client certificate's private key.
    case clientKey
}

extension TLSConfiguration {
    /// Verified TLS with the settings' own authorities or client certificate, where they have them.
    init(_ settings: TransportSettings) throws(TLSMaterialError) {
        self = .makeClientConfiguration()
        if let pem = settings.certificateAuthorities {
            do {
                trustRoots = .certificates(try NIOSSLCertificate.fromPEMBytes(Array(pem.exposed.utf8)))
            } catch {
                throw .certificateAuthorities
            }
        }
        guard let material = settings.clientCertificate else { return }
        do {
            certificateChain = try NIOSSLCertificate.fromPEMBytes(Array(material.certificate.exposed.utf8))
                .map { .certificate($0) }
        } catch {
            throw .clientCertificate
        }
        do {
            privateKey = .privateKey(try NIOSSLPrivateKey(bytes: Array(material.key.exposed.utf8), format: .pem))
        } catch {
            throw .clientKey
        }
    }
}
