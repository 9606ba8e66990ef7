import ArgumentParser
import ConsoleUI
import MemberDesk

/// `kona demo`: the console on throw-away state.
struct Demo: ReportingCommand {
    static let configuration = CommandConfiguration(
        abstract: "Open the console on a throw-away sandbox; nothing it does reaches another host.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var appearance: ConsoleOptions

    func validate() throws {
        if global.profile != nil || global.connection != nil || global.stateDir != nil {
            throw ValidationError("A demonstration has its own sandbox and its own state.")
        }
    }

    func perform() async throws -> ExitStatus {
        try await Workplace.withDemonstration(global) { workplace in
            try await ConsoleRun(workplace, appearance, isDemo: true).run()
        }
    }
}
