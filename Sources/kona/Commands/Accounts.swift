import ArgumentParser
import Konaplate
import MemberDesk
import Wording

/// `kona accounts`: reads a member's accounts at the platform.
struct Accounts: ReportingCommand {
    static let configuration = CommandConfiguration(
        "accounts",
        Phrase("회원의 계좌와 자동충전 상태를 조회합니다.", "Read a member's bank accounts and auto-recharge state."),
        discussion: Phrase(
            "예: kona accounts 50000000001 --output json", "Example: kona accounts 50000000001 --output json"))

    @Argument(help: ArgumentHelp("회원번호입니다.", "The member ID."), transform: MemberID.argument)
    var userID: MemberID

    @Option(
        name: .long,
        help: ArgumentHelp(
            "이 사유로 계좌번호 전체를 표시합니다. 감사에 남습니다.", "Show the whole account number, for this reason; it is audited.",
            valueName: "reason"))
    var reveal: String?

    @Option(name: .long, help: ArgumentHelp("출력 형식입니다.", "How to print it."))
    var output = ObjectFormat.table

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if let reveal, reveal.allSatisfy(\.isWhitespace) {
            throw ValidationError(
                "--reveal에는 계좌번호를 보는 사유를 쓰세요.", "--reveal takes the reason for which the account number is shown.")
        }
    }

    func perform() async throws -> ExitStatus {
        if reveal != nil, output == .table, !StandardOutput.isTerminal {
            throw CommandFailure(
                .usage, "--reveal은 단말기나 --output json에서만 계좌번호를 보여 줍니다.",
                "--reveal shows an account number on a terminal or with --output json only")
        }
        return try await Interruption.watching {
            try await Workplace.with(global) { try await read(at: $0) }
        }
    }

    private func read(at workplace: Workplace) async throws -> ExitStatus {
        let desk = workplace.desk
        let language = workplace.settings.language
        try await desk.fetchRosterIfEmpty()
        let lookup = try await desk.accounts(of: userID, revealing: reveal)
        let masking = reveal == nil ? desk.options.masking : nil
        switch output {
        case .json:
            let entries = try await desk.journalEntries(of: lookup.exchanges)
            StandardOutput.print(lookup.json(memberID: userID, entries: entries, masking: masking))
        case .table:
            for line in AccountText(language, masking: masking).lines(lookup, memberID: userID) {
                StandardOutput.print(line)
            }
        }
        if case .success = lookup.outcome { return .done }
        guard let last = lookup.exchanges.last else { return .noAnswer }
        let ending = LookupEnding(last, workplace)
        ending.sentence.map(StandardError.print)
        return ending.status
    }
}
