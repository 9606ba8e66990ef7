import MemberDesk
import StrictText
import TerminalKit
import Wording

/// Draws text into a frame: the one place where text from outside becomes harmless for the terminal.
struct Pen {
    var frame: Frame
    let language: Language
    let borders: BorderSet

    init(_ model: Model) {
        self.init(model, size: model.size)
    }

    /// A pen that only measures.
    init(measuring model: Model) {
        self.init(model, size: Size(columns: 0, rows: 0))
    }

    private init(_ model: Model, size: Size) {
        frame = Frame(size: size, policy: model.station.widthPolicy)
        language = model.language
        borders = (model.station.usesASCII ? BorderSet.ascii : .light).usable(with: model.station.widthPolicy)
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
    mutating func box(_ rectangle: Rectangle, title: String, style: StyleName) -> Rectangle {
        frame.fill(rectangle)
        frame.box(
            rectangle, borders: borders, title: TextSanitiser.visible(title), style: style, titleStyle: .titleFocused)
        return rectangle.inset(by: 1)
    }

    /// Draws a rule that begins with a title and ends with a note.
    mutating func section(_ title: String, note: String, row: Int, columns: Range<Int>, style: StyleName) {
        frame.rule(row: row, columns: columns, borders: borders, style: .rule)
        let end = columns.upperBound
        let noteText = note.isEmpty ? "" : " \(note) "
        let titleEnd = write(" \(title) ", row: row, columns: min(columns.lowerBound + 1, end)..<end, style: style)
        let noteStart = end - 1 - self.columns(of: noteText)
        guard !noteText.isEmpty, noteStart > titleEnd else { return }
        write(noteText, row: row, columns: noteStart..<end, style: .dim)
    }

    /// Writes a field that is being typed into, with the screen's cursor at its caret where it has the keys.
    ///
    /// An input method draws its composition at the cursor. The end of a long text is what is being typed.
    mutating func field(
        _ field: TextField, row: Int, columns: Range<Int>, hasCaret: Bool
    ) {
        guard columns.count > 1 else { return }
        let style: StyleName = field.isSelected ? .rowSelected : .field
        var shown = field.characters.prefix(field.caret)[...]
        while self.columns(of: String(shown)) > columns.count - 2 { shown = shown.dropFirst() }
        let before = (shown.count < field.caret ? "…" : "") + String(shown)
        let after = String(field.characters.dropFirst(field.caret))
        let caret = write(before, row: row, columns: columns, style: style)
        let end = write(after, row: row, columns: caret..<columns.upperBound, style: style)
        write(" ", row: row, columns: end..<columns.upperBound, style: .field)
        if hasCaret { frame.cursor = Position(row: row, column: min(caret, columns.upperBound - 1)) }
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

extension Range<Int> {
    /// The range without a margin on both sides.
    func inset(by margin: Int) -> Range<Int> {
        lowerBound + margin..<Swift.max(lowerBound + margin, upperBound - margin)
    }
}
