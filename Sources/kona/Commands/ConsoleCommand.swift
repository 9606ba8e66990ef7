import ArgumentParser
import ConsoleUI
import MemberDesk
import TerminalKit
import Wording

/// `kona` and `kona console`: the console.
struct ConsoleCommand: ReportingCommand {
    static let configuration = CommandConfiguration(
        "console", Phrase("콘솔을 엽니다. 명령 없이 kona만 실행해도 같습니다.", "Open the console, as kona does without a command."))

    @OptionGroup var appearance: ConsoleOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws { try appearance.checkSize() }

    func perform() async throws -> ExitStatus {
        try await Workplace.with(global, for: .console) { workplace in
            try await ConsoleRun(workplace, appearance, isDemo: false).run()
        }
    }
}
