/// A canvas in memory that behaves like a terminal: half of an overwritten wide glyph is left as rubbish.
package struct TextCanvas: Canvas, Sendable, Hashable {
    /// What a cell holds.
    package enum Slot: Sendable, Hashable {
        case glyph(StyledGlyph)
        case continuation
        /// The rest of a wide glyph whose other half was overwritten.
        case rubbish
    }

    /// The extent of the canvas.
    package let size: Size
    /// What is shown since the last presentation, row by row.
    package private(set) var shown: [[Slot]]
    /// Where the cursor is shown.
    package private(set) var cursor: Position?
    /// How many glyphs were drawn so far.
    package private(set) var drawnGlyphs = 0
    /// How often the canvas was presented.
    package private(set) var presentations = 0
    private var slots: [[Slot]]
    private var nextCursor: Position?

    /// Makes an empty canvas.
    package init(size: Size) {
        self.size = size
        slots = Self.empty(size)
        shown = slots
    }

    /// Canvases are the same when they show the same.
    package static func == (left: TextCanvas, right: TextCanvas) -> Bool {
        left.shown == right.shown && left.cursor == right.cursor
    }

    /// Hashes what is shown.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(shown)
        hasher.combine(cursor)
    }

    /// Empties every cell.
    package mutating func clear() {
        slots = Self.empty(size)
    }

    /// Puts glyphs into a row, from a position on.
    package mutating func draw(_ glyphs: [StyledGlyph], at position: Position) {
        var column = position.column
        for styled in glyphs {
            put(.glyph(styled), row: position.row, column: column)
            if styled.glyph.columns == 2 { put(.continuation, row: position.row, column: column + 1) }
            column += styled.glyph.columns
            drawnGlyphs += 1
        }
    }

    /// Empties a row, which is then drawn anew.
    package mutating func redraw(row: Int) {
        slots[row] = Self.empty(Size(columns: size.columns, rows: 1))[0]
    }

    /// Keeps where the cursor stands; `nil` hides it.
    package mutating func placeCursor(at position: Position?) {
        nextCursor = position
    }

    /// Counts a frame that was shown.
    package mutating func present() {
        shown = slots
        cursor = nextCursor
        presentations += 1
    }

    /// The rows as plain text.
    package var rows: [String] {
        shown.map { row in
            String(
                row.compactMap { slot -> Character? in
                    switch slot {
                    case .glyph(let styled): styled.glyph.character
                    case .continuation: nil
                    case .rubbish: "?"
                    }
                })
        }
    }

    private static func empty(_ size: Size) -> [[Slot]] {
        let row = Array(repeating: Slot.glyph(StyledGlyph(.blank, style: .plain)), count: size.columns)
        return Array(repeating: row, count: size.rows)
    }

    private mutating func put(_ slot: Slot, row: Int, column: Int) {
        guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return }
        if slot != .continuation, slots[row][column] == .continuation { slots[row][column - 1] = .rubbish }
        if case .glyph(let old) = slots[row][column], old.glyph.columns == 2, column + 1 < size.columns {
            slots[row][column + 1] = .rubbish
        }
        slots[row][column] = slot
    }
}
