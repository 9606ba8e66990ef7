import Wording

/// The words of the argument parser, and how Korean says them.
enum ParserWords {
    /// What stands at the beginning of a line.
    static let headings = [
        ("OVERVIEW: ", "개요: "), ("USAGE: ", "사용법: "), ("Error: ", "오류: "), ("Help:  ", "도움말: "),
        ("Usage: ", "사용법: "),
    ]

    /// The titles of lists.
    static let sections = ["ARGUMENTS:": "인자:", "OPTIONS:": "옵션:", "SUBCOMMANDS:": "명령:"]

    /// Where to read more.
    static func reference(_ line: String, _ language: Language) -> String {
        guard language == .korean, let match = line.firstMatch(of: /See '(.+)' for/) else { return line }
        return "자세한 내용: \(match.1)"
    }

    /// The name of an option or a command.
    static func label(_ text: String, _ language: Language) -> String {
        language == .korean ? text.replacing(" (default)", with: " (기본)") : text
    }

    /// What an option or a command does.
    static func explanation(_ text: String, _ language: Language) -> String {
        guard language == .korean else { return text }
        switch text {
        case "Show help information.": return "도움말을 표시합니다."
        case "Show the version.": return "버전을 표시합니다."
        case "Show subcommand help information.": return "명령의 도움말을 표시합니다."
        default:
            return text.replacing("(values: ", with: "(값: ").replacing("; default: ", with: "; 기본값: ")
                .replacing("(default: ", with: "(기본값: ")
        }
    }

    /// What is wrong with a command line.
    static func sentence(_ text: String, _ language: Language) -> String {
        language == .korean ? korean(text) : text
    }

    private static func korean(_ text: String) -> String {
        if let match = text.wholeMatch(of: /Unknown option '(.+?)'\. Did you mean '(.+)'\?/) {
            return "알 수 없는 옵션입니다: \(match.1). 비슷한 이름: \(match.2)"
        }
        if let match = text.wholeMatch(of: /Unknown option '(.+)'/) { return "알 수 없는 옵션입니다: \(match.1)" }
        if let match = text.wholeMatch(of: /Missing value for '(.+)'/) { return "값이 없습니다: \(match.1)" }
        if let match = text.wholeMatch(of: /Missing expected argument '(.+)'/) { return "인자가 없습니다: \(match.1)" }
        if let match = text.wholeMatch(of: /Unexpected argument '(.+)'/) { return "받지 않는 인자입니다: \(match.1)" }
        if let match = text.wholeMatch(of: /(\d+) unexpected arguments: (.+)/) {
            return "받지 않는 인자가 \(match.1)개 있습니다: \(list(match.2))"
        }
        if let match = text.wholeMatch(of: /The option '(.+?)' does not take any value, but '(.*)' was specified\./) {
            return "값을 받지 않는 옵션입니다: \(match.1) (\(match.2))"
        }
        if let match = text.wholeMatch(of: /The value '(.*)' is invalid for '(.+?)': (.+)/) {
            return "\(match.2): 올바르지 않은 값입니다: '\(match.1)'. \(match.3)"
        }
        if let match = text.wholeMatch(of: /The value '(.*)' is invalid for '(.+?)'\. Please provide one of (.+)\./) {
            return "\(match.2): 올바르지 않은 값입니다: '\(match.1)'. 다음 중 하나를 쓰세요: \(list(match.3))"
        }
        if let match = text.wholeMatch(of: /The value '(.*)' is invalid for '(.+)'/) {
            return "\(match.2): 올바르지 않은 값입니다: '\(match.1)'"
        }
        if text == "Missing required subcommand." { return "명령이 없습니다." }
        return text
    }

    /// Words in quotes as a plain list.
    private static func list(_ words: Substring) -> String {
        words.matches(of: /'([^']*)'/).map { String($0.1) }.joined(separator: ", ")
    }
}
