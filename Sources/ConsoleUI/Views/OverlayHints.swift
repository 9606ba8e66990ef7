import TerminalKit
import Wording

/// The keys that work while something lies over the panes, which are not those of the panes.
enum OverlayHints {
    /// A key and what it does here.
    struct Hint {
        let key: String
        let title: Phrase
    }

    static func of(_ overlay: Overlay, keymap: Keymap) -> [Hint] {
        func hint(_ id: CommandID, _ title: Phrase? = nil) -> [Hint] {
            guard let key = keymap.keys(of: id).first, let command = Command.with(id) else { return [] }
            return [Hint(key: HintBarView.label(key), title: title ?? command.title)]
        }
        let close = [Hint(key: "Esc", title: Phrase("닫기", "Close"))]
        let cancel = [Hint(key: "Esc", title: Phrase("취소", "Cancel"))]
        let member = Phrase("회원 보기", "Member")
        switch overlay {
        case .help: return hint(.pageDown) + hint(.pageUp) + close
        case .exchange:
            return hint(.copyCorrelationID) + hint(.filterLog, member) + hint(.plain) + hint(.pageDown) + close
        case .history: return hint(.plain) + hint(.pageDown) + close
        case .openAttempts:
            return hint(.open, member) + hint(.check) + hint(.copyCorrelationID) + close
        case .palette: return [Hint(key: "Enter", title: Phrase("실행", "Run"))] + close
        case .addMember: return [Hint(key: "Enter", title: Phrase("조회", "Look up"))] + close
        case .card, .override: return cancel
        case .quitQuestion: return [Hint(key: "y", title: Phrase("종료", "Quit"))] + close
        case .correlationID, .ticketNote:
            return close
        }
    }
}
