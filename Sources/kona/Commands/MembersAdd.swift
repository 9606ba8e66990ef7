import ArgumentParser
import Konaplate
import MemberDesk
import Wording

/// `kona members add`: asks the platform who a member is and puts the member into the directory.
struct MembersAdd: ReportingCommand {
    static let configuration = CommandConfiguration(
        "add",
        Phrase("Konaplate에 회원을 조회해 목록에 추가하거나 갱신합니다.", "Ask Konaplate who a member is, and add or refresh the member."))

    @Argument(help: ArgumentHelp("회원번호입니다.", "The member ID."), transform: MemberID.argument)
    var userID: MemberID

    @Option(name: .long, help: ArgumentHelp("출력 형식입니다.", "How to print it."))
    var output = ObjectFormat.table

    @OptionGroup var global: GlobalOptions

    func perform() async throws -> ExitStatus {
        try await Interruption.watching {
            try await Workplace.with(global) { try await add(at: $0) }
        }
    }

    private func add(at workplace: Workplace) async throws -> ExitStatus {
        let desk = workplace.desk
        try await desk.fetchRosterIfEmpty()
        let lookup = try await desk.addMember(userID)
        let ending = LookupEnding(lookup.exchange, workplace)
        guard lookup.member != nil else {
            ending.sentence.map(StandardError.print)
            return ending.status
        }
        let summary = try await desk.memberSummary(userID)
        switch output {
        case .json: StandardOutput.print(summary.json(masking: desk.options.masking))
        case .table:
            for line in MemberText(workplace, masking: desk.options.masking)
                .lines(summary, history: [])
            {
                StandardOutput.print(line)
            }
        }
        return .done
    }
}
