/// How a cell looks: colours and attributes.
package struct Style: Sendable, Hashable {
    /// Attributes of drawn text.
    package struct Attributes: OptionSet, Sendable, Hashable {
        package let rawValue: UInt8

        package init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        package static let bold = Attributes(rawValue: 1)
        package static let dim = Attributes(rawValue: 2)
        package static let italic = Attributes(rawValue: 4)
        package static let underline = Attributes(rawValue: 8)
        package static let reverse = Attributes(rawValue: 16)
    }

    /// The colour of the text.
    package var foreground: Colour
    /// The colour behind the text.
    package var background: Colour
    /// Bold, underline and the like.
    package var attributes: Attributes

    /// Makes a style; what is left out is the terminal's own.
    package init(
        foreground: Colour = .default, background: Colour = .default, attributes: Attributes = []
    ) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }

    /// The terminal's own look.
    package static let plain = Style()
}
