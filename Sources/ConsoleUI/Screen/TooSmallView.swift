import TerminalKit
import Wording

/// What is shown where the panes do not fit: the size that is needed.
///
/// The console goes on when it gets it.
enum TooSmallView {
    static func draw(_ model: Model, _ pen: inout Pen) {
        if let question = model.overlays.last?.value.question(model) {
            let question = question[model.language] + " (y)"
            pen.wrap(question, row: 0, columns: 0..<model.size.columns, rows: model.size.rows)
            return
        }
        let minimum = Layout.minimum
        let phrase = Phrase(
            "창이 너무 작습니다. \(minimum.columns)x\(minimum.rows) 이상으로 키우세요. (현재 \(model.size.columns)x\(model.size.rows))",
            "The window is too small: \(minimum.columns)x\(minimum.rows) is needed; it is now \(model.size.columns)x\(model.size.rows)."
        )
        pen.wrap(phrase[model.language], row: 0, columns: 0..<model.size.columns, rows: model.size.rows)
    }
}
