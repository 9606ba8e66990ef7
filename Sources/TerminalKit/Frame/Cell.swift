/// One cell of a frame: a glyph, or the second half of the wide glyph on its left.
package struct Cell: Sendable, Hashable {
    /// What stands in the cell.
    package enum Content: Sendable, Hashable {
        case glyph(Glyph)
        case continuation
    }

    /// What stands in the cell.
    package let content: Content
    /// What the cell means.
    package let style: StyleName

    init(_ glyph: Glyph, style: StyleName) {
        content = .glyph(glyph)
        self.style = style
    }

    private init(content: Content, style: StyleName) {
        self.content = content
        self.style = style
    }

    static func blank(style: StyleName) -> Cell { Cell(.blank, style: style) }
    static func continuation(style: StyleName) -> Cell { Cell(content: .continuation, style: style) }

    /// Whether this is the second half of a wide glyph.
    package var isContinuation: Bool { content == .continuation }

    /// Whether this is the first half of a wide glyph.
    package var isWideLead: Bool {
        if case .glyph(let glyph) = content { glyph.columns == 2 } else { false }
    }
}
