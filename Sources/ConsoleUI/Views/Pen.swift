import MemberDesk
import TerminalKit
import Wording

/// Draws text into a frame: the one place where text from outside becomes harmless for the terminal.
struct Pen {
    var frame: Frame
    let language: Language
    let borders: BorderSet

    init(_ model: Model) {
        frame = Frame(size: model.size, policy: model.station.widthPolicy)
        language = model.language
        borders = model.station.usesASCII ? .ascii : .light
    }

    private var policy: WidthPolicy { frame.policy }

    /// Writes a text into columns of a row, cut with `…`, and returns the column behind it.
    @discardableResult
    mutating func write(
        _ text: String, row: Int, columns: Range<Int>, style: StyleName = .default, alignment: TextAlignment = .left
    ) -> Int {
        guard !columns.isEmpty else { return columns.lowerBound }
        let visible = policy.truncated(TextSanitiser.visible(text), to: columns.count)
        let start =
            alignment == .left
            ? columns.lowerBound : columns.upperBound - policy.columns(of: visible)
        return frame.put(visible, at: Position(row: row, column: start), columns: columns, style: style)
    }

    /// Writes a sentence of ours.
    @discardableResult
    mutating func write(
        _ phrase: Phrase, row: Int, columns: Range<Int>, style: StyleName = .default
    ) -> Int {
        write(phrase[language], row: row, columns: columns, style: style)
    }

    /// Writes a text over several lines, broken at blanks, and returns the number of lines.
    @discardableResult
    mutating func wrap(
        _ text: String, row: Int, columns: Range<Int>, rows: Int, style: StyleName = .default
    ) -> Int {
        let lines = policy.wrapped(Self.visibleLines(text), to: columns.count)
        for (offset, line) in lines.prefix(max(0, rows)).enumerated() {
            let isCut = offset == rows - 1 && lines.count > rows
            write(isCut ? line + "…" : line, row: row + offset, columns: columns, style: style)
        }
        return min(lines.count, max(0, rows))
    }

    /// Clears a rectangle, draws its border and its title, and returns what is inside.
    mutating func box(_ rectangle: Rectangle, title: String, isFocused: Bool, style: StyleName? = nil) -> Rectangle {
        frame.fill(rectangle)
        frame.box(
            rectangle, borders: borders, title: TextSanitiser.visible(title),
            style: style ?? (isFocused ? .borderFocused : .border), titleStyle: isFocused ? .titleFocused : .title)
        return rectangle.inset(by: 1)
    }

    /// How many columns a text takes.
    func columns(of text: String) -> Int {
        policy.columns(of: TextSanitiser.visible(text))
    }

    /// The text in lines of at most so many columns.
    func lines(_ text: String, columns: Int) -> [String] {
        policy.wrapped(Self.visibleLines(text), to: max(1, columns))
    }

    private static func visibleLines(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { TextSanitiser.visible($0) }
            .joined(separator: "\n")
    }
}
