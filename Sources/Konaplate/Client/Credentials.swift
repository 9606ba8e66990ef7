/// What a project's calls are signed, encrypted and read with.
public struct Credentials: Sendable {
    /// The ASP ID, 15 digits.
    public let aspID: String
    /// The access key, which names the secret key to the platform.
    public let accessKey: Secret
    /// The key of the transaction token.
    ///
    /// Short ones exist: no length is demanded.
    public let secretKey: Secret
    /// The keys of message encryption, if the project has them.
    public let messageEncryption: MessageEncryption?

    /// The crypto key ID and the two keys that it names.
    public struct MessageEncryption: Sendable {
        /// The crypto key ID, sent with every call so that the platform encrypts its answers.
        public let keyID: String
        /// The platform's public key.
        public let serverKey: MessageEncryptionKey
        /// The project's private key.
        public let clientKey: MessageDecryptionKey

        /// Puts a crypto key together.
        public init(keyID: String, serverKey: MessageEncryptionKey, clientKey: MessageDecryptionKey) {
            self.keyID = keyID
            self.serverKey = serverKey
            self.clientKey = clientKey
        }
    }

    /// Puts credentials together.
    public init(aspID: String, accessKey: Secret, secretKey: Secret, messageEncryption: MessageEncryption?) {
        self.aspID = aspID
        self.accessKey = accessKey
        self.secretKey = secretKey
        self.messageEncryption = messageEncryption
    }
}
