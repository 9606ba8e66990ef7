import MemberDesk
import TerminalKit
import Wording

/// Draws lines in columns, and pages of them over the panes.
enum PageView {
    /// A piece of a drawn line.
    struct Piece: Equatable {
        let column: Int
        let text: String
        let style: StyleName
    }

    /// A line as it is drawn: its pieces, or a rule with a title.
    enum Row: Equatable {
        case pieces([Piece])
        case section(String, note: String, StyleName)
    }

    /// The rows of a page's text on the model's screen.
    static func rows(in model: Model) -> Int { max(1, Box.page(in: model).size.rows - 2) }

    /// The lines of a page as it is drawn on the model's screen.
    static func wrapped(_ lines: [PageLine], _ model: Model) -> [Row] {
        wrapped(lines, columns: model.size.columns - 4, Pen(measuring: model))
    }

    /// The lines, broken to so many columns.
    static func wrapped(_ lines: [PageLine], columns: Int, _ pen: Pen) -> [Row] {
        let columns = max(1, columns)
        let names = NameColumn(lines, columns: columns, pen)
        return lines.flatMap { wrapped($0, columns: columns, names, pen) }
    }

    static func draw(_ rows: some Collection<Row>, _ area: Rectangle, _ pen: inout Pen) {
        for (offset, row) in rows.prefix(area.size.rows).enumerated() {
            let line = area.origin.row + offset
            switch row {
            case .pieces(let pieces):
                for piece in pieces {
                    let start = area.origin.column + piece.column
                    pen.write(
                        piece.text, row: line, columns: start..<max(start, area.columnRange.upperBound),
                        style: piece.style)
                }
            case .section(let title, let note, let style):
                pen.section(title, note: note, row: line, columns: area.columnRange, style: style)
            }
        }
    }

    static func draw(_ lines: [PageLine], title: String, top: Int, _ model: Model, _ pen: inout Pen) {
        let area = Box.page(in: model)
        let inside = pen.box(area, title: title, style: .overlay)
        let text = Rectangle(
            row: inside.origin.row, column: inside.origin.column + 1, columns: max(0, inside.size.columns - 2),
            rows: inside.size.rows)
        let wrapped = wrapped(lines, model)
        let top = max(0, min(top, wrapped.count - text.size.rows))
        draw(wrapped.dropFirst(top), text, &pen)
        drawRest(wrapped.count - top - text.size.rows, area, &pen)
        pen.frame.cursor = Position(row: text.origin.row, column: text.origin.column)
    }

    /// Says in the lower border how many lines are out of sight.
    static func drawRest(_ rest: Int, _ area: Rectangle, _ pen: inout Pen) {
        guard rest > 0 else { return }
        let more = Phrase(" 아래 \(rest)줄 ", " \(rest) more ")[pen.language]
        let end = area.columnRange.upperBound - 2
        pen.write(
            more, row: area.rowRange.upperBound - 1, columns: max(0, end - pen.columns(of: more))..<end, style: .dim)
    }

    private static func wrapped(_ line: PageLine, columns: Int, _ names: NameColumn, _ pen: Pen) -> [Row] {
        switch line.kind {
        case .gap: return [.pieces([])]
        case .section(let title, let note): return [.section(title, note: note, line.style)]
        case .text(let text, let indent):
            let indent = min(indent, columns / 2)
            let head = pen.frame.policy.prefix(of: text, columns: indent)
            let rest = pen.lines(String(text.dropFirst(head.count)), columns: columns - indent)
            return rest.enumerated().map { index, text in
                index == 0
                    ? .pieces([Piece(column: 0, text: head + text, style: line.style)])
                    : .pieces([Piece(column: indent, text: text, style: line.style)])
            }
        case .field(let name, let whole):
            let label = Piece(column: 0, text: names.text(name, line)[pen.language], style: .label)
            let forms = [whole, line.shortValue].compactMap { $0 }
            let fitting = forms.first { names.width + pen.columns(of: $0) <= columns }
            let value = fitting ?? whole
            guard names.hasRoom(beside: label.text, for: value, columns: columns, pen) else {
                return [.pieces([label])]
                    + pen.lines(value, columns: columns - 2).map {
                        .pieces([Piece(column: 2, text: $0, style: line.style)])
                    }
            }
            return pen.lines(value, columns: columns - names.width).enumerated().map { index, text in
                let piece = Piece(column: names.width, text: text, style: line.style)
                return .pieces(index == 0 ? [label, piece] : [piece])
            }
        }
    }
}
