import ArgumentParser
import Konaplate
import MemberDesk
import Wording

/// `kona members show`: what this state knows of one member; nothing is sent.
struct MembersShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a member, the newest reading and all attempts; nothing is sent.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The member ID.", transform: MemberID.argument)
    var userID: MemberID

    @Option(name: .long, help: "How to print it.")
    var output = ObjectFormat.table

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
                for line in MemberText(workplace.settings.language, masking: desk.options.masking)
                    .lines(record.summary, history: record.history)
                {
                    StandardOutput.print(line)
                }
            }
        }
    }
}
