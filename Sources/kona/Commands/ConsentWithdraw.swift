import ArgumentParser
import Konaplate
import MemberDesk
import Wording

/// `kona consent withdraw`: from now on the member cannot be registered.
struct ConsentWithdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "withdraw", Phrase("동의 철회를 기록합니다.", "Record that a member has withdrawn the consent."))

    @Argument(help: ArgumentHelp("회원번호입니다.", "The member ID."), transform: MemberID.argument)
    var userID: MemberID

    @Option(name: .long, help: ArgumentHelp("철회의 사유나 접수 번호입니다.", "Why, or the ticket.", valueName: "text"))
    var reason: String

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await Workplace.with(global, for: .state) { workplace in
            try await workplace.desk.withdrawConsent(of: userID, reason: reason)
            let open = try await workplace.desk.openAttempt(for: userID)
            StandardError.print(Phrase.consentWithdrawn(hasOpen: open != nil)[workplace.settings.language])
        }
    }
}
