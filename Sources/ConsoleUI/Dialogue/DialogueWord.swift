import Wording

/// The words of the line dialogue that are no commands of the screen: there everything is in sight.
enum DialogueWord: Sendable, Hashable, CaseIterable {
    case find
    case list
    case more
    case show
    case log
    case back
    case quit

    /// The commands that the words stand for.
    static let commands: Set<CommandID> = [.search, .quit, .help, .palette]

    init?(_ text: String) {
        guard let word = Self.allCases.first(where: { $0.names.contains(text.lowercased()) }) else { return nil }
        self = word
    }

    /// Everything that it may be called, whatever the language is.
    var names: Set<String> {
        switch self {
        case .find: ["find", "search", "찾기"]
        case .list: ["list", "목록"]
        case .more: ["more", "더"]
        case .show: ["show", "보기"]
        case .log: ["log", "로그"]
        case .back: ["back", "cancel", "esc", "뒤로", "취소"]
        case .quit: ["quit", "exit", "종료"]
        }
    }

    /// What stands behind it on a line that begins with it.
    func argument(of line: String) -> String? {
        let words = line.split(separator: " ", maxSplits: 1).map { String($0) }
        guard words.count == 2, names.contains(words[0].lowercased()) else { return nil }
        return words[1]
    }

    /// What it is called in the help.
    var name: Phrase {
        switch self {
        case .find: Phrase("찾기 김코나", "find 김코나")
        case .list: Phrase("목록", "list")
        case .more: Phrase("더", "more")
        case .show: Phrase("보기", "show")
        case .log: Phrase("로그", "log")
        case .back: Phrase("취소", "cancel")
        case .quit: Phrase("종료", "quit")
        }
    }

    /// What it does.
    var help: Phrase {
        switch self {
        case .find: Phrase("이름, 초성, 회원번호, 휴대폰 끝자리로 회원을 찾습니다", "Finds members by name, initials, ID, last mobile digits")
        case .list: Phrase("찾은 회원을 번호와 함께 보여 줍니다", "Lists the members that were found, with numbers")
        case .more: Phrase("다음 회원을 보여 줍니다", "Lists the next members")
        case .show: Phrase("선택한 회원의 등록 결과와 계좌를 보여 줍니다", "Shows the selected member's registration and accounts")
        case .log: Phrase("최근 통신을 번호와 함께 보여 줍니다", "Lists the newest exchanges, with numbers")
        case .back: Phrase("한 단계 뒤로 가거나 질문을 취소합니다", "Steps back, or cancels a question")
        case .quit: Phrase("콘솔을 끝냅니다", "Ends the console")
        }
    }
}
