import ArgumentParser
package import Wording

/// The options that every command takes which opens a desk.
struct GlobalOptions: ParsableArguments {
    @Option(
        name: .long, help: ArgumentHelp("이 설정 파일을 읽습니다.", "Read this configuration file.", valueName: "file"),
        completion: .file())
    var config: String?

    @Option(
        name: .long,
        help: ArgumentHelp("설정의 이 프로필을 사용합니다.", "Use this profile of the configuration.", valueName: "name"))
    var profile: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "이 연결 파일을 쓴 샌드박스를 사용합니다.", "Use the sandbox that wrote this connection file.", valueName: "file"),
        completion: .file())
    var connection: String?

    @Option(
        name: .long,
        help: ArgumentHelp("상태 파일을 이 폴더 아래에 둡니다.", "Keep the state below this folder.", valueName: "folder"),
        completion: .directory)
    var stateDir: String?

    @Option(name: .long, help: .language)
    var lang: Language?

    @Flag(name: .long, help: .readOnly)
    var readOnly = false

    func validate() throws {
        if profile != nil, connection != nil {
            throw ValidationError(
                "--profile과 --connection은 함께 쓸 수 없습니다. 연결 파일이 곧 프로필입니다.",
                "--profile and --connection exclude each other: a connection file is a profile.")
        }
    }

    /// What was chosen.
    var choices: StartChoices {
        StartChoices(
            config: config, profile: profile, connection: connection, stateDir: stateDir, lang: lang,
            readOnly: readOnly)
    }
}

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

/// What the options of a command say about configuration, state and language.
struct StartChoices: Sendable {
    var config: String?
    var profile: String?
    var connection: String?
    var stateDir: String?
    var lang: Language?
    var readOnly = false
}

extension ArgumentHelp {
    /// The option `--lang`.
    static var language: ArgumentHelp {
        ArgumentHelp("한국어나 영어로 표시합니다.", "Speak Korean or English.", valueName: "ko|en")
    }

    /// The option `--read-only`.
    static var readOnly: ArgumentHelp {
        ArgumentHelp("조회만 합니다. 등록은 모두 거절합니다.", "Only read; refuse every registration.")
    }
}

extension Language: ExpressibleByArgument {}
