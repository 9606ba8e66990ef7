/// A colour of the terminal.
package enum Colour: Sendable, Hashable {
    /// The terminal's own foreground or background.
    case `default`
    /// One of the sixteen colours that the user's terminal defines, 0 to 15.
    case basic(UInt8)
    /// One of 256 colours; 16 to 255 look the same everywhere.
    case indexed(UInt8)
}

/// How many colours the console may use.
package enum ColourDepth: Sendable, Hashable, CaseIterable {
    /// Attributes only.
    case none
    case basic16
    case indexed256
}
