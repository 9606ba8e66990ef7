import Konaplate
import StrictText
import TerminalKit
import Wording

extension ResponseStatus {
    /// The most of a message that a screen shows; all of it is in the log.
    private static let longestMessage = 300

    /// Code and message as a screen shows them: the message in quotes, so that its end can be seen.
    func quoted(_ language: Language) -> String {
        let visible = TextSanitiser.visible(language.translatingMarks(in: message))
        let cut = visible.count > Self.longestMessage ? visible.prefix(Self.longestMessage) + "…" : visible[...]
        return cut.isEmpty ? code.rawValue : "\(code.rawValue) \"\(cut)\""
    }
}
