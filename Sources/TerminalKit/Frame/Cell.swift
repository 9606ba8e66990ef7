/// One cell of a frame: a glyph, or the second half of the wide glyph on its left.
///
/// It holds no reference: a picture is made, compared and thrown away for every key.
package struct Cell: Sendable, Hashable {
    /// What stands in the cell; nil in the second half of a wide glyph.
    package var glyph: Glyph? { isContinuation ? nil : lead }
    /// What the cell means.
    package let style: StyleName
    /// Whether this is the second half of a wide glyph.
    package let isContinuation: Bool
    private let lead: Glyph

    init(_ glyph: Glyph, style: StyleName) {
        self.init(glyph, style: style, isContinuation: false)
    }

    private init(_ lead: Glyph, style: StyleName, isContinuation: Bool) {
        self.lead = lead
        self.style = style
        self.isContinuation = isContinuation
    }

    static func blank(style: StyleName) -> Cell { Cell(.blank, style: style) }
    static func continuation(style: StyleName) -> Cell { Cell(.blank, style: style, isContinuation: true) }

    /// Whether this is the first half of a wide glyph.
    package var isWideLead: Bool { !isContinuation && lead.columns == 2 }
}
