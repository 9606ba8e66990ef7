import ArgumentParser
import ConsoleUI
import MemberDesk
import Wording

/// `kona theme check`: whether a theme file can be used, and read.
struct ThemeCheckCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check a theme file: names, contrast, and whether outcomes differ.",
        discussion: """
            Unknown names, a contrast under 4.5:1 and outcomes whose colours are too similar are errors, each with line
            and column (exit status 65). Colours are judged where they look the same everywhere: those from 16 to 255.

            Example: kona theme check ~/.config/kona/themes/mine.toml
            """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The theme file.", completion: .file(extensions: ["toml"]))
    var file: String

    func perform() async throws -> ExitStatus {
        let settings = try Settings(global)
        let findings: [ThemeFinding]
        do {
            findings = try settings.choice(file: file).findings()
        } catch {
            throw CommandFailure(themeFile: error)
        }
        for finding in findings { StandardError.print(finding.phrase[settings.language]) }
        guard findings.isEmpty else { return .malformedInput }
        StandardOutput.print("\(file): \(Phrase.themeUsable[settings.language])")
        return .done
    }
}

extension Phrase {
    fileprivate static let themeUsable = Phrase("사용할 수 있습니다", "usable")
}
