import ArgumentParser
import MemberDesk

/// `kona log verify`: checks the audit's chain.
struct LogVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Verify the audit's chain: changed rows, and rows taken out of its middle.")

    @OptionGroup var global: GlobalOptions

    mutating func run() async throws {
        try await Workplace.with(global) { workplace in
            guard let row = try workplace.desk.firstBrokenAuditRow() else {
                StandardError.print("the audit is whole")
                return
            }
            throw CommandFailure(
                .malformedInput,
                "the audit is broken: row \(row) does not fit the one before it. Keep the file and report it.")
        }
    }
}
