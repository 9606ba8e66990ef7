import ArgumentParser

/// `kona profile`: what the configuration says.
struct ProfileCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile", abstract: "List and check the profiles of the configuration.",
        subcommands: [ProfileList.self, ProfileCheck.self])
}
