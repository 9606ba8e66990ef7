import ArgumentParser
import ConsoleUI
import MemberDesk
import TerminalKit

/// `kona` and `kona console`: the console.
struct ConsoleCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "console", abstract: "Open the console (what kona does without a command).")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var appearance: ConsoleOptions

    func perform() async throws -> ExitStatus {
        try await Workplace.with(global, for: .console) { workplace in
            try await ConsoleRun(workplace, appearance, isDemo: false).run()
        }
    }
}
