import ArgumentParser
import Glibc
import TerminalKit

/// The entry of the program: parses, runs, and turns every error into a sentence and an exit status.
@main
enum Main {
    static func main() {
        // What this program makes is for its user's eyes only.
        umask(0o077)
        // On the pool, because the default executor's timer would wake an idle console every second.
        Task(executorPreference: WorkerPool.shared) { await run() }
        while true { pause() }
    }

    private static func run() async {
        let arguments = GlobalOptionOrder.normalised(Array(CommandLine.arguments.dropFirst()))
        do {
            try Kona.checkCommandName(in: arguments)
            var command = try Kona.parseAsRoot(arguments)
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            end(with: .done)
        } catch {
            let ending = Ending(error)
            if case .parser(let error) = ending { Kona.exit(withError: error) }
            ending.sentence.map(StandardError.print)
            end(with: ending.status)
        }
    }

    /// Ends with a status; data that did not come out is said, and is a failure where nothing else was.
    private static func end(with status: ExitStatus) -> Never {
        guard let failure = StandardOutput.failure else { exit(status.rawValue) }
        StandardError.print("kona: standard output: \(failure); what was printed is not complete")
        exit((status == .done ? ExitStatus.system : status).rawValue)
    }
}
