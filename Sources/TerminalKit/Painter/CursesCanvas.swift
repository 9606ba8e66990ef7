internal import CTerminal

/// The screen of the terminal through curses; it lives and stays on the thread that started it.
struct CursesCanvas: Canvas, ~Copyable {
    private struct Pair: Hashable {
        let foreground: Int32
        let background: Int32
    }

    private var pairs: [Pair: Int32] = [:]
    private let colours: Int32
    private let pairLimit: Int32

    /// Reads what the started screen can do.
    init() {
        colours = cterm_screen_colours()
        pairLimit = cterm_screen_pair_limit()
    }

    /// The number of colours that the terminal has.
    var depth: ColourDepth {
        if colours >= 256 { .indexed256 } else if colours >= 8 { .basic16 } else { .none }
    }

    mutating func clear() {
        cterm_screen_clear()
    }

    mutating func draw(_ glyphs: [StyledGlyph], at position: Position) {
        var looks: (style: Style, pair: Int32, attributes: Style.Attributes)?
        let drawn = glyphs.map { styled in
            if looks?.style != styled.style {
                let (pair, attributes) = look(of: styled.style)
                looks = (styled.style, pair, attributes)
            }
            return Self.glyph(styled.glyph, pair: looks?.pair ?? 0, attributes: looks?.attributes ?? [])
        }
        cterm_screen_draw(Int32(position.row), Int32(position.column), drawn, Int32(drawn.count))
    }

    mutating func redraw(row: Int) {
        cterm_screen_redraw_row(Int32(row))
    }

    mutating func placeCursor(at position: Position?) {
        cterm_screen_show_cursor(position != nil)
        cterm_screen_move(Int32(position?.row ?? 0), Int32(position?.column ?? 0))
    }

    mutating func present() {
        cterm_screen_present()
    }

    private static func glyph(_ glyph: Glyph, pair: Int32, attributes: Style.Attributes) -> cterm_glyph {
        var result = cterm_glyph()
        withUnsafeMutableBytes(of: &result.scalars) { bytes in
            let scalars = bytes.bindMemory(to: UInt32.self)
            // Nearly all: without a list of scalars for each.
            if let scalar = glyph.loneScalar {
                scalars[0] = scalar.value
                result.scalar_count = 1
                return
            }
            for (index, scalar) in glyph.scalars.prefix(scalars.count).enumerated() {
                scalars[index] = scalar.value
                result.scalar_count = UInt8(index + 1)
            }
        }
        result.attributes = attributes.rawValue
        result.pair = pair
        return result
    }

    private mutating func look(of style: Style) -> (pair: Int32, attributes: Style.Attributes) {
        var attributes = style.attributes
        var foreground = Self.number(style.foreground)
        var background = Self.number(style.background)
        // Eight colours: the bright ones are the dark ones in bold.
        if colours < 16 {
            if foreground >= 8 {
                foreground -= 8
                attributes.insert(.bold)
            }
            if background >= 8 { background -= 8 }
        }
        return (pair(Pair(foreground: foreground, background: background)), attributes)
    }

    private static func number(_ colour: Colour) -> Int32 {
        switch colour {
        case .default: -1
        case .basic(let index), .indexed(let index): Int32(index)
        }
    }

    /// The pair of two colours; when the terminal can hold no more pairs, the terminal's own colours.
    private mutating func pair(_ pair: Pair) -> Int32 {
        if pair.foreground < 0, pair.background < 0 { return 0 }
        guard pair.foreground < colours, pair.background < colours else { return 0 }
        if let known = pairs[pair] { return known }
        let number = Int32(pairs.count + 1)
        guard number < pairLimit, cterm_screen_define_pair(number, pair.foreground, pair.background) else { return 0 }
        pairs[pair] = number
        return number
    }
}
