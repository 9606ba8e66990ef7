import ArgumentParser

/// Lets the global options stand before the command: `kona --connection FILE register …`.
///
/// The parser takes an option only where it is declared, which is at the commands; so those before the command are
/// moved behind everything else.
enum GlobalOptionOrder {
    private static let withValue: Set<String> = ["--config", "--profile", "--connection", "--state-dir", "--lang"]
    private static let flags: Set<String> = ["--read-only"]

    static func normalised(_ arguments: [String]) -> [String] {
        // Help has no options, and its language is known without the parser.
        let spoken = withoutLanguage(arguments)
        if asksForHelp(spoken) { return spoken }
        var moved: [String] = []
        var rest = arguments[...]
        while let argument = rest.first {
            if flags.contains(argument) {
                moved.append(argument)
                rest = rest.dropFirst()
            } else if withValue.contains(argument), rest.count > 1 {
                moved += rest.prefix(2)
                rest = rest.dropFirst(2)
            } else if let name = argument.split(separator: "=", maxSplits: 1).first, withValue.contains(String(name)),
                argument.contains("=")
            {
                moved.append(argument)
                rest = rest.dropFirst()
            } else {
                break
            }
        }
        // Without a command behind them there is nowhere to move them to.
        guard !moved.isEmpty, rest.first.map({ !$0.hasPrefix("-") }) ?? false else { return arguments }
        let end = rest.firstIndex(of: "--") ?? rest.endIndex
        return Array(rest[..<end]) + moved + Array(rest[end...])
    }

    /// Whether the answer is a help text: one is asked for, or a group of commands is named without a command of it.
    private static func asksForHelp(_ arguments: [String]) -> Bool {
        if arguments.first == "help" { return true }
        if arguments.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) { return true }
        guard arguments.count == 1 else { return false }
        return Kona.configuration.subcommands.contains { command in
            command._commandName == arguments[0] && !command.configuration.subcommands.isEmpty
                && command.configuration.defaultSubcommand == nil
        }
    }

    private static func withoutLanguage(_ arguments: [String]) -> [String] {
        var kept: [String] = []
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            if argument == "--" { return kept + [argument] + rest }
            if argument == "--lang" {
                rest = rest.dropFirst()
            } else if !argument.hasPrefix("--lang=") {
                kept.append(argument)
            }
        }
        return kept
    }
}
