import NIOSSL

/// PEM text that TLS cannot use.
public enum TLSMaterialError: Error, Equatable, Sendable {
    /// The certificates of authorities.
    case certificateAuthorities
    /// The client's certificate.
    case clientCertificate
    /// The client certificate's private key.
    case clientKey
    /// The client certificate's private key is under a passphrase.
    case clientKeyLocked
    /// The private key is not the client certificate's.
    case clientPair
}

extension TLSConfiguration {
    /// Verified TLS with the settings' own authorities or client certificate, where they have them.
    init(_ settings: TransportSettings) throws(TLSMaterialError) {
        self = .makeClientConfiguration()
        // What is older is broken, and the library would take it.
        minimumTLSVersion = .tlsv12
        cipherSuiteValues = Self.authenticatedSuites
        if let pem = settings.certificateAuthorities {
            do {
                trustRoots = .certificates(try NIOSSLCertificate.fromPEMBytes(try Self.certificates(in: pem)))
            } catch {
                throw .certificateAuthorities
            }
        }
        guard let material = settings.clientCertificate else { return }
        do {
            certificateChain = try NIOSSLCertificate.fromPEMBytes(try Self.certificates(in: material.certificate))
                .map { .certificate($0) }
        } catch {
            throw .clientCertificate
        }
        do {
            let pem = try Self.canonicalText(of: material.key) { $0.hasSuffix("PRIVATE KEY") }
            privateKey = .privateKey(try NIOSSLPrivateKey(bytes: pem, format: .pem))
        } catch PEMError.locked {
            throw .clientKeyLocked
        } catch {
            throw .clientKey
        }
        // The library compares both when it connects, where the error would say nothing of the files.
        var pair = TLSConfiguration.makeClientConfiguration()
        pair.trustRoots = .certificates([])
        pair.certificateChain = certificateChain
        pair.privateKey = privateKey
        do {
            _ = try NIOSSLContext(configuration: pair)
        } catch {
            throw .clientPair
        }
    }

    /// What is taken of TLS 1.2: a key that is agreed on for the connection alone, and encryption that authenticates.
    ///
    /// TLS 1.3 has nothing else.
    private static let authenticatedSuites: [NIOTLSCipher] = [
        .TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, .TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
        .TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, .TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
        .TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256, .TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
    ]

    /// The authorities that are trusted in place of the system's.
    var ownAuthorities: [NIOSSLCertificate]? {
        if case .certificates(let certificates)? = trustRoots { certificates } else { nil }
    }

    private static func certificates(in pem: Secret) throws(PEMError) -> [UInt8] {
        try canonicalText(of: pem) { $0.hasSuffix("CERTIFICATE") }
    }

    /// The blocks of a kind in the form that the library reads, which is less than what tools write.
    private static func canonicalText(of pem: Secret, _ isWanted: (String) -> Bool) throws(PEMError) -> [UInt8] {
        var text = ""
        for block in try PEMBlock.all(in: pem.exposed) where isWanted(block.label) { text += try block.canonicalText() }
        return Array(text.utf8)
    }
}
