import TerminalKit

/// What a key of the person who presents a scene does.
enum PresenterKey: Equatable {
    case pause
    case step
    case quicker
    case slower
    case again
    case scene(Int)
    case language
    case redraw
    case suspend
    case end

    /// The meaning of a key; a lone jamo counts as the key it stands on.
    init?(_ key: Key) {
        switch key.code {
        case .escape, .function(10): self = .end
        case .right, .enter, .down, .pageDown: self = .step
        case .function(11): self = .language
        default:
            switch key {
            case .control("c"): self = .end
            case .control("l"): self = .redraw
            case .control("z"): self = .suspend
            default:
                let plain = HangulKeys.keys(for: key)?.first ?? key
                guard let text = plain.text else { return nil }
                switch text {
                case " ": self = .pause
                case "n": self = .step
                case "+", "=": self = .quicker
                case "-": self = .slower
                case "r": self = .again
                case "q": self = .end
                case "1"..."9": self = .scene(text.wholeNumberValue ?? 0)
                default: return nil
                }
            }
        }
    }
}
