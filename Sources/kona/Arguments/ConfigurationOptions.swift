import ArgumentParser
import Wording

/// The options of a command that looks at the configuration and opens nothing.
///
/// The other options that may stand before every command are taken and not offered: they change nothing here.
struct ConfigurationOptions: ParsableArguments {
    @Option(name: .long, help: .configuration, completion: .file())
    var config: String?

    @Option(name: .long, help: .language)
    var lang: Language?

    @Option(name: .long, help: .hidden)
    var profile: String?

    @Option(name: .long, help: .hidden)
    var stateDir: String?

    @Flag(name: .long, help: .hidden)
    var readOnly = false

    /// What was chosen, with a connection file where one was named.
    func choices(profile name: String? = nil, connection: String? = nil) -> StartChoices {
        StartChoices(
            config: config, profile: name ?? profile, connection: connection, stateDir: stateDir, lang: lang,
            readOnly: readOnly)
    }
}
