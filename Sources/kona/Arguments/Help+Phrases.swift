import ArgumentParser
import Wording

extension Phrase {
    /// The text in the language of this start.
    var atStart: String { self[StartLanguage.current] }
}

extension ArgumentHelp {
    /// Explains an argument in the language of this start.
    init(_ korean: String, _ english: String, valueName: String? = nil) {
        self.init(Phrase(korean, english).atStart, valueName: valueName)
    }
}

extension ValidationError {
    /// Refuses arguments in the language of this start.
    init(_ korean: String, _ english: String) {
        self.init(Phrase(korean, english).atStart)
    }
}

extension CommandConfiguration {
    /// Explains a command in the language of this start.
    init(
        _ name: String, _ abstract: Phrase, discussion: Phrase = Phrase("", ""), version: String = "",
        subcommands: [any ParsableCommand.Type] = [], defaultSubcommand: (any ParsableCommand.Type)? = nil
    ) {
        self.init(
            commandName: name, abstract: abstract.atStart, discussion: discussion.atStart, version: version,
            subcommands: subcommands, defaultSubcommand: defaultSubcommand)
    }
}

extension ArgumentHelp {
    /// The option `--config`.
    static var configuration: ArgumentHelp {
        ArgumentHelp("이 설정 파일을 읽습니다.", "Read this configuration file.", valueName: "file")
    }

    /// The option `--connection`.
    static var connection: ArgumentHelp {
        ArgumentHelp(
            "이 연결 파일을 쓴 샌드박스를 사용합니다.", "Use the sandbox that wrote this connection file.", valueName: "file")
    }

    /// The option `--lang`.
    static var language: ArgumentHelp {
        ArgumentHelp("한국어나 영어로 표시합니다.", "Speak Korean or English.", valueName: "ko|en")
    }

    /// The option `--read-only`.
    static var readOnly: ArgumentHelp {
        ArgumentHelp("조회만 합니다. 등록은 모두 거절합니다.", "Only read; refuse every registration.")
    }
}
