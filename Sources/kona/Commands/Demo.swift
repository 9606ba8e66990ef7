import ArgumentParser
import ConsoleUI
import MemberDesk
import Wording

/// `kona demo`: the console on throw-away state.
struct Demo: ReportingCommand {
    static let configuration = CommandConfiguration(
        "demo",
        Phrase(
            "쓰고 버리는 샌드박스에서 콘솔을 엽니다. 외부로는 아무것도 보내지 않습니다.",
            "Open the console on a throw-away sandbox; nothing it does reaches another host."))

    @OptionGroup var appearance: ConsoleOptions
    @OptionGroup var global: DemonstrationOptions

    func perform() async throws -> ExitStatus {
        try await Workplace.withDemonstration(global) { workplace in
            try await ConsoleRun(workplace, appearance, isDemo: true).run()
        }
    }
}
