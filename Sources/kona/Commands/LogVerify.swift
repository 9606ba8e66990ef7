import ArgumentParser
import MemberDesk
import Wording

/// `kona log verify`: checks the audit's chain.
struct LogVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "verify",
        Phrase(
            "감사 기록에 고치거나 빠진 행이 있는지 검증합니다.",
            "Verify the audit's chain: changed rows, and rows taken out of its middle."))

    @OptionGroup var global: GlobalOptions

    mutating func run() async throws {
        try await Workplace.with(global, for: .state) { workplace in
            guard let row = try await workplace.desk.firstBrokenAuditRow() else {
                StandardError.print(Phrase.auditIsWhole[workplace.settings.language])
                return
            }
            throw CommandFailure(
                .malformedInput,
                "감사 기록이 손상되었습니다: \(row)번 행이 앞의 행과 맞지 않습니다. 파일을 보존하고 알리세요.",
                "the audit is broken: row \(row) does not fit the one before it. Keep the file and report it.")
        }
    }
}

extension Phrase {
    fileprivate static let auditIsWhole = Phrase("감사 기록이 온전합니다.", "the audit is intact")
}
