import TerminalKit
import Testing

struct SequenceCanvasTests {
    @Test func `a picture is written once, and then only what changes`() {
        let size = Size(columns: 10, rows: 2)
        var frame = Frame(size: size)
        frame.put("김연아", at: Position(row: 1, column: 2))
        var painter = Painter(depth: .indexed256)
        var canvas = SequenceCanvas()
        painter.paint(frame, theme: .empty, on: &canvas)
        let first = canvas.take()
        #expect(first.hasPrefix("\u{1B}[0m\u{1B}[2J"))
        #expect(first.contains("\u{1B}[2;1H") && first.contains("김연아"))
        #expect(first.hasSuffix("\u{1B}[?25l"))
        #expect(canvas.take().isEmpty)
        frame.put("x", at: Position(row: 0, column: 3))
        frame.cursor = Position(row: 0, column: 4)
        painter.paint(frame, theme: .empty, on: &canvas)
        #expect(canvas.take() == "\u{1B}[1;4Hx\u{1B}[1;5H\u{1B}[?25h")
    }

    @Test func `a style is written where it changes`() {
        let theme = Theme(["a": .init(basic: Style(attributes: .bold))])
        var frame = Frame(size: Size(columns: 4, rows: 1))
        frame.put("ab", at: Position(row: 0, column: 0), style: "a")
        var painter = Painter(depth: .indexed256)
        var canvas = SequenceCanvas()
        painter.paint(frame, theme: theme, on: &canvas)
        #expect(canvas.take().contains("\u{1B}[0;1mab\u{1B}[0m  "))
    }

    @Test func `a frame is copied into another with its cursor, cut at the edges`() {
        var small = Frame(size: Size(columns: 4, rows: 2))
        small.put("가나", at: Position(row: 0, column: 0), style: "a")
        small.cursor = Position(row: 1, column: 3)
        var large = Frame(size: Size(columns: 6, rows: 2))
        large.draw(small, at: Position(row: 1, column: 1))
        #expect(large.rows == ["      ", " 가나 "])
        #expect(large[Position(row: 1, column: 1)]?.style == "a")
        #expect(large.cursor == Position(row: 2, column: 4))
        var narrow = Frame(size: Size(columns: 3, rows: 1))
        narrow.draw(small, at: Position(row: 0, column: 0))
        #expect(narrow.rows == ["가 "])
    }
}
