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
            StandardError.print(Phrase.withdrawn(hasOpen: open != nil)[workplace.settings.language])
        }
    }
}

extension Phrase {
    fileprivate static func withdrawn(hasOpen: Bool) -> Phrase {
        hasOpen
            ? Phrase(
                "동의 철회를 기록했습니다. 이미 보낸 등록의 결과를 확인하세요(kona reconcile).",
                "The withdrawal is recorded. A registration was sent before: check its result (kona reconcile).")
            : Phrase(
                "동의 철회를 기록했습니다. 새 동의를 기록할 때까지 등록할 수 없습니다.",
                "The withdrawal is recorded. The member cannot be registered until a new consent is.")
    }
}
