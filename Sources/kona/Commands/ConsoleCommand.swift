import ArgumentParser
import ConsoleUI
import MemberDesk
import TerminalKit

/// `kona` and `kona console`: the console.
struct ConsoleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "console", abstract: "Open the console (what kona does without a command).")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var appearance: ConsoleOptions

    mutating func run() async throws {
        let command = self
        let status = try await Workplace.with(global, for: .console) { workplace in
            try await ConsoleRun(workplace, command.appearance, isDemo: false).run()
        }
        if status != 0 { throw ExitStatus(rawValue: status) ?? .defect }
    }
}
