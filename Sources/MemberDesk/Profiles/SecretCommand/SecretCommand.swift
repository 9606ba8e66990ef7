import Glibc
import Konaplate
import StrictText

/// A program that prints a secret on the first line of its standard output.
///
/// It is started by itself: without a shell, without our standard input, and with nothing of our environment but `PATH`,
/// `HOME` and the variables that the configuration names. It has a process group of its own and a limited time, after
/// which it is killed with its children. Where somebody sits at the terminal it gets that for as long as it runs, so that it
/// can ask for a passphrase on `/dev/tty` and Ctrl-C reaches it. What it says on standard error is passed on, harmless and
/// not for ever.
///
/// swift-subprocess would be a loss: it is asynchronous only, where a profile is resolved before anything runs, and it
/// keeps threads of its own for the one call of a process.
struct SecretCommand {
    let arguments: [String]
    /// The variables that it gets beside `PATH` and `HOME`.
    var variables: [String] = []
    /// The terminal where somebody can be asked.
    var terminal = ForegroundTerminal()
    /// How long it may take; who is asked needs longer.
    var patience: Duration?

    private static let outputLimit = 64 << 10

    /// Runs the program to its end.
    /// - Throws: ``ConfigurationError`` with the program's name, never with what it printed.
    func run(
        environment: [String: String], at place: TextPlace?
    ) throws(ConfigurationError) -> Secret {
        func failure(_ fault: SecretFault.CommandFault) -> ConfigurationError {
            ConfigurationError(.secretUnavailable, .secret(.command(arguments.first ?? "", fault)), at: place)
        }
        guard arguments.first?.isEmpty == false else { throw failure(.unnamed) }
        let patience = patience ?? .seconds(terminal == nil ? 30 : 180)
        let handed = environment.filter { ["PATH", "HOME"].contains($0.key) || variables.contains($0.key) }
        let ended: EndedProgram
        do {
            let program = try SecretProgram(arguments, environment: handed, terminal: terminal)
            ended = try program.wait(atMost: patience, outputLimit: Self.outputLimit)
        } catch {
            switch error {
            case .notStarted(let code): throw failure(.notStarted(systemMessage(code)))
            case .unreadable(let code): throw failure(.unreadable(systemMessage(code)))
            case .tooMuch: throw failure(.tooLong)
            case .tooSlow: throw failure(.tooSlow(seconds: patience.components.seconds))
            case .stopped: throw failure(.signal)
            case .cancelled: throw failure(.cancelled)
            }
        }
        switch ended.end {
        case .signal: throw failure(.signal)
        case .status(0): break
        case .status(let status): throw failure(.failed(status: status))
        }
        guard let text = String(validating: ended.output, as: UTF8.self) else { throw failure(.notUTF8) }
        return Secret(firstLine(of: text))
    }

    /// The first line that has more on it than blanks, whichever line ends the program writes.
    private func firstLine(of text: String) -> String {
        text.split { $0 == "\n" || $0 == "\r\n" }
            .first { line in !line.allSatisfy { " \t\r\u{FEFF}".contains($0) } }
            .map { String($0) } ?? ""
    }
}
