import Konaplate
import Synchronization

/// A profile's secrets, each read once for everything that a desk needs it for: a command may ask somebody for something.
final class DeskSecrets: Sendable {
    private struct Read {
        var secretKey: Secret?
        var stateKey: Secret?
    }

    private let environment: [String: String]
    private let read = Mutex(Read())

    init(environment: [String: String]) {
        self.environment = environment
    }

    /// The key of the transaction token.
    func secretKey(of profile: Profile) throws(ConfigurationError) -> Secret {
        // What a server hands out is its own, whatever was read before it ran.
        if case .value = profile.secretKey { return try profile.resolveSecretKey(environment: environment) }
        return try read.withLock { read throws(ConfigurationError) in
            if let known = read.secretKey { return known }
            let secret = try profile.resolveSecretKey(environment: environment)
            read.secretKey = secret
            return secret
        }
    }

    /// A secret that no profile names; it is not kept.
    func read(_ source: SecretSource) throws(StateError) -> Secret {
        do throws(ConfigurationError) {
            return try source.resolve(environment: environment)
        } catch {
            throw .locked(error)
        }
    }

    /// The secret from which the key of the state is derived: its own where the profile names one.
    func stateKey(of profile: Profile) throws(ConfigurationError) -> Secret {
        guard let source = profile.stateKey else { return try secretKey(of: profile) }
        return try read.withLock { read throws(ConfigurationError) in
            if let known = read.stateKey { return known }
            let secret = try source.resolve(environment: environment, at: profile.places["state_key_command"])
            read.stateKey = secret
            return secret
        }
    }
}
