import ArgumentParser
import Glibc
import MemberDesk
import Synchronization
import TerminalKit
import Wording

/// The entry of the program: parses, runs, and turns every error into a sentence and an exit status.
@main
enum Main {
    static func main() {
        // What this program makes is for its user's eyes only.
        umask(0o077)
        SignalDisposition.reportLimitsAsErrors()
        if let shortage = SystemLimits.shortage {
            StandardError.print("kona: \(shortage[language(of: CommandLine.arguments)])")
            exit(ExitStatus.system.rawValue)
        }
        // On the pool, because the default executor's timer would wake an idle console every second.
        Task(executorPreference: WorkerPool.shared) { await run() }
        while true { pause() }
    }

    private static func run() async {
        let arguments = GlobalOptionOrder.normalised(Array(CommandLine.arguments.dropFirst()))
        do {
            try Kona.checkCommandName(in: arguments)
            end(with: try await perform(try Kona.parseAsRoot(arguments)))
        } catch {
            let ending = Ending(error)
            if case .parser(let error) = ending { Kona.exit(withError: error) }
            ending.sentence(language(of: arguments)).map(StandardError.print)
            end(with: ending.status)
        }
    }

    private static func perform(_ command: sending any ParsableCommand) async throws -> ExitStatus {
        if let command = command as? any ReportingCommand { return try await command.perform() }
        var command = command
        if var command = command as? any AsyncParsableCommand {
            try await command.run()
        } else {
            try command.run()
        }
        return .done
    }

    /// The language of an error, for which the configuration may be what is wrong.
    private static func language(of arguments: [String]) -> Language {
        if let resolved = Settings.resolvedLanguage.withLock({ $0 }) { return resolved }
        let option =
            zip(arguments, arguments.dropFirst()).first { $0.0 == "--lang" }?.1
            ?? arguments.first { $0.hasPrefix("--lang=") }.map { String($0.dropFirst("--lang=".count)) }
        return option.flatMap { Language(rawValue: $0) }
            ?? Language.resolve(.auto, environment: Settings.processEnvironment())
    }

    /// Ends with a status; data that did not come out is said, and is a failure where nothing else was.
    private static func end(with status: ExitStatus) -> Never {
        guard let failure = StandardOutput.failure else { exit(status.rawValue) }
        StandardError.print("kona: standard output: \(failure); what was printed is not complete")
        exit((status == .done ? ExitStatus.system : status).rawValue)
    }
}
