import TerminalKit
import TestSupport
import Testing

struct FrameTests {
    private func frame(_ columns: Int, _ rows: Int = 1) -> Frame {
        Frame(size: Size(columns: columns, rows: rows))
    }

    @Test(
        "a text is clipped by columns and a cut glyph becomes a blank",
        arguments: [
            (0, 0..<8, "김연아  "), (1, 0..<8, " 김연아 "), (0, 0..<5, "김연    "), (0, 1..<8, "  연아  "), (-1, 0..<8, " 연아   "),
            (-2, 0..<8, "연아    "), (-9, 0..<8, "        "), (6, 0..<8, "      김"), (7, 0..<8, "        "),
            (3, 4..<6, "        "), (2, 20..<30, "        "),
        ])
    func clipping(column: Int, columns: Range<Int>, expected: String) {
        var frame = frame(8)
        let end = frame.put("김연아", at: Position(row: 0, column: column), columns: columns)
        #expect(frame.rows == [expected])
        #expect(end == column + 6)
        #expect(frame.orphans.isEmpty)
    }

    @Test(
        "overwriting one half blanks the other",
        arguments: [(0, "x 연 "), (1, " x연 "), (2, "김x  "), (3, "김 x ")])
    func repair(column: Int, expected: String) {
        var frame = frame(5)
        frame.put("김연", at: Position(row: 0, column: 0), style: "masked")
        frame.put("x", at: Position(row: 0, column: column))
        #expect(frame.rows == [expected])
        #expect(frame.orphans.isEmpty)
    }

    @Test("a wide glyph between two others cuts both")
    func wideOverWide() {
        var frame = frame(4)
        frame.put("김연", at: Position(row: 0, column: 0))
        frame.put("아", at: Position(row: 0, column: 1))
        #expect(frame.rows == [" 아 "])
    }

    @Test("rows outside of the picture take nothing")
    func outsideRows() {
        var frame = frame(3, 2)
        frame.put("abc", at: Position(row: -1, column: 0))
        frame.put("abc", at: Position(row: 2, column: 0))
        #expect(frame.text == "\n")
        #expect(frame[Position(row: 2, column: 0)] == nil)
    }

    @Test("no control ever stands in a cell")
    func controls() {
        var frame = frame(9)
        frame.put("a\u{1B}[2J\r\nb\u{7F}", at: Position(row: 0, column: 0))
        #expect(frame.rows == ["a\u{FFFD}[2J\u{FFFD}b\u{FFFD} "])
    }

    @Test("boxes take a title, plain signs on request, and lines that would be wide never")
    func boxes() {
        var frame = frame(12, 3)
        frame.box(Rectangle(row: 0, column: 0, columns: 12, rows: 3), title: "검색 결과 목록")
        #expect(frame.rows == ["┌─ 검색 … ─┐", "│          │", "└──────────┘"])
        frame.box(Rectangle(row: 0, column: 0, columns: 12, rows: 3), borders: .ascii)
        #expect(frame.rows == ["+----------+", "|          |", "+----------+"])
        var wide = Frame(size: Size(columns: 4, rows: 2), policy: .wide)
        wide.box(Rectangle(row: 0, column: 0, columns: 4, rows: 2))
        #expect(wide.rows == ["+--+", "+--+"])
    }

    @Test("the style layer names what each cell means")
    func styleLayer() {
        var frame = frame(6, 2)
        frame.put("김", at: Position(row: 0, column: 1), style: "danger")
        frame.put("ab", at: Position(row: 1, column: 0), style: "masked")
        #expect(frame.styleLayer == ".aa...\nbb....\na danger\nb masked")
    }

    @Test("random drawing leaves no orphan half and full rows", arguments: UInt64(1)...60)
    func randomDrawing(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let size = Size(columns: .random(in: 1...30, using: &generator), rows: .random(in: 1...8, using: &generator))
        for policy in [WidthPolicy.narrow, .wide] {
            var frame = Frame(size: size, policy: policy)
            frame.scribble(using: &generator, strokes: 40)
            #expect(frame.orphans.isEmpty, "seed \(seed)")
            #expect(frame.rows.allSatisfy { policy.columns(of: $0) == size.columns }, "seed \(seed)")
        }
    }
}
