import ArgumentParser

/// `kona state`: the files that a profile's work is kept in.
struct StateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "state", abstract: "Start a profile's state anew when it has lost its content.",
        subcommands: [StateResetCommand.self])
}
