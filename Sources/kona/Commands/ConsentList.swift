import ArgumentParser
import Konaplate
import MemberDesk
import StrictText
import Wording

/// `kona consent list`: who cannot be registered because the consent was withdrawn.
struct ConsentList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "list", Phrase("동의를 철회한 회원을 표시합니다.", "List the members who have withdrawn the consent."))

    @Option(name: .long, help: ArgumentHelp("출력 형식입니다.", "How to print them."))
    var output = ListFormat.table

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await Workplace.with(global, for: .state) { workplace in
            let language = workplace.settings.language
            ListPrinter(format: output).print(
                try await workplace.desk.withdrawals(), json: \.json,
                header: ["userId", "withdrawnAt", "agent", "reason"],
                titles: [
                    Phrase.memberID[language], Phrase.time[language], Phrase.agent[language],
                    Phrase("사유", "Reason")[language],
                ],
                row: { withdrawal in
                    let time = withdrawal.withdrawnAt
                    return [
                        withdrawal.memberID.description,
                        output == .table ? "\(time.date) \(time.timeOfDay)" : time.iso8601, withdrawal.agent,
                        withdrawal.reason,
                    ]
                })
        }
    }
}

extension ConsentWithdrawal {
    fileprivate var json: JSON {
        .members([
            "userId": .string(memberID.description), "withdrawnAt": .string(withdrawnAt.iso8601),
            "agent": .string(agent), "reason": .string(reason),
        ])
    }
}
