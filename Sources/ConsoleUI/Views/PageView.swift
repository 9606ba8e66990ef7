import TerminalKit
import Wording

/// A page of text over the panes, which scrolls.
enum PageView {
    /// A line with its style.
    struct Line {
        let text: String
        let style: StyleName
        /// The columns by which what is broken off is moved in.
        let indent: Int

        init(_ text: String, _ style: StyleName = .default, indent: Int = 0) {
            self.text = text
            self.style = style
            self.indent = indent
        }

        /// The lines that it takes in so many columns.
        func wrapped(columns: Int, _ pen: Pen) -> [Line] {
            let policy = pen.frame.policy
            guard indent > 0, indent < columns else {
                return pen.lines(text, columns: columns).map { Line($0, style) }
            }
            let head = policy.prefix(of: text, columns: indent)
            let rest = pen.lines(String(text.dropFirst(head.count)), columns: columns - indent)
            return rest.enumerated().map { index, line in
                Line((index == 0 ? head : String(repeating: " ", count: indent)) + line, style)
            }
        }
    }

    static func draw(_ lines: [Line], title: String, scroll: Int, _ model: Model, _ pen: inout Pen) {
        let area = OverlayView.page(in: model.size)
        let inside = pen.box(area, title: title, isFocused: true, style: .overlay)
        let columns = inside.columnRange.inset(by: 1)
        let wrapped = lines.flatMap { $0.wrapped(columns: columns.count, pen) }
        let top = max(0, min(scroll, wrapped.count - inside.size.rows))
        for (offset, line) in wrapped.dropFirst(top).prefix(inside.size.rows).enumerated() {
            pen.write(line.text, row: inside.origin.row + offset, columns: columns, style: line.style)
        }
        let rest = wrapped.count - top - inside.size.rows
        if rest > 0 {
            let more = Phrase(" 아래 \(rest)줄 ", " \(rest) more ")[model.language]
            let end = area.columnRange.upperBound - 2
            pen.write(
                more, row: area.rowRange.upperBound - 1, columns: end - pen.columns(of: more)..<end, style: .dim)
        }
        pen.frame.cursor = Position(row: inside.origin.row, column: columns.lowerBound)
    }
}
