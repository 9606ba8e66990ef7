import Crypto
import FoundationEssentials
import NIOSSL
import SwiftASN1
import X509

/// An authority that issues certificates for the servers of tests.
package struct TestAuthority: Sendable {
    /// A certificate with all that a server needs to show it.
    package struct Identity: Sendable {
        /// The certificate, and those between it and the authority.
        let chain: [Certificate]
        let key: P256.Signing.PrivateKey

        /// The certificate and those above it, as `tls_client_certificate_file` takes them.
        package var certificatePEM: String {
            get throws { try chain.map { try $0.serializeAsPEM().pemString }.joined(separator: "\n") }
        }

        /// Its key, as `tls_client_key_file` takes it.
        package var keyPEM: String { key.pemRepresentation }
    }

    private let certificate: Certificate
    private let key: P256.Signing.PrivateKey

    /// Makes an authority.
    package init(named name: String = "Test Authority") throws {
        key = P256.Signing.PrivateKey()
        certificate = try Self.certificate(
            of: key.publicKey, named: name, by: (name, key), days: -3650..<3650, isAuthority: true)
    }

    /// The authority's certificate, as `tls_ca_file` takes it.
    package var pem: String { get throws { try certificate.serializeAsPEM().pemString } }

    /// Issues a certificate for a server of one host, valid for some days from now, through another authority or not.
    package func issue(
        for host: String, days: Range<Int> = -1..<30, throughIntermediate intermediate: Bool = false
    ) throws -> Identity {
        let leafKey = P256.Signing.PrivateKey()
        guard intermediate else {
            let leaf = try Self.certificate(
                of: leafKey.publicKey, named: host, by: ("Test Authority", key), days: days)
            return Identity(chain: [leaf], key: leafKey)
        }
        let middleKey = P256.Signing.PrivateKey()
        let middle = try Self.certificate(
            of: middleKey.publicKey, named: "Test Intermediate", by: ("Test Authority", key), days: -3650..<3650,
            isAuthority: true)
        let leaf = try Self.certificate(
            of: leafKey.publicKey, named: host, by: ("Test Intermediate", middleKey), days: days)
        return Identity(chain: [leaf, middle], key: leafKey)
    }

    /// Makes a certificate that no authority has issued.
    package static func selfSigned(for host: String, days: Range<Int> = -1..<30) throws -> Identity {
        let key = P256.Signing.PrivateKey()
        return Identity(
            chain: [try certificate(of: key.publicKey, named: host, by: (host, key), days: days)], key: key)
    }

    private static func certificate(
        of publicKey: P256.Signing.PublicKey, named name: String,
        by issuer: (name: String, key: P256.Signing.PrivateKey),
        days: Range<Int>, isAuthority: Bool = false
    ) throws -> Certificate {
        func day(_ number: Int) -> Date { Date().addingTimeInterval(Double(number) * 86_400) }
        return try Certificate(
            version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: Certificate.PublicKey(publicKey),
            notValidBefore: day(days.lowerBound), notValidAfter: day(days.upperBound),
            issuer: try DistinguishedName { CommonName(issuer.name) },
            subject: try DistinguishedName { CommonName(name) }, signatureAlgorithm: .ecdsaWithSHA256,
            extensions: try Certificate.Extensions {
                if isAuthority {
                    Critical(BasicConstraints.isCertificateAuthority(maxPathLength: nil))
                } else {
                    Critical(BasicConstraints.notCertificateAuthority)
                    SubjectAlternativeNames([.dnsName(name)])
                }
            }, issuerPrivateKey: Certificate.PrivateKey(issuer.key))
    }
}

extension TestAuthority.Identity {
    /// What a server of the TLS library is made with.
    ///
    /// With an authority for clients it talks to nobody else than whom that has issued a certificate.
    func configuration(upTo version: TLSVersion?, clients: TestAuthority? = nil) throws -> TLSConfiguration {
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: try chain.map {
                .certificate(try NIOSSLCertificate(bytes: Array(try $0.serializeAsPEM().derBytes), format: .der))
            },
            privateKey: .privateKey(try NIOSSLPrivateKey(bytes: Array(key.pemRepresentation.utf8), format: .pem)))
        configuration.minimumTLSVersion = .tlsv1
        configuration.maximumTLSVersion = version
        if let clients {
            configuration.certificateVerification = .noHostnameVerification
            configuration.trustRoots = .certificates(
                [try NIOSSLCertificate(bytes: Array(try clients.pem.utf8), format: .pem)])
        }
        return configuration
    }
}
