import ArgumentParser
import Konaplate
import MemberDesk
import Wording

/// `kona members show`: what this state knows of one member; nothing is sent.
struct MembersShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "show",
        Phrase(
            "회원과 최근 조회, 모든 등록 내역을 표시합니다. 아무것도 보내지 않습니다.",
            "Show a member, the newest reading and all registrations; nothing is sent."))

    @Argument(help: ArgumentHelp("회원번호입니다.", "The member ID."), transform: MemberID.argument)
    var userID: MemberID

    @Option(name: .long, help: ArgumentHelp("출력 형식입니다.", "How to print it."))
    var output = ObjectFormat.table

    @OptionGroup var global: GlobalOptions

    mutating func run() async throws {
        let command = self
        try await Workplace.with(global, for: .state) { workplace in
            let desk = workplace.desk
            try await desk.fetchRosterIfEmpty()
            let record = try await desk.show(command.userID)
            guard record.isKnown else {
                throw CommandFailure(
                    .usage,
                    "목록에 없는 회원입니다: \(command.userID). 추가하려면: kona members add \(command.userID)",
                    "member \(command.userID) is not in the directory; add it with: kona members add \(command.userID)")
            }
            switch command.output {
            case .json:
                StandardOutput.print(record.summary.json(masking: desk.options.masking, history: record.history))
            case .table:
                for line in MemberText(workplace, masking: desk.options.masking)
                    .lines(record.summary, history: record.history)
                {
                    StandardOutput.print(line)
                }
            }
        }
    }
}
