import ArgumentParser
package import Wording

/// The options that every command takes which opens a desk.
struct GlobalOptions: ParsableArguments {
    @Option(name: .long, help: .configuration, completion: .file())
    var config: String?

    @Option(
        name: .long,
        help: ArgumentHelp("설정의 이 프로필을 사용합니다.", "Use this profile of the configuration.", valueName: "name"))
    var profile: String?

    @Option(name: .long, help: .connection, completion: .file())
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

extension Language: ExpressibleByArgument {}
