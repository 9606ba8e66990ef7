import ArgumentParser
import ConsoleUI
import MemberDesk
import TerminalKit
import Wording

/// `kona theme preview`: every style of a theme, by its name and in its look.
struct ThemePreviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview", abstract: "Print every style of a theme as it looks.",
        discussion: """
            On a terminal the styles are printed in the colours that it has; without one, or with NO_COLOR, in words.

            Example: kona theme preview celadon
            """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The theme, by its name or its file; without it, the one that the console would use.")
    var name: String?

    mutating func run() async throws {
        let settings = try Settings(global)
        let choice = settings.themeChoice(name)
        let theme: Theme
        do {
            theme = try choice.theme()
        } catch {
            throw name.map(Configuration.Theme.isFile) == true ? CommandFailure(themeFile: error) : error
        }
        let survey = TerminalSurvey(TerminalOptions(type: settings.environment["TERM"] ?? ""))
        let isPlain = !survey.hasOutput || !survey.understandsSequences || settings.wantsNoColour
        let depth = isPlain ? ColourDepth.indexed256 : survey.depth
        let preview = ThemePreview(theme, depth: depth, language: settings.language)
        for line in preview.lines {
            if isPlain {
                StandardOutput.print(line.map(\.text).joined().trimmingEnd)
            } else {
                StandardOutput.print(line.map { ($0.text, $0.style) }, colours: survey.colours)
            }
        }
    }
}

extension Settings {
    /// Whether colours are not wanted: https://no-color.org, present and not empty.
    var wantsNoColour: Bool { environment["NO_COLOR"].map { !$0.isEmpty } ?? false }
}

extension CommandFailure {
    /// A theme file that was named and cannot be read, or holds a mistake.
    init(themeFile error: ConfigurationError) {
        let isMissing = error.reason == .missingFile || error.reason == .unreadableFile
        self.init(isMissing ? .missingInput : .malformedInput, error.description, error.description)
    }
}

extension String {
    fileprivate var trimmingEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
