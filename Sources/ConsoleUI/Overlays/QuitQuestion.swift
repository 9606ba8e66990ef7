import TerminalKit
import Wording

/// Whether to quit although something is open.
struct QuitQuestion: Overlay {
    mutating func handle(_ key: Key, in model: inout Model) -> [Effect] {
        if key.text == "y" || key.text == "1" {
            model.dismiss()
            return model.end(status: 0)
        }
        if key.code == .enter || key.isHangul {
            model.say(.info, .letterQuits)
        } else {
            model.dismiss()
        }
        return []
    }

    /// Whether to quit all the same is no question any more when nothing is open.
    mutating func follow(_ model: inout Model) {
        guard !model.isSending, model.checks.isEmpty else { return }
        model.dismiss { $0 is QuitQuestion }
    }

    func question(_ model: Model) -> Phrase? {
        model.isSending ? .quitWhileSending : .quitQuestion(model.checks.count)
    }

    func hints(_ model: Model) -> [KeyHint] {
        [KeyHint("y", Phrase("종료", "Quit")), KeyHint("Esc", Phrase("돌아가기", "Stay"))]
    }

    func draw(_ model: Model, _ pen: inout Pen) {
        guard let question = question(model) else { return }
        QuestionView.draw(
            title: Phrase("종료", "Quit"), [(question[model.language], .cardWarning)],
            back: Phrase("Esc 돌아가기", "Esc Stay"), confirm: Phrase("y 종료", "y Quit"), model, &pen)
    }
}

extension Phrase {
    fileprivate static let letterQuits = Phrase(
        "y 또는 1을 누르면 종료되고 Esc를 누르면 돌아갑니다.", "y or 1 quits, Esc stays.")
}
