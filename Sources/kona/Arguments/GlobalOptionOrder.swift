/// Lets the global options stand before the command: `kona --connection FILE register …`.
///
/// The parser takes an option only where it is declared, which is at the commands; so those before the command are
/// moved behind everything else.
enum GlobalOptionOrder {
    private static let withValue: Set<String> = ["--config", "--profile", "--connection", "--state-dir", "--lang"]
    private static let flags: Set<String> = ["--read-only"]

    static func normalised(_ arguments: [String]) -> [String] {
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
}
