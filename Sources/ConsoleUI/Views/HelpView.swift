import MemberDesk
import TerminalKit
import Wording

/// The keys of this place, from the command table, and what this screen cannot do.
enum HelpView {
    static func draw(_ model: Model, scroll: Int, _ pen: inout Pen) {
        let title = Phrase("도움말", "Help")[model.language]
        PageView.draw(lines(model), title: title, scroll: scroll, model, &pen)
    }

    static func lines(_ model: Model) -> [PageView.Line] {
        let language = model.language
        let policy = WidthPolicy.narrow
        var lines = Command.table.map { command in
            let keys = model.keymap.keys(of: command.id).map { HintBarView.label($0) }.joined(separator: " ")
            let head = policy.fitted(keys, to: 15) + " " + policy.fitted(command.title[language], to: 18) + " "
            var text = command.help[language]
            if case .disabled(let reason) = command.availability(in: model) { text += " (\(reason[language]))" }
            return PageView.Line(head + text, .helpText, indent: 35)
        }
        lines.append(PageView.Line(""))
        lines.append(
            PageView.Line(
                Phrase("이 화면에서 할 수 없는 일", "What this screen cannot do")[language], .overlayTitle))
        lines += [
            Phrase(
                "계좌 변경·삭제와 ARS 진행 상태는 이 화면에서 처리할 수 없습니다.",
                "Accounts cannot be changed or deleted here, and the ARS progress is not shown."),
            Phrase(
                "해지·충전취소·환불은 이 화면에서 할 수 없습니다.",
                "Registrations and charges cannot be cancelled or refunded here."),
        ].map { PageView.Line($0[language], .helpText) }
        return lines
    }
}
