import ArgumentParser
import Glibc

/// The entry of the program: parses, runs, and turns every error into a sentence and an exit status.
@main
enum Main {
    static func main() async {
        // What this program makes is for its user's eyes only.
        umask(0o077)
        let arguments = GlobalOptionOrder.normalised(Array(CommandLine.arguments.dropFirst()))
        do {
            var command = try Kona.parseAsRoot(arguments)
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            let ending = Ending(error)
            if case .parser(let error) = ending { Kona.exit(withError: error) }
            ending.sentence.map(StandardError.print)
            exit(ending.status.rawValue)
        }
    }
}
