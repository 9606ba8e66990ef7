import ArgumentParser
import MemberDesk
import Wording

/// `kona log verify`: checks the audit's chain.
struct LogVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "verify",
        Phrase(
            "감사 기록과, 감사 기록이 증명하는 등록과 통신 기록이 그대로인지 검증합니다.",
            "Verify the audit's chain and the attempts, exchanges and settlements for which it answers."))

    @OptionGroup var global: GlobalOptions

    mutating func run() async throws {
        try await Workplace.with(global, for: .state) { workplace in
            guard let finding = try await workplace.desk.auditFinding() else {
                StandardError.print(Phrase.auditIsWhole[workplace.settings.language])
                return
            }
            throw CommandFailure(.malformedInput, .auditFinding(finding))
        }
    }
}

extension Phrase {
    fileprivate static let auditIsWhole = Phrase("감사 기록이 온전합니다.", "the audit is intact")
}
