import Konaplate

extension Credentials {
    /// Reads a profile's keys.
    init(_ profile: Profile, _ keys: ProfileKeys) throws(ConfigurationError) {
        self.init(
            aspID: profile.aspID, accessKey: profile.accessKey, secretKey: keys.secretKey,
            messageEncryption: try MessageEncryption(profile, keys))
    }
}

extension Credentials.MessageEncryption {
    init?(_ profile: Profile, _ keys: ProfileKeys) throws(ConfigurationError) {
        guard let keyID = profile.cryptoKeyID, let serverPEM = keys.serverPublicKey,
            let clientPEM = keys.clientPrivateKey
        else { return nil }
        func key<Key>(_ name: String, _ read: () throws(PEMError) -> Key) throws(ConfigurationError) -> Key {
            do {
                return try read()
            } catch {
                throw ConfigurationError.unusableKey(profile: profile, name: name, .pem(error))
            }
        }
        let serverKey = try key("server_public_key_file") { () throws(PEMError) in
            try MessageEncryptionKey(pem: serverPEM.exposed)
        }
        let clientKey = try key("client_private_key_file") { () throws(PEMError) in
            try MessageDecryptionKey(pem: clientPEM)
        }
        // The commonest mix-up: the key that was handed in is put where the key that was handed out belongs.
        let ownKey = try key("client_private_key_file") { () throws(PEMError) in
            try MessageEncryptionKey(publicHalfOf: clientKey)
        }
        guard !serverKey.isSameKey(as: ownKey) else {
            throw ConfigurationError.unusableKey(
                profile: profile, name: "server_public_key_file", .ownKey)
        }
        self.init(keyID: keyID, serverKey: serverKey, clientKey: clientKey)
    }
}

extension HTTPTransport {
    /// Reads how a profile is reached.
    convenience init(_ profile: Profile, _ keys: ProfileKeys) throws(ConfigurationError) {
        var clientCertificate: TransportSettings.ClientCertificate?
        if let certificate = keys.tlsClientCertificate, let key = keys.tlsClientKey {
            clientCertificate = TransportSettings.ClientCertificate(certificate: certificate, key: key)
        }
        do {
            try self.init(
                TransportSettings(
                    baseURL: profile.baseURL.description, timeout: profile.timeout,
                    proxy: profile.proxy.map { TransportSettings.Proxy(host: $0.host, port: $0.port) },
                    certificateAuthorities: keys.tlsCA, clientCertificate: clientCertificate))
        } catch {
            let (name, fault): (String, KeyFault) =
                switch error {
                case .certificateAuthorities: ("tls_ca_file", .noCertificates)
                case .clientCertificate: ("tls_client_certificate_file", .noCertificate)
                case .clientKey: ("tls_client_key_file", .noPrivateKey)
                case .clientKeyLocked: ("tls_client_key_file", .pem(.locked))
                case .clientPair: ("tls_client_key_file", .otherPair)
                }
            throw ConfigurationError.unusableKey(profile: profile, name: name, fault)
        }
    }
}

extension RegistrationCodes {
    /// Reads a profile's codes.
    init(_ profile: Profile) {
        self.init(
            accountNotRegistered: ResponseCode(rawValue: profile.responseCodes.accountNotRegistered),
            alreadyRegistered: ResponseCode(rawValue: profile.responseCodes.alreadyRegistered),
            unknown: Set(profile.unknownCodes.map { ResponseCode(rawValue: $0) }))
    }
}
