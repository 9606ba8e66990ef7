import ArgumentParser

/// The root of the command tree.
struct Kona: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kona",
        abstract: "Register members' bank accounts for auto recharge on Konaplate.",
        discussion: """
            Without a configuration every command works on a built-in sandbox server that speaks the real wire
            protocol over loopback HTTP. The options --config, --profile, --connection, --state-dir, --lang and
            --read-only may stand before the command too.

            Exit status: 0 done, 1 refused by Konaplate, 2 outcome unknown (reconcile, do not repeat), 64 wrong usage,
            65 malformed input file, 66 missing input file, 69 not sent, 70 a defect, 71 the system refused,
            74 the state cannot be used, 75 refused here, 76 no valid answer, 78 configuration.
            """,
        version: "kona 0.1.0",
        subcommands: [
            ConsoleCommand.self, Demo.self, Sandbox.self, Members.self, Accounts.self, Register.self, Reconcile.self,
            Log.self, ProfileCommand.self, StateCommand.self, ThemeCommand.self,
            DoctorCommand.self,
        ], defaultSubcommand: ConsoleCommand.self)

    /// Refuses a command that does not exist, which the console would take for an argument of its own.
    static func checkCommandName(in arguments: [String]) throws(CommandFailure) {
        guard let name = arguments.first, !name.hasPrefix("-") else { return }
        let names = configuration.subcommands.map { $0._commandName }
        guard !names.contains(name), name != "help" else { return }
        throw CommandFailure(
            .usage, "\(name) 명령은 없습니다. 명령: \(names.joined(separator: ", "))",
            "there is no command \(name); the commands are \(names.joined(separator: ", "))")
    }
}
