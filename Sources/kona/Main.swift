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
        ProcessMemory.close()
        SignalDisposition.reportLimitsAsErrors()
        if let shortage = SystemLimits.shortage {
            StandardError.print("kona: \(shortage.atStart)")
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
            if case .parser(let error) = ending { end(withParser: error, EchoedArguments(arguments)) }
            ending.sentence(language).map(StandardError.printLine)
            end(with: ending.status)
        }
    }

    private static func perform(_ command: sending any ParsableCommand) async throws -> ExitStatus {
        ProgramRun.command.withLock { [words = Kona.words(of: type(of: command))] in $0 = words }
        if let command = command as? any ReportingCommand { return try await command.perform() }
        var command = command
        if var command = command as? any AsyncParsableCommand {
            try await command.run()
        } else {
            try command.run()
        }
        return .done
    }

    /// The language of an error: that of the settings where they are known already.
    private static var language: Language {
        Settings.resolvedLanguage.withLock { $0 } ?? StartLanguage.current
    }

    /// Ends with what the argument parser says: help is what was asked for, everything else is an error.
    private static func end(withParser error: any Error, _ echo: EchoedArguments) -> Never {
        let status: ExitStatus = Kona.exitCode(for: error) == .success ? .done : .usage
        // Lines without an end, which are broken for the language and the width.
        let text = ParserText(
            echo.harmless(in: Kona.fullMessage(for: error, columns: 1 << 20)), language: language,
            columns: TerminalWidth.columns(Settings.processEnvironment()))
        // A completion script and the like are for programs, as they are.
        guard text.isProse else { Kona.exit(withError: error) }
        let lines = text.lines.joined(separator: "\n")
        if status == .done {
            StandardOutput.print(lines)
        } else {
            StandardError.print(lines)
        }
        end(with: status)
    }

    /// Ends with a status; data that did not come out is said, and is a failure where nothing else was.
    private static func end(with status: ExitStatus) -> Never {
        guard let failure = StandardOutput.failure else { exit(status.rawValue) }
        let sentence = Phrase(
            "표준 출력: \(failure). 출력한 내용이 완전하지 않습니다.",
            "standard output: \(failure); what was printed is not complete")
        StandardError.print("kona: \(sentence[language])")
        exit((status == .done ? ExitStatus.system : status).rawValue)
    }
}
