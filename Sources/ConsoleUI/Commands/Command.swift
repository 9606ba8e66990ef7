package import Wording

/// A command: what it is called, what it does, and which keys it has.
///
/// The table is the one source of key bindings, hint bar, help, palette, scripts and the README's table of keys.
package struct Command: Sendable, Equatable, Identifiable {
    /// Its name in configurations.
    package let id: CommandID
    /// Its name for people, short enough for the hint bar.
    package let title: Phrase
    /// What it does.
    package let help: Phrase
    /// The keys that it has where the configuration says nothing.
    package let defaultKeys: [String]
    /// Its place in the hint bar; `nil` is not there.
    package let hintRank: Int?

    init(_ id: CommandID, _ title: Phrase, _ help: Phrase, keys: [String], hintRank: Int? = nil) {
        self.id = id
        self.title = title
        self.help = help
        defaultKeys = keys
        self.hintRank = hintRank
    }

    /// Whether the palette lists it: movements have only keys.
    package var isInPalette: Bool {
        switch id {
        case .up, .down, .pageUp, .pageDown, .first, .last, .open, .back, .palette: false
        default: true
        }
    }
}
