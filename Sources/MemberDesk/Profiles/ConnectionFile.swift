import FoundationEssentials
public import Konaplate
import StrictText

/// What a running sandbox leaves in a file so that a client on the same machine finds it and can talk to it.
public struct ConnectionFile: Equatable, Sendable {
    /// The address, on this machine.
    public let baseURL: BaseURL
    /// The ASP ID, 15 digits.
    public let aspID: String
    /// The access key.
    public let accessKey: Secret
    /// The secret key.
    public let secretKey: Secret
    /// The ID of the crypto key: letters, digits and hyphens, 8 at least.
    public let cryptoKeyID: String
    /// The server's public key as PEM.
    public let serverPublicKey: Secret
    /// The client's private key as PEM.
    public let clientPrivateKey: Secret

    /// Makes a connection of texts, which are checked.
    /// - Parameters:
    ///   - baseURL: The base URL, which has to be on this machine.
    ///   - aspID: The ASP ID.
    ///   - accessKey: The access key.
    ///   - secretKey: The key of the transaction token.
    ///   - cryptoKeyID: The ID of the pair of keys for message encryption.
    ///   - serverPublicKey: The server's public key or certificate, as PEM.
    ///   - clientPrivateKey: The client's private key, as PEM.
    ///   - file: The path to name in an error.
    /// - Throws: ``ConfigurationError`` for a member that is malformed, or an address that is not on this machine.
    public init(
        baseURL: String, aspID: String, accessKey: Secret, secretKey: Secret, cryptoKeyID: String,
        serverPublicKey: Secret, clientPrivateKey: Secret, file: String = "connection"
    ) throws(ConfigurationError) {
        func require(_ condition: Bool, _ key: ConnectionContent.CodingKeys, _ fault: ConfigurationFault)
            throws(ConfigurationError)
        {
            guard !condition else { return }
            let place = TextPlace(file: file, keyPath: key.stringValue)
            throw ConfigurationError(.invalidValue, fault, at: place)
        }
        do {
            self.baseURL = try BaseURL(text: baseURL)
        } catch {
            throw ConfigurationError(
                .invalidValue, .address(error), at: TextPlace(file: file, keyPath: "baseURL"))
        }
        try require(self.baseURL.isLoopback, .baseURL, .connection(.notLoopback))
        try require(isASPID(aspID), .aspId, .profile(.aspID))
        try require(isHeaderText(accessKey.exposed), .accessKey, .value(.notHeaderText))
        try require(!secretKey.isEmpty, .secretKey, .value(.empty))
        // Its beginning becomes the name of a folder.
        let isPlainID = cryptoKeyID.utf8.allSatisfy { $0.isBareKeyByte && $0 != UInt8(ascii: "_") }
        try require(
            isPlainID && cryptoKeyID.utf8.count >= 8, .cryptoKeyId, .connection(.cryptoKeyID))
        let keys = [
            (serverPublicKey, ConnectionContent.CodingKeys.serverPublicKey), (clientPrivateKey, .clientPrivateKey),
        ]
        for (key, name) in keys {
            try require(key.exposed.contains("-----BEGIN "), name, .connection(.noPEM))
        }
        self.aspID = aspID
        self.accessKey = accessKey
        self.secretKey = secretKey
        self.cryptoKeyID = cryptoKeyID
        self.serverPublicKey = serverPublicKey
        self.clientPrivateKey = clientPrivateKey
    }

    /// Reads a connection file.
    /// - Throws: ``ConfigurationError``; ``ConfigurationError/Reason-swift.enum/missingFile`` where it is not there.
    public init(contentsOf path: String) throws(ConfigurationError) {
        let text = try ConfigurationFileReader.read(path)
        try text.requirePrivate()
        let content = try ConnectionContent(json: text.text, file: path)
        try self.init(
            baseURL: content.baseURL, aspID: content.aspId, accessKey: Secret(content.accessKey),
            secretKey: Secret(content.secretKey), cryptoKeyID: content.cryptoKeyId,
            serverPublicKey: Secret(content.serverPublicKey), clientPrivateKey: Secret(content.clientPrivateKey),
            file: path)
    }

    /// Writes the file, readable by its owner only; a reader finds the old file or the new one, never a part.
    /// - Throws: ``ConfigurationError`` with what the system said.
    public func write(to path: String) throws(ConfigurationError) {
        let content = ConnectionContent(
            baseURL: baseURL.description, aspId: aspID, accessKey: accessKey.exposed, secretKey: secretKey.exposed,
            cryptoKeyId: cryptoKeyID, serverPublicKey: serverPublicKey.exposed,
            clientPrivateKey: clientPrivateKey.exposed)
        try PrivateFile.write(content.json(), to: path)
    }

    /// The beginning of the crypto key ID with nothing in it that means something in a path.
    private var keyPrefix: String {
        String(cryptoKeyID.prefix(8).lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    }

    /// The connection as a profile.
    /// - Parameters:
    ///   - name: The name; without it `sandbox-` and the first eight characters of the crypto key ID.
    ///   - timeout: The time for a whole exchange.
    ///   - settle: How long the server may still be at work after a lost answer.
    /// - Returns: A profile of the environment sandbox.
    public func profile(
        named name: String? = nil, timeout: Duration = .seconds(10), settle: Duration = .seconds(2)
    ) -> Profile {
        Profile(
            name: name ?? "sandbox-\(keyPrefix)",
            environment: .sandbox,
            baseURL: baseURL,
            aspID: aspID,
            accessKey: accessKey,
            secretKey: .value(secretKey),
            cryptoKeyID: cryptoKeyID,
            serverPublicKey: .inline(serverPublicKey),
            clientPrivateKey: .inline(clientPrivateKey),
            timeZone: .kst,
            timeout: timeout,
            settle: settle,
            unknownCodes: ProfileReader.defaultUnknownCodes,
            consent: ConsentRules(),
            proxy: nil,
            tlsCA: nil,
            tlsClientCertificate: nil,
            tlsClientKey: nil,
            auditAnchor: nil,
            responseCodes: ProfileResponseCodes(),
            places: [:])
    }
}
