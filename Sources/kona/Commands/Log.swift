import ArgumentParser

/// `kona log`: the journal of exchanges.
struct Log: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the journal of exchanges, or verify the audit.",
        subcommands: [LogShow.self, LogVerify.self], defaultSubcommand: LogShow.self)
}
