import TerminalKit

/// Draws frames as SVG, which looks the same in every browser: each run of letters has its place and its width.
struct FrameDrawing {
    /// The width of a cell.
    static let cellWidth = 8.4
    /// The height of a row.
    static let rowHeight = 18.0

    private let theme: Theme
    private var classes: [Style: Int] = [:]

    /// The colour of what is drawn where the theme leaves it to the terminal.
    private static let foreground = "#d4d4d4"
    /// The colour behind it.
    static let background = "#1e1e1e"

    init(theme: Theme) {
        self.theme = theme
    }

    /// The size of a picture in pixels.
    static func extent(_ size: Size) -> (width: String, height: String) {
        (number(Double(size.columns) * cellWidth), number(Double(size.rows) * rowHeight))
    }

    /// The rules of all styles that were drawn.
    var styleSheet: String {
        let rules = classes.sorted { $0.value < $1.value }.flatMap { style, index -> [String] in
            let (front, back) = Self.colours(style)
            var rule = "fill:\(front)"
            if style.attributes.contains(.bold) { rule += ";font-weight:bold" }
            if style.attributes.contains(.italic) { rule += ";font-style:italic" }
            if style.attributes.contains(.underline) { rule += ";text-decoration:underline" }
            if style.attributes.contains(.dim) { rule += ";opacity:.7" }
            return [".s\(index){\(rule)}"] + (back == Self.background ? [] : [".b\(index){fill:\(back)}"])
        }
        return (["text{font:14px D2Coding,'Noto Sans Mono CJK KR',monospace;white-space:pre}"] + rules)
            .joined(separator: "\n")
    }

    /// A row of a frame at the top of its picture; empty where nothing is in it.
    mutating func row(_ cells: ArraySlice<Cell>) -> String {
        Self.runs(cells).map { run in
            let style = theme.style(for: run.style, depth: .indexed256)
            let index = classes[style] ?? classes.count
            let isBlank = run.text.allSatisfy { $0 == " " }
            let (_, back) = Self.colours(style)
            let isUnderlined = style.attributes.contains(.underline)
            if isBlank, back == Self.background, !isUnderlined { return "" }
            classes[style] = index
            let x = Self.number(Double(run.column) * Self.cellWidth)
            let width = Self.number(Double(run.columns) * Self.cellWidth)
            let ground =
                back == Self.background
                ? ""
                : "<rect class=\"b\(index)\" x=\"\(x)\" width=\"\(width)\" height=\"\(Self.number(Self.rowHeight))\"/>"
            if isBlank, !isUnderlined { return ground }
            return ground
                + "<text class=\"s\(index)\" x=\"\(x)\" y=\"13.5\" textLength=\"\(width)\" lengthAdjust=\"spacingAndGlyphs\">"
                + "\(Markup.escaped(run.text))</text>"
        }.joined()
    }

    /// Letters of one style and one width.
    private struct Run {
        let column: Int
        var columns: Int
        var text: String
        let style: StyleName
        let isWide: Bool
    }

    private static func runs(_ cells: ArraySlice<Cell>) -> [Run] {
        var runs: [Run] = []
        for (column, cell) in cells.enumerated() {
            guard let glyph = cell.glyph else { continue }
            let isWide = glyph.columns == 2
            if let last = runs.indices.last, runs[last].style == cell.style, runs[last].isWide == isWide {
                runs[last].text.append(glyph.character)
                runs[last].columns += glyph.columns
            } else {
                runs.append(
                    Run(
                        column: column, columns: glyph.columns, text: String(glyph.character), style: cell.style,
                        isWide: isWide))
            }
        }
        return runs
    }

    private static func colours(_ style: Style) -> (front: String, back: String) {
        let front = colour(style.foreground) ?? foreground
        let back = colour(style.background) ?? background
        return style.attributes.contains(.reverse) ? (back, front) : (front, back)
    }

    private static func colour(_ colour: Colour) -> String? {
        switch colour {
        case .default: return nil
        case .basic(let index), .indexed(let index):
            let rgb = XtermPalette.rgb(of: index)
            return "#" + [rgb.red, rgb.green, rgb.blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
    }

    /// A length with at most one decimal place.
    private static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}
