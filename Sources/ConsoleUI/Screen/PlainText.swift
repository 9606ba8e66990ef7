import Konaplate
import MemberDesk
import StrictText
import TerminalKit
import Wording

/// The page on top or the pane in focus as text without borders, to be selected and copied in the terminal's own way.
enum PlainText {
    static func of(_ model: Model) -> String {
        let back = Phrase("(아무 키나 누르면 화면으로 돌아갑니다)", "(press any key to return)")
        let lines = model.overlays.last?.value.plainLines(model) ?? pane(model)
        return (lines.map { TextSanitiser.visible($0) } + ["", back[model.language]]).joined(separator: "\n")
    }

    private static func pane(_ model: Model) -> [String] {
        switch model.focus {
        case .members: detail(model) + [""] + members(model)
        case .detail: detail(model)
        case .log:
            model.log.visible.map { LogLine($0, model.language).plainText }
        }
    }

    private static func detail(_ model: Model) -> [String] {
        [DetailView.title(model)] + DetailView.lines(model).map { $0.plainText(model.language) }
    }

    private static func members(_ model: Model) -> [String] {
        model.list.rows(Layout(model).memberRows).compactMap { model.list.summary(row: $0) }.map { summary in
            let masking = model.station.masking
            let sign = StateSign(model.state(of: summary), model)
            return [
                summary.id.description, summary.member.name.map { masking.name($0) } ?? "-",
                summary.member.mobile.map { masking.mobile($0) } ?? "-", "\(sign.sign) \(sign.word)",
            ].joined(separator: "  ")
        }
    }
}
