import ConsoleUI
import MemberDesk
import TerminalKit

extension ConsoleSession.Failure {
    /// How a console that could not be run ends the program.
    var status: ExitStatus {
        switch self {
        case .terminal(.system): .system
        case .terminal: .usage
        case .state: .state
        case .outOfDescriptors: .system
        }
    }

    /// What is wrong, and the way out.
    var sentence: String {
        switch self {
        case .terminal(let error): error.sentence
        case .state(let error): error.description
        case .outOfDescriptors: "the system has no descriptors left; close programs or raise the limit"
        }
    }
}

extension TerminalError {
    fileprivate var sentence: String {
        switch self {
        case .notATerminal:
            "the console needs a terminal; without one use the commands, for instance: kona register USER_ID --yes"
        case .unknownTerminal(let type):
            "the terminal type \(type.isEmpty ? "(none)" : type) is unknown here; set TERM, for instance: TERM=xterm-256color kona"
        case .dumb:
            "TERM=dumb cannot show the console; use the commands, for instance: kona register USER_ID --yes"
        case .notUTF8:
            "the locale is not UTF-8 and Hangul could not be shown; set it, for instance: LC_ALL=C.UTF-8 kona"
        case .system(let number): "the terminal could not be set up (error \(number))"
        }
    }
}
