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
    ///
    /// With a seed, IDs and secrets are the same every time; the pairs of keys never are.
    static func generate(seed: UInt64? = nil) async throws(SandboxError) -> SandboxKeys {
        var generator = seed.map { SplitMix64(seed: $0) }
        func hexadecimal(_ count: Int) -> String {
            (0..<count).map { _ in String(generator?.below(16) ?? Int.random(in: 0..<16), radix: 16) }.joined()
        }
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
}
