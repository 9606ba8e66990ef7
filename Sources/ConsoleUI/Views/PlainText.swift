import MemberDesk
import TerminalKit
import Wording

/// The page on top or the pane in focus as text without borders, to be selected and copied in the terminal's own way.
enum PlainText {
    static func of(_ model: Model) -> String {
        let back = Phrase("(아무 키나 누르면 화면으로 돌아갑니다)", "(any key goes back to the screen)")
        return (lines(model) + ["", back[model.language]]).joined(separator: "\n")
    }

    private static func lines(_ model: Model) -> [String] {
        switch model.overlay {
        case .exchange(let entry, _)?: ExchangePage.lines(entry, model).map { TextSanitiser.visible($0.text) }
        case .history(_, let attempts, _)?: HistoryPage.lines(attempts, model).map { TextSanitiser.visible($0.text) }
        case .help?: HelpView.lines(model).map(\.text)
        default: pane(model)
        }
    }

    private static func pane(_ model: Model) -> [String] {
        switch model.focus {
        case .members: drawn(model, DetailView.draw) + [""] + drawn(model, MembersView.draw)
        case .log: drawn(model, LogView.draw)
        }
    }

    /// A pane as it would be on the whole screen, without its border; its title stays.
    private static func drawn(
        _ model: Model, _ draw: (Model, Rectangle, inout Pen) -> Void
    ) -> [String] {
        var pen = Pen(model)
        let whole = Rectangle(row: 0, column: 0, columns: model.size.columns, rows: model.size.rows)
        draw(model, whole, &pen)
        var lines = pen.frame.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            trimmed(line.dropFirst().dropLast())
        }
        let title = lines.removeFirst().filter { $0 != pen.borders.horizontal }
        lines.removeLast()
        while lines.last?.isEmpty ?? false { lines.removeLast() }
        return [trimmed(title[...])] + lines
    }

    private static func trimmed(_ line: Substring) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return String(line.drop { $0 == " " })
    }
}
