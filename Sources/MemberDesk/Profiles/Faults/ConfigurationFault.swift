public import Konaplate
public import StrictText

/// What a ``ConfigurationError`` says, as a value: each language has its sentence for every one of them.
public enum ConfigurationFault: Equatable, Sendable {
    /// A file cannot be used.
    case file(FileFault, name: String)
    /// The text is no TOML, or not what the format says.
    case toml(TOMLFault)
    /// A connection file is not what it should be.
    case connection(ConnectionFault)
    /// A single value is not allowed.
    case value(ValueFault)
    /// An address is none.
    case address(BaseURL.Malformed)
    /// Values of a profile are not allowed, or not together.
    case profile(ProfileFault)
    /// The secret key could not be had.
    case secret(SecretFault)
    /// A key or certificate of a profile cannot be used.
    case key(KeyFault, name: String, profile: String)
    /// There is no profile of this name; with the one that was probably meant, and those that there are.
    case noSuchProfile(String, meant: String?, names: [String])
    /// Nobody says which profile.
    case noProfileChosen
    /// A profile is named and there is no configuration file.
    case noConfigurationFile(profile: String)
    /// There is no place for the state.
    case noStateRoot
    /// A sentence of a module above this one, in both languages.
    case said(korean: String, english: String)

    /// A closed list of words, and none of them.
    static func notOneOf(_ names: [String], _ text: String) -> ConfigurationFault {
        .value(.notOneOf(names, meant: closestMatch(to: text, among: names)))
    }
}

extension ConfigurationFault: CustomStringConvertible {
    /// What is wrong and how to fix it, in one sentence.
    public var description: String {
        switch self {
        case .file(let fault, let name): fault.description(name)
        case .toml(let fault): fault.description
        case .connection(let fault): fault.description
        case .value(let fault): fault.description
        case .address(let fault): fault.description
        case .profile(let fault): fault.description
        case .secret(let fault): fault.description
        case .key(let fault, let name, let profile): fault.description(name, profile: profile)
        case .noSuchProfile(let name, let meant?, _):
            "there is no profile \(EchoedWord.text(name)); did you mean \(meant)?"
        case .noSuchProfile(let name, nil, let names) where names.isEmpty:
            "there is no profile \(EchoedWord.text(name)); the file has none"
        case .noSuchProfile(let name, nil, let names):
            "there is no profile \(EchoedWord.text(name)); the profiles are \(names.joined(separator: ", "))"
        case .noProfileChosen: "no profile is chosen: set default_profile, or name one with --profile"
        case .noConfigurationFile(let profile):
            "there is no configuration file and so no profile \(EchoedWord.text(profile)): write one, or name it with --config"
        case .noStateRoot: "HOME is not set, so there is no place for the state: name one with --state-dir"
        case .said(_, let english): english
        }
    }
}
