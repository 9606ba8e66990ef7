import ArgumentParser
package import Wording

/// The options that every command takes.
struct GlobalOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Read this configuration file.", valueName: "file"), completion: .file())
    var config: String?

    @Option(name: .long, help: ArgumentHelp("Use this profile of the configuration.", valueName: "name"))
    var profile: String?

    @Option(
        name: .long, help: ArgumentHelp("Use the sandbox that wrote this connection file.", valueName: "file"),
        completion: .file())
    var connection: String?

    @Option(
        name: .long, help: ArgumentHelp("Keep the state below this folder.", valueName: "folder"),
        completion: .directory)
    var stateDir: String?

    @Option(name: .long, help: ArgumentHelp("Speak Korean or English.", valueName: "ko|en"))
    var lang: Language?

    @Flag(name: .long, help: "Only read; refuse every registration.")
    var readOnly = false

    func validate() throws {
        if profile != nil, connection != nil {
            throw ValidationError("--profile and --connection exclude each other: a connection file is a profile.")
        }
    }
}

extension Language: ExpressibleByArgument {}
