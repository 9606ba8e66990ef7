/// How each style name looks, for 16 and for 256 colours.
package struct Theme: Sendable, Hashable {
    /// One entry: the looks of a style name.
    package struct Entry: Sendable, Hashable {
        /// The look with sixteen colours; its attributes are all that remains without colours.
        package var basic: Style
        /// The look with 256 colours.
        package var indexed: Style

        /// Makes an entry; without a look for 256 colours the other one serves.
        package init(basic: Style, indexed: Style? = nil) {
            self.basic = basic
            self.indexed = indexed ?? basic
        }
    }

    private let entries: [StyleName: Entry]

    /// A theme that leaves everything to the terminal.
    package static let empty = Theme([:])

    /// Makes a theme from its entries.
    package init(_ entries: [StyleName: Entry]) {
        self.entries = entries
    }

    /// The look of a name: its own entry, else that of the nearest name above it, else `default`, else the terminal's.
    package func style(for name: StyleName, depth: ColourDepth) -> Style {
        var candidate: StyleName? = name
        while let current = candidate {
            if let entry = entries[current] { return Self.look(of: entry, depth: depth) }
            candidate = current.parent
        }
        return entries[.default].map { Self.look(of: $0, depth: depth) } ?? .plain
    }

    private static func look(of entry: Entry, depth: ColourDepth) -> Style {
        switch depth {
        case .none: Style(attributes: entry.basic.attributes)
        case .basic16:
            Style(
                foreground: basicColour(entry.basic.foreground), background: basicColour(entry.basic.background),
                attributes: entry.basic.attributes)
        case .indexed256: entry.indexed
        }
    }

    /// A colour from beyond the sixteen cannot be drawn with sixteen.
    private static func basicColour(_ colour: Colour) -> Colour {
        switch colour {
        case .default: .default
        case .basic(let index): index < 16 ? colour : .default
        case .indexed(let index): index < 16 ? .basic(index) : .default
        }
    }
}
