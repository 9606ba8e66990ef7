extension ConfigurationError {
    /// A key or certificate that was read and is not what it should be.
    static func unusableKey(profile: Profile, name: String, _ fault: KeyFault) -> ConfigurationError {
        ConfigurationError(
            .invalidValue, .key(fault, name: name, profile: profile.name),
            at: profile.places[name])
    }

    /// An encrypted API is called and the profile has no crypto key.
    static func missingCryptoKeys(profile: Profile, api: String) -> ConfigurationError {
        ConfigurationError(
            .missingKey, .profile(.noCryptoKeys(api: api, name: profile.name)), at: profile.places["crypto_key_id"])
    }
}
