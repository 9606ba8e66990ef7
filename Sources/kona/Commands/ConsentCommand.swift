import ArgumentParser
import Wording

/// `kona consent`: withdrawals of the consent that registrations rest on.
struct ConsentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "consent", Phrase("출금 동의의 철회를 기록합니다.", "Record that members have withdrawn their consent."),
        discussion: Phrase(
            "동의를 철회한 회원은 새 동의가 기록될 때까지 등록할 수 없습니다.",
            "A member who has withdrawn the consent cannot be registered until a new one is recorded."),
        subcommands: [ConsentWithdraw.self, ConsentRestore.self, ConsentList.self])
}
