import ArgumentParser
import MemberDesk
import Wording

/// `kona approve ID`: says yes, or no with a reason.
struct ApproveDecide: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "decide", Phrase("요청을 승인하거나 거절합니다.", "Approve or reject a request."))

    @Argument(help: ArgumentHelp("요청 번호입니다.", "The number of the request."))
    var id: Int64

    @Flag(name: .long, help: ArgumentHelp("거절합니다.", "Reject it."))
    var reject = false

    @Option(name: .long, help: ArgumentHelp("사유입니다.", "Why.", valueName: "code: text"))
    var reason: String?

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard reject, reason == nil else { return }
        throw ValidationError(
            "--reject에는 --reason CODE[: TEXT]가 필요합니다.", "--reject takes --reason CODE[: TEXT].")
    }

    func run() async throws {
        try await Workplace.with(global, for: .state) { workplace in
            try await workplace.desk.decide(on: id, isApproved: !reject, reason: reason ?? "")
            StandardError.print(Phrase.decided(id, isApproved: !reject)[workplace.settings.language])
        }
    }
}
