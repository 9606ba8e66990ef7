import ArgumentParser
import ConsoleUI
import MemberDesk

/// `kona demo`: the console on throw-away state.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Open the console on a throw-away sandbox; nothing it does reaches another host.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var appearance: ConsoleOptions

    func validate() throws {
        if global.profile != nil || global.connection != nil || global.stateDir != nil {
            throw ValidationError("A demonstration has its own sandbox and its own state.")
        }
    }

    mutating func run() async throws {
        let command = self
        let status = try await Workplace.withDemonstration(global) { workplace in
            try await ConsoleRun(workplace, command.appearance, isDemo: true).run()
        }
        if status != 0 { throw ExitStatus(rawValue: status) ?? .defect }
    }
}
