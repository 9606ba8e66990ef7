import FoundationEssentials
import Konaplate

extension Profile {
    /// Reads every key and file of the profile as a desk would, and has each key do its work once.
    ///
    /// A text is signed; it is encrypted with the server key, which only the platform could read; and it is encrypted with
    /// the public half of the client key and decrypted again. Nothing is sent and no state is opened.
    /// - Returns: Which keys these are.
    /// - Throws: ``ConfigurationError`` for the first thing that cannot be used.
    @discardableResult
    public func checkMaterial(environment: [String: String]) async throws(ConfigurationError) -> ProfileProof {
        let keys = try resolveKeys(environment: environment)
        let credentials = try Credentials(self, keys)
        await (try HTTPTransport(self, keys)).shutDown()
        let sample = Data(#"{"aspId":"\#(aspID)"}"#.utf8)
        let token = TransactionToken(body: sample, secretKey: keys.secretKey, time: .now(), zone: timeZone)
        guard TransactionToken(headerValue: token.headerValue)?.isValid(for: sample, secretKey: keys.secretKey) == true
        else {
            throw ConfigurationError(.secretUnavailable, .secret(.signsNothing(profile: name)))
        }
        guard let encryption = credentials.messageEncryption else {
            return ProfileProof(serverKey: nil, clientKey: nil)
        }
        func proven<Result>(
            _ key: String, _ work: () async throws -> Result
        ) async throws(ConfigurationError) -> Result {
            do {
                return try await work()
            } catch {
                throw ConfigurationError.unusableKey(profile: self, name: key, .other("\(error)"))
            }
        }
        _ = try await proven("server_public_key_file") { try await encryption.serverKey.encrypt(sample) }
        let isRead = try await proven("client_private_key_file") {
            let message = try await MessageEncryptionKey(publicHalfOf: encryption.clientKey).encrypt(sample)
            return try await encryption.clientKey.decrypt(message) == sample
        }
        guard isRead else {
            throw ConfigurationError.unusableKey(
                profile: self, name: "client_private_key_file", .decryptsNothing)
        }
        return ProfileProof(serverKey: encryption.serverKey.details, clientKey: encryption.clientKey.details)
    }
}
