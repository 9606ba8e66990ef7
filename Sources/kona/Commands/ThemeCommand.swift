import ArgumentParser

/// `kona theme`: how the console can look.
struct ThemeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "theme", abstract: "List, preview and check themes.",
        subcommands: [ThemeList.self, ThemePreviewCommand.self, ThemeCheckCommand.self])
}
