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
        let names = lines.compactMap { line in
            if case .field(let name, _) = line.kind { pen.columns(of: name[pen.language]) } else { nil }
        }
        // Names share a column as long as it leaves the values more than half.
        let name = min(names.max() ?? 0, max(8, columns * 2 / 5)) + 2
        return lines.flatMap { wrapped($0, columns: max(1, columns), name: name, pen) }
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

    private static func wrapped(_ line: PageLine, columns: Int, name width: Int, _ pen: Pen) -> [Row] {
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
        case .field(let name, let value):
            let names = [name, line.shortName].compactMap { $0?[pen.language] }
            let fitting = names.first { pen.columns(of: $0) + 2 + pen.columns(of: value) <= columns }
            let label = Piece(column: 0, text: fitting ?? name[pen.language], style: .label)
            let labelEnd = pen.columns(of: label.text)
            // A value that only just fits beside its own name leaves the column of the others for it.
            let fitsBesideName = labelEnd + 2 + pen.columns(of: value) <= columns
            let fitsInColumn = labelEnd < width && width + pen.columns(of: value) <= columns
            let start = fitsInColumn || !fitsBesideName && labelEnd < width ? width : labelEnd + 2
            if pen.columns(of: value) > columns - start, columns - start < 24 || pen.columns(of: value) <= columns - 2 {
                // A value is to be read and copied whole: one that does not fit beside its name stands below it.
                return [.pieces([label])]
                    + pen.lines(value, columns: columns - 2).map {
                        .pieces([Piece(column: 2, text: $0, style: line.style)])
                    }
            }
            return pen.lines(value, columns: columns - start).enumerated().map { index, text in
                let piece = Piece(column: start, text: text, style: line.style)
                return .pieces(index == 0 ? [label, piece] : [piece])
            }
        }
    }
}
