/// Which key a scalar of the terminal stands for.
enum ControlKeys {
    /// The key of a scalar; nil for controls that no keyboard sends.
    static func key(for scalar: Unicode.Scalar, alt: Bool) -> Key? {
        let modifiers: Key.Modifiers = alt ? .alt : []
        switch scalar.value {
        case 0x00: return Key(.character(" "), modifiers.union(.control))
        case 0x09: return Key(.tab, modifiers)
        // A return that was typed before the terminal was taken comes as a line feed.
        case 0x0A, 0x0D: return Key(.enter, modifiers)
        // Terminals differ in which of the two the backspace key sends.
        case 0x08, 0x7F: return Key(.backspace, modifiers)
        case 0x01...0x1A: return control(scalar.value + 0x60, modifiers)
        case 0x1C...0x1F: return control(scalar.value + 0x40, modifiers)
        case 0x1B, 0x80...0x9F: return nil
        default: return Key(.character(Character(scalar)), modifiers)
        }
    }

    private static func control(_ value: UInt32, _ modifiers: Key.Modifiers) -> Key? {
        Unicode.Scalar(value).map { Key(.character(Character($0)), modifiers.union(.control)) }
    }
}
