import ArgumentParser
import Konaplate
import MemberDesk
import Wording

/// `kona members list`: all members, or those that a search finds.
struct MembersList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "list", Phrase("회원 목록을 표시하거나 회원을 찾습니다.", "List members, or search them."),
        discussion: Phrase(
            """
            이름 일부, 초성, 회원번호, 휴대폰 끝자리, 로그인 ID로 찾습니다. 띄어 쓰면 모두 맞는 회원을 찾습니다.

            예: kona members list --search '김코 1234'
            """,
            """
            A search takes parts of a name, its initial consonants, a member ID, the last digits of a mobile number or \
            a login ID; a space means AND.

            Example: kona members list --search '김코 1234'
            """))

    @Option(name: .long, help: ArgumentHelp("찾은 회원만 잘 맞는 순서로 표시합니다.", "Only members that this finds, best first."))
    var search: String?

    @Option(name: .long, help: ArgumentHelp("이 수까지만 표시합니다.", "At most this many."))
    var limit: Int?

    @Option(name: .long, help: ArgumentHelp("출력 형식입니다.", "How to print them."))
    var output = ListFormat.table

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if let limit, limit < 1 {
            throw ValidationError("--limit에는 1 이상의 수를 쓰세요.", "--limit takes a number from 1 up.")
        }
    }

    mutating func run() async throws {
        let command = self
        try await Workplace.with(global, for: .state) { workplace in
            let desk = workplace.desk
            try await desk.fetchRosterIfEmpty()
            let summaries = try await desk.search(command.search.map { SearchQuery($0) }, limit: command.limit)
            let language = workplace.settings.language
            let masking = desk.options.masking
            ListPrinter(format: command.output).print(
                summaries, json: { $0.json(masking: masking) },
                header: ["userId", "name", "mobile", "loginId", "autoRecharge"],
                titles: [Phrase.memberID, .name, .mobile, .loginID, .autoRecharge].map { $0[language] },
                row: {
                    $0.cells(masking: masking) + [
                        command.output == .csv
                            ? $0.state.rawValue : Phrase.state($0.state)[language]
                    ]
                })
        }
    }
}

extension MemberSummary {
    /// Number, name, mobile number and login ID as people may see them.
    func cells(masking: MaskingPolicy) -> [String] { member.cells(masking: masking) }
}

extension Member {
    /// Number, name, mobile number and login ID as people may see them.
    func cells(masking: MaskingPolicy) -> [String] {
        [
            id.description, name.map { masking.name($0) } ?? "", mobile.map { masking.mobile($0) } ?? "",
            loginID.map { masking.loginID($0) } ?? "",
        ]
    }
}
