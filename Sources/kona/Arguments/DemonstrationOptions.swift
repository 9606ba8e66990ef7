import ArgumentParser
import Wording

/// The options of a demonstration, which has a sandbox and a state of its own.
struct DemonstrationOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "이 설정 파일에서 테마, 키, 표시 방법을 읽습니다.", "Read theme, keys and display settings from this configuration file.",
            valueName: "file"),
        completion: .file())
    var config: String?

    @Option(name: .long, help: .language)
    var lang: Language?

    @Flag(name: .long, help: .readOnly)
    var readOnly = false

    /// What was chosen, with the folder of the state.
    func choices(stateDir: String) -> StartChoices {
        StartChoices(config: config, stateDir: stateDir, lang: lang, readOnly: readOnly)
    }
}
