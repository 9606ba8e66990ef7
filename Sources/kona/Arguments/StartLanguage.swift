import MemberDesk
import Wording

/// The language of what is said before anything is opened: help, usage errors, and errors of the configuration.
enum StartLanguage {
    /// The language of this start, worked out once.
    static let current = resolve(
        Array(CommandLine.arguments.dropFirst()), environment: Settings.processEnvironment())

    /// The language that `--lang` names, wherever it stands; else that of the configuration; else that of the locale.
    static func resolve(_ arguments: [String], environment: [String: String]) -> Language {
        if let language = value(of: "--lang", in: arguments).flatMap({ Language(rawValue: $0) }) { return language }
        let locations = ConfigurationLocations(
            environment: environment, configurationFile: value(of: "--config", in: arguments))
        return Language.resolve(Configuration.languageChoice(in: locations) ?? .auto, environment: environment)
    }

    /// The value of an option: the last one counts, as for the parser.
    private static func value(of option: String, in arguments: [String]) -> String? {
        let words = arguments.prefix { $0 != "--" }
        let separate = zip(words.indices, zip(words, words.dropFirst()))
            .filter { $0.1.0 == option }.map { (index: $0.0, value: $0.1.1) }
        let joined = zip(words.indices, words)
            .filter { $0.1.hasPrefix("\(option)=") }.map {
                (index: $0.0, value: String($0.1.dropFirst(option.count + 1)))
            }
        return (separate + joined).max { $0.index < $1.index }?.value
    }
}
