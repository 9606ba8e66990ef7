import Konaplate

/// The keys of a sandbox: those that its client gets, and their other halves.
struct SandboxKeys: Sendable {
    let accessKey: Secret
    let secretKey: Secret
    let cryptoKeyID: String
    /// Reads requests.
    let serverKey: MessageDecryptionKey
    /// Belongs to the client; it is here to be handed out.
    let clientKey: MessageDecryptionKey
    /// Encrypts answers.
    let answerKey: MessageEncryptionKey
    /// Encrypts what the client cannot read: its other half never leaves the server.
    let foreignKey: MessageEncryptionKey

    init(
        accessKey: Secret, secretKey: Secret, cryptoKeyID: String, serverKey: MessageDecryptionKey,
        clientKey: MessageDecryptionKey
    ) throws(PEMError) {
        self.accessKey = accessKey
        self.secretKey = secretKey
        self.cryptoKeyID = cryptoKeyID
        self.serverKey = serverKey
        self.clientKey = clientKey
        answerKey = try MessageEncryptionKey(pem: clientKey.publicKeyPEM)
        foreignKey = try MessageEncryptionKey(pem: serverKey.publicKeyPEM)
    }

    /// Makes new keys in the forms that the platform's have.
    static func generate() async throws(SandboxError) -> SandboxKeys {
        do {
            async let serverKey = makeKey()
            async let clientKey = makeKey()
            return try await SandboxKeys(
                accessKey: Secret("\(hexadecimal(7))-\(hexadecimal(32))"), secretKey: Secret(hexadecimal(32)),
                cryptoKeyID: hexadecimal(32), serverKey: serverKey, clientKey: clientKey)
        } catch {
            throw .keyGeneration
        }
    }

    func connection(baseURL: String) -> SandboxConnection {
        SandboxConnection(
            baseURL: baseURL, aspID: SandboxDefaults.aspID, accessKey: accessKey, secretKey: secretKey,
            cryptoKeyID: cryptoKeyID, serverPublicKeyPEM: serverKey.publicKeyPEM, clientPrivateKeyPEM: clientKey.pem)
    }

    @concurrent
    private static func makeKey() async throws -> MessageDecryptionKey {
        try MessageDecryptionKey(generating: ())
    }

    private static func hexadecimal(_ count: Int) -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in String(Int.random(in: 0..<16, using: &generator), radix: 16) }.joined()
    }
}
