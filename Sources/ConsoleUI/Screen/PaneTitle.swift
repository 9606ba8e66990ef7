import TerminalKit
import Wording

/// The tabs of a screen that shows one pane at a time.
extension Layout {
    /// A tab: its pane, its words and where it stands.
    struct Tab {
        let pane: Pane
        let text: String
        let columns: Range<Int>
    }

    /// The tabs, where there are any.
    func tabs(_ model: Model) -> [Tab] {
        guard width == .tabs, fits else { return [] }
        let pen = Pen(measuring: model)
        var column = 1
        return Pane.allCases.map { pane in
            let text = " \(pane.title[model.language]) "
            let end = column + pen.columns(of: text)
            defer { column = end + 1 }
            return Tab(pane: pane, text: text, columns: column..<end)
        }
    }
}

extension Pane {
    /// The pane's name.
    var title: Phrase {
        switch self {
        case .members: Phrase("회원", "Members")
        case .detail: Phrase("회원 정보", "Detail")
        case .log: Phrase("통신 로그", "Log")
        }
    }
}

/// Draws a pane's title into the rule above it.
enum PaneTitle {
    /// A piece of a title, in its own style.
    struct Part {
        let text: String
        let style: StyleName?
        /// Whether it belongs to the part before it, so that no rule parts the two.
        let isJoined: Bool

        init(_ text: String, _ style: StyleName? = nil, isJoined: Bool = false) {
            self.text = text
            self.style = style
            self.isJoined = isJoined
        }
    }

    /// The column behind the pane's name, or behind the tabs: where the parts begin.
    static func end(of pane: Pane, _ area: Layout.Area, _ model: Model, _ pen: Pen) -> Int {
        let tabs = Layout.Width(columns: model.size.columns) == .tabs ? Layout(model).tabs(model) : []
        return tabs.last?.columns.upperBound
            ?? area.title.columnRange.lowerBound + pen.columns(of: " " + pane.title[model.language])
    }

    /// How many columns some parts take, with what parts them.
    static func columns(of parts: [Part], _ pen: Pen) -> Int {
        parts.reduce(0) { $0 + pen.columns(of: $1.text) + ($1.isJoined ? 1 : 3) }
    }

    /// Draws the parts from the left and the note at the right end, as far as there is room; with tabs, those first.
    ///
    /// Before the parts are whole the note is cut down to its short form, which is never left out.
    /// - Returns: The column behind the parts.
    @discardableResult
    static func draw(
        _ pane: Pane, _ parts: [Part], note: String = "", shortNote: String = "", _ area: Layout.Area, _ model: Model,
        _ pen: inout Pen
    ) -> Int {
        let row = area.title.origin.row
        let columns = area.title.columnRange
        let reserved = shortNote.isEmpty ? 0 : pen.columns(of: shortNote) + 2
        let partsEnd = max(columns.lowerBound, columns.upperBound - 1 - reserved)
        pen.frame.rule(row: row, columns: columns, borders: pen.borders, style: .rule)
        let isFocused = model.focus == pane && model.overlays.isEmpty
        var column = columns.lowerBound
        // Placing the panes measures the notice: not for every title of a screen that has no tabs.
        let tabs = Layout.Width(columns: model.size.columns) == .tabs ? Layout(model).tabs(model) : []
        for tab in tabs {
            column = pen.write(
                tab.text, row: row, columns: tab.columns.clamped(to: columns),
                style: tab.pane == pane ? .tabSelected : .tab)
        }
        if tabs.isEmpty {
            column = pen.write(
                " \(pane == .detail ? "" : pane.title[model.language])", row: row, columns: columns,
                style: isFocused ? .titleFocused : .title)
        }
        for (index, part) in parts.enumerated() where !part.text.isEmpty {
            let separator =
                index == 0 && pane == .detail && tabs.isEmpty
                ? "" : part.isJoined ? " " : " \(pen.borders.horizontal) "
            let room = partsEnd - column
            guard pen.columns(of: separator) + min(6, pen.columns(of: part.text)) <= room else { break }
            column = pen.write(separator, row: row, columns: column..<partsEnd, style: .rule)
            column = pen.write(
                part.text, row: row, columns: column..<partsEnd,
                style: part.style ?? (isFocused ? .titleFocused : .title))
        }
        column = pen.write(" ", row: row, columns: column..<max(column, columns.upperBound), style: .rule)
        for text in [note, shortNote] where !text.isEmpty {
            let start = columns.upperBound - 1 - pen.columns(of: text) - 2
            guard start >= column || text == shortNote else { continue }
            pen.write(
                " \(text) ", row: row, columns: max(columns.lowerBound, start)..<columns.upperBound - 1, style: .dim)
            break
        }
        return column
    }
}
