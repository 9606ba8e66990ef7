/// One key press: what it is and what was held with it.
package struct Key: Sendable, Hashable {
    /// A key without its modifiers.
    package enum Code: Sendable, Hashable {
        /// A character as the keyboard made it; shift is part of it.
        case character(Character)
        case enter, escape, tab, backspace, delete, insert
        case up, down, left, right, home, end, pageUp, pageDown
        /// F1 to F12 and beyond.
        case function(Int)
    }

    /// Keys held down.
    package struct Modifiers: OptionSet, Sendable, Hashable {
        /// A bit for each modifier.
        package let rawValue: UInt8

        /// Takes the bits.
        package init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        /// Shift.
        package static let shift = Modifiers(rawValue: 1)
        /// Alt, or Escape before the key.
        package static let alt = Modifiers(rawValue: 2)
        /// Control.
        package static let control = Modifiers(rawValue: 4)
    }

    /// The key.
    package var code: Code
    /// What was held with it.
    package var modifiers: Modifiers

    /// Makes a key.
    package init(_ code: Code, _ modifiers: Modifiers = []) {
        self.code = code
        self.modifiers = modifiers
    }

    /// The key of a character.
    package static func character(_ character: Character) -> Key { Key(.character(character)) }
    /// The key of a character with Ctrl.
    package static func control(_ character: Character) -> Key { Key(.character(character), .control) }
    /// A function key.
    package static func function(_ number: Int) -> Key { Key(.function(number)) }

    /// The character that a text field takes, or nil when this key is a command.
    package var text: Character? {
        if case .character(let character) = code, modifiers.isEmpty { character } else { nil }
    }
}
