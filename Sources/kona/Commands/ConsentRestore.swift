import ArgumentParser
import Konaplate
import MemberDesk
import Wording

/// `kona consent restore`: a new consent after a withdrawal.
struct ConsentRestore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "restore", Phrase("철회 뒤에 새로 받은 동의를 기록합니다.", "Record a new consent after a withdrawal."))

    @Argument(help: ArgumentHelp("회원번호입니다.", "The member ID."), transform: MemberID.argument)
    var userID: MemberID

    @Option(
        name: .long,
        help: ArgumentHelp(
            "새 동의의 녹취 또는 상담 번호입니다.", "The recording or ticket number of the new consent.", valueName: "ref"))
    var consent: String

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await Workplace.with(global, for: .state) { workplace in
            try await workplace.desk.restoreConsent(of: userID, consent: consent)
            StandardError.print(Phrase.consentRestored[workplace.settings.language])
        }
    }
}
