import TerminalKit
import Wording

/// A question in a box: sentences, and two equal buttons of which none is highlighted.
///
/// Every question of the console looks like this: the first button goes back, the second one does what is asked. Enter
/// never does.
enum QuestionView {
    static func draw(
        title: Phrase, _ sentences: [(text: String, style: StyleName)], back: Phrase, confirm: Phrase, _ model: Model,
        _ pen: inout Pen
    ) {
        let columns = min(64, model.size.columns)
        let heights = sentences.map { pen.lines($0.text, columns: columns - 6).count }
        let area = Box.centred(columns: columns, rows: heights.reduce(0, +) + 6, in: model)
        let inside = pen.box(area, title: title[model.language], style: .cardBorder)
        let text = inside.columnRange.inset(by: 2)
        var row = inside.origin.row + 1
        for sentence in sentences {
            row += pen.wrap(
                sentence.text, row: row, columns: text, rows: max(0, inside.rowRange.upperBound - 2 - row),
                style: sentence.style)
        }
        drawButtons([back, confirm], row: inside.rowRange.upperBound - 1, columns: text, &pen)
        pen.frame.cursor = nil
    }

    /// Draws buttons that are equal in every way but their words.
    static func drawButtons(_ buttons: [Phrase], row: Int, columns: Range<Int>, _ pen: inout Pen) {
        var column = columns.lowerBound
        for button in buttons {
            column = pen.write(
                "[ \(button[pen.language]) ]", row: row, columns: column..<max(column, columns.upperBound),
                style: .cardButton)
            column = min(column + 2, columns.upperBound)
        }
    }
}

extension Phrase {
    /// The first button of every card.
    static let cancelButton = Phrase("Esc 취소", "Esc Cancel")
    /// The second one, as long as more is to be typed.
    static let nextButton = Phrase("Enter 다음", "Enter Next")
}
