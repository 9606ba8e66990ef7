extension ConfigurationError {
    /// A key or certificate that was read and is not what it should be.
    static func unusableKey(profile: Profile, name: String, reason: String) -> ConfigurationError {
        ConfigurationError(
            .invalidValue, "\(name) of profile \(profile.name) cannot be used: \(reason); put the right file there",
            at: profile.places[name])
    }

    /// An encrypted API is called and the profile has no crypto key.
    static func missingCryptoKeys(profile: Profile, api: String) -> ConfigurationError {
        ConfigurationError(
            .missingKey,
            "\(api) is encrypted and profile \(profile.name) has no usable crypto key: "
                + "set crypto_key_id, server_public_key_file and client_private_key_file",
            at: profile.places["crypto_key_id"])
    }
}
