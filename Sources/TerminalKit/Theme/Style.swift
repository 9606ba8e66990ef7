/// How a cell looks: colours and attributes.
package struct Style: Sendable, Hashable {
    /// Attributes of drawn text.
    package struct Attributes: OptionSet, Sendable, Hashable {
        /// A bit for each attribute.
        package let rawValue: UInt8

        /// Takes the bits.
        package init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        /// Bold, or bright where the terminal has no bold.
        package static let bold = Attributes(rawValue: 1)
        /// Dim.
        package static let dim = Attributes(rawValue: 2)
        /// Italic.
        package static let italic = Attributes(rawValue: 4)
        /// Underlined.
        package static let underline = Attributes(rawValue: 8)
        /// Foreground and background exchanged.
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
