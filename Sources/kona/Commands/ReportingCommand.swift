import ArgumentParser

/// A command that has more than one ordinary end: it returns the exit status, and throws only what went wrong.
protocol ReportingCommand: AsyncParsableCommand {
    /// Does what the command is for.
    func perform() async throws -> ExitStatus
}
