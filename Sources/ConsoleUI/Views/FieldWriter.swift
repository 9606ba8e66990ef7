import MemberDesk
import TerminalKit
import Wording

/// Writes names and values below each other, and sentences under them.
struct FieldWriter {
    private let columns: Range<Int>
    private let rows: Range<Int>
    private let language: Language
    private let isDense: Bool
    private var row: Int
    /// Whether there was no room for all.
    private(set) var isCut = false

    /// Where lines are scarce (`isDense`) none is left free.
    init(_ area: Rectangle, language: Language, isDense: Bool = false) {
        self.isDense = isDense
        columns = area.columnRange.inset(by: 1)
        rows = area.rowRange
        row = area.origin.row
        self.language = language
    }

    mutating func field(_ name: Phrase, _ value: String, style: StyleName, _ pen: inout Pen) {
        guard rows.contains(row) else {
            isCut = true
            return
        }
        var start = min(columns.lowerBound + nameWidth(name, pen), columns.upperBound)
        pen.write(name, row: row, columns: columns.lowerBound..<start, style: .label)
        let width = pen.columns(of: value)
        if width > columns.upperBound - start, width <= columns.count - 2, rows.contains(row + 1) {
            // A value is to be read and copied whole: one that does not fit beside its name stands below it.
            row += 1
            start = columns.lowerBound + 2
        }
        let lines = pen.wrap(
            value, row: row, columns: start..<columns.upperBound, rows: min(2, rows.upperBound - row), style: style)
        row += max(1, lines)
    }

    mutating func field(_ name: Phrase, _ value: Phrase, style: StyleName, _ pen: inout Pen) {
        field(name, value[language], style: style, &pen)
    }

    /// Writes a sentence that speaks against what is about to be done.
    mutating func warning(_ text: String, _ pen: inout Pen) {
        isCut = isCut || pen.lines(text, columns: columns.count).count > rows.upperBound - row
        guard rows.contains(row) else { return }
        row += pen.wrap(text, row: row, columns: columns, rows: rows.upperBound - row, style: .cardWarning)
    }

    /// Leaves a line free, where lines are not scarce.
    mutating func gap() {
        if !isDense { row += 1 }
    }

    /// The columns of the longest name of a field; where columns are scarce, a long name pushes its own value only.
    private func nameWidth(_ name: Phrase, _ pen: Pen) -> Int {
        switch language {
        case .korean: 15
        case .english: columns.count < 45 ? max(15, pen.columns(of: name[language]) + 1) : 22
        }
    }

    /// Writes sentences; the line to say to the member stands out.
    mutating func sentences(_ text: String, _ pen: inout Pen) {
        for (index, part) in Phrase.parts(text).enumerated() {
            isCut = isCut || pen.lines(part, columns: columns.count).count > rows.upperBound - row
            guard rows.contains(row) else { return }
            row += pen.wrap(
                part, row: row, columns: columns, rows: rows.upperBound - row, style: index == 0 ? .value : .say)
        }
    }
}
