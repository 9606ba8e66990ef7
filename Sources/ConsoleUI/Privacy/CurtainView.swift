import TerminalKit
import Wording

/// The curtain: where this is, what has happened, and how it is lifted.
enum CurtainView {
    static func draw(_ curtain: Curtain, _ model: Model, _ pen: inout Pen) {
        let (columns, rows) = (model.size.columns, model.size.rows)
        if rows > 2 {
            BannerView.draw(model, Rectangle(row: 0, column: 0, columns: columns, rows: 1), &pen)
        }
        let texts: [(Phrase, StyleName)] =
            [(.curtainDrawn, .title)] + (curtain.news.map { [($0, .stateCheck)] } ?? []) + [(.curtainLifts, .dim)]
        let text = (0..<columns).inset(by: columns > 20 ? 2 : 0)
        var row = max(rows > 2 ? 1 : 0, rows / 2 - 2)
        for (phrase, style) in texts {
            row += pen.wrap(
                phrase[model.language], row: row, columns: text, rows: max(0, rows - row), style: style)
        }
    }
}

extension Phrase {
    fileprivate static let curtainDrawn = Phrase(
        "개인정보를 가렸습니다. 처리 중인 일은 계속됩니다.", "Personal data is hidden. What is under way goes on.")
    fileprivate static let curtainLifts = Phrase(
        "아무 키나 누르면 돌아갑니다. 그 키는 다른 일을 하지 않습니다.", "Any key brings the screen back, and does nothing else.")
}
