import Konaplate

extension Profile {
    /// Reads every key and file of the profile as a desk would.
    ///
    /// Nothing is sent and no state is opened.
    /// - Throws: ``ConfigurationError`` for the first thing that cannot be used.
    public func checkMaterial(environment: [String: String]) async throws(ConfigurationError) {
        try requireUsable()
        let keys = try resolveKeys(environment: environment)
        _ = try Credentials(self, keys)
        await (try HTTPTransport(self, keys)).shutDown()
    }
}
