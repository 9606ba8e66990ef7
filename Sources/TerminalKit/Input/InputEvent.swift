/// What the user did at the terminal.
package enum InputEvent: Sendable, Hashable {
    case key(Key)
    case paste(Paste)
    case mouse(MouseEvent)
    /// The terminal window got (true) or lost (false) the focus.
    case focus(Bool)
}

/// Text that was pasted, never to be taken for keys.
package struct Paste: Sendable, Hashable {
    /// The text as it came, not yet sanitised.
    package let text: String
    /// Whether the paste was larger than what is kept of it.
    package let isCut: Bool

    /// Makes a paste.
    package init(text: String, isCut: Bool = false) {
        self.text = text
        self.isCut = isCut
    }
}

/// A press, a release or a turn of the wheel at a place.
package struct MouseEvent: Sendable, Hashable {
    /// What the mouse did.
    package enum Action: Sendable, Hashable {
        /// A button went down: 0 left, 1 middle, 2 right.
        case press(Int)
        case release(Int)
        case drag(Int)
        case wheelUp
        case wheelDown
    }

    /// What the mouse did.
    package let action: Action
    /// The cell under the pointer.
    package let position: Position
    /// What was held with it.
    package let modifiers: Key.Modifiers

    /// Makes a mouse event.
    package init(_ action: Action, at position: Position, modifiers: Key.Modifiers = []) {
        self.action = action
        self.position = position
        self.modifiers = modifiers
    }
}
