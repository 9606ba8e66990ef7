/// Why the terminal cannot be used for the screen.
package enum TerminalError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Input or output is no terminal.
    case notATerminal
    /// There is no description of this terminal type.
    case unknownTerminal(String)
    /// The terminal type cannot place its cursor.
    case dumb
    /// The locale's charset is not UTF-8.
    case notUTF8
    /// The system refused something; its error number.
    case system(Int32)

    /// The error in a sentence, with what helps.
    package var description: String {
        switch self {
        case .notATerminal: "input and output are not both a terminal"
        case .unknownTerminal(""): "TERM is not set"
        case .unknownTerminal(let type): "the terminal type \"\(type)\" (TERM) is unknown; xterm-256color often works"
        case .dumb: "this terminal type (TERM) cannot show a full screen"
        case .notUTF8: "the locale is not UTF-8; set LANG=C.UTF-8 or ko_KR.UTF-8"
        case .system(let number): "the terminal cannot be set up (error \(number))"
        }
    }
}
