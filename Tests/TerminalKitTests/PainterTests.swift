import TerminalKit
import Testing

struct PainterTests {
    private static let theme = Theme([
        "row.selected": .init(basic: Style(attributes: .reverse)),
        "outcome": .init(basic: Style(foreground: .basic(1)), indexed: Style(foreground: .indexed(160))),
    ])

    @Test("painting the difference equals painting from scratch", arguments: UInt64(1)...60)
    func difference(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let size = Size(columns: .random(in: 1...30, using: &generator), rows: .random(in: 1...8, using: &generator))
        var painter = Painter(depth: .indexed256)
        var canvas = TextCanvas(size: size)
        var frame = Frame(size: size)
        for _ in 0..<20 {
            frame.scribble(using: &generator, strokes: .random(in: 0...6, using: &generator))
            painter.paint(frame, theme: Self.theme, on: &canvas)
            var fresh = TextCanvas(size: size)
            var freshPainter = Painter(depth: .indexed256)
            freshPainter.paint(frame, theme: Self.theme, on: &fresh)
            #expect(canvas == fresh, "seed \(seed)")
            #expect(canvas.rows == frame.rows, "seed \(seed)")
        }
    }

    @Test("the same picture draws nothing")
    func samePicture() {
        let size = Size(columns: 10, rows: 2)
        var frame = Frame(size: size)
        frame.put("김연아", at: Position(row: 0, column: 0))
        var painter = Painter(depth: .none)
        var canvas = TextCanvas(size: size)
        painter.paint(frame, theme: Self.theme, on: &canvas)
        let drawn = canvas.drawnGlyphs
        painter.paint(frame, theme: Self.theme, on: &canvas)
        #expect(canvas.drawnGlyphs == drawn)
        #expect(canvas.presentations == 1)
    }

    @Test("only the glyphs that changed are drawn")
    func smallChange() {
        let size = Size(columns: 20, rows: 3)
        var frame = Frame(size: size)
        frame.put("김연아 abc", at: Position(row: 1, column: 0))
        var painter = Painter(depth: .none)
        var canvas = TextCanvas(size: size)
        painter.paint(frame, theme: Self.theme, on: &canvas)
        let drawn = canvas.drawnGlyphs
        frame.put("오", at: Position(row: 1, column: 2))
        frame.cursor = Position(row: 1, column: 4)
        painter.paint(frame, theme: Self.theme, on: &canvas)
        #expect(canvas.drawnGlyphs == drawn + 1)
        #expect(canvas.cursor == Position(row: 1, column: 4))
        #expect(canvas.presentations == 2)
    }

    @Test("another theme and a lost screen draw everything")
    func fullRepaint() {
        let size = Size(columns: 4, rows: 1)
        var frame = Frame(size: size)
        frame.put("ab", at: Position(row: 0, column: 0), style: "outcome.unknown")
        var painter = Painter(depth: .indexed256)
        var canvas = TextCanvas(size: size)
        painter.paint(frame, theme: .empty, on: &canvas)
        painter.paint(frame, theme: Self.theme, on: &canvas)
        #expect(canvas.drawnGlyphs == 8)
        #expect(
            canvas.shown[0][0]
                == .glyph(StyledGlyph(Glyph("a", policy: .narrow), style: Style(foreground: .indexed(160)))))
        painter.invalidate()
        painter.paint(frame, theme: Self.theme, on: &canvas)
        #expect(canvas.drawnGlyphs == 12)
    }
}
