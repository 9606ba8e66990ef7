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
            exit(ExitStatus.done.rawValue)
        } catch {
            let ending = Ending(error)
            if case .parser(let error) = ending { Kona.exit(withError: error) }
            ending.sentence.map(StandardError.print)
            exit(ending.status.rawValue)
        }
    }
}
