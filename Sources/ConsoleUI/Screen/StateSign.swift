import MemberDesk
import TerminalKit
import Wording

/// A state's sign, word and style: colour only repeats what sign and word say.
struct StateSign {
    let sign: String
    let word: String
    let style: StyleName

    init(_ state: MemberState, _ model: Model) {
        word = Phrase.state(state)[model.language]
        let ascii = model.station.usesASCII
        switch state {
        case .needed: (sign, style) = (ascii ? "+" : "○", .stateNeeded)
        case .registered: (sign, style) = (ascii ? "*" : "●", .stateRegistered)
        case .noAccount: (sign, style) = ("-", .stateNoAccount)
        case .check: (sign, style) = ("!", .stateCheck)
        case .sending: (sign, style) = (">", .stateSending)
        case .notRead: (sign, style) = (ascii ? "." : "·", .stateNotRead)
        }
    }
}
