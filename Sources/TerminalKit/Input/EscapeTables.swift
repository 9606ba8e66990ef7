/// What the control sequences of xterm, tmux, screen, the Linux console and rxvt mean.
enum EscapeTables {
    /// The meaning of `ESC [ parameters final`; nil when it is not known.
    static func event(parameters: [UInt8], final: UInt8, alt: Bool) -> InputEvent? {
        if parameters.first == UInt8(ascii: "<") { return mouse(parameters.dropFirst(), final: final) }
        let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
            .map { Int(String(decoding: $0, as: UTF8.self)) }
        var modifiers = numbers.count > 1 ? self.modifiers(numbers[1]) : []
        if alt { modifiers.insert(.alt) }
        switch final {
        case UInt8(ascii: "I") where parameters.isEmpty: return .focus(true)
        case UInt8(ascii: "O") where parameters.isEmpty: return .focus(false)
        case UInt8(ascii: "Z"): return .key(Key(.tab, modifiers.union(.shift)))
        case UInt8(ascii: "~"), UInt8(ascii: "$"), UInt8(ascii: "^"), UInt8(ascii: "@"):
            guard let number = numbers.first ?? nil, let code = numbered[number] else { return nil }
            // rxvt writes the modifiers into the last byte.
            if final == UInt8(ascii: "$") || final == UInt8(ascii: "@") { modifiers.insert(.shift) }
            if final == UInt8(ascii: "^") || final == UInt8(ascii: "@") { modifiers.insert(.control) }
            return .key(Key(code, modifiers))
        case UInt8(ascii: "a")...UInt8(ascii: "d") where parameters.isEmpty:
            return lettered[final - 0x20].map { .key(Key($0, modifiers.union(.shift))) }
        default:
            // Another first number than 1 is an answer of the terminal, such as its cursor position.
            guard parameters.isEmpty || numbers[0] == 1 else { return nil }
            return lettered[final].map { .key(Key($0, modifiers)) }
        }
    }

    /// The meaning of `ESC O digits final`; nil when it is not known.
    static func singleShift(parameters: [UInt8], final: UInt8, alt: Bool) -> InputEvent? {
        var modifiers = self.modifiers(Int(String(decoding: parameters, as: UTF8.self)))
        if alt { modifiers.insert(.alt) }
        if let code = lettered[final] { return .key(Key(code, modifiers)) }
        switch final {
        case UInt8(ascii: "a")...UInt8(ascii: "d"):
            return lettered[final - 0x20].map { .key(Key($0, modifiers.union(.control))) }
        case UInt8(ascii: "M"): return .key(Key(.enter, modifiers))
        case UInt8(ascii: "I"): return .key(Key(.tab, modifiers))
        case UInt8(ascii: "X"): return .key(Key(.character("="), modifiers))
        // The keypad in application mode: the letters j to y stand for the signs * to 9.
        case UInt8(ascii: "j")...UInt8(ascii: "y"):
            return .key(Key(.character(Character(Unicode.Scalar(final - 0x40))), modifiers))
        default: return nil
        }
    }

    /// The meaning of the Linux console's `ESC [ [ letter`.
    static func linuxFunction(_ letter: UInt8, alt: Bool) -> InputEvent? {
        guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(letter) else { return nil }
        return .key(Key(.function(Int(letter) - 0x40), alt ? .alt : []))
    }

    private static let lettered: [UInt8: Key.Code] = [
        UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
        UInt8(ascii: "F"): .end, UInt8(ascii: "H"): .home, UInt8(ascii: "P"): .function(1),
        UInt8(ascii: "Q"): .function(2), UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
    ]

    private static let numbered: [Int: Key.Code] = [
        1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
        11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
        17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
        23: .function(11), 24: .function(12), 25: .function(13), 26: .function(14), 28: .function(15),
        29: .function(16), 31: .function(17), 32: .function(18), 33: .function(19), 34: .function(20),
    ]

    /// xterm's number is one more than the sum of shift 1, alt 2, Ctrl 4 and meta 8; meta counts as alt.
    private static func modifiers(_ number: Int?) -> Key.Modifiers {
        guard let number, (2...16).contains(number) else { return [] }
        let bits = number - 1
        var result = Key.Modifiers(rawValue: UInt8(bits & 7))
        if bits & 8 != 0 { result.insert(.alt) }
        return result
    }

    private static func mouse(_ parameters: ArraySlice<UInt8>, final: UInt8) -> InputEvent? {
        let numbers = parameters.split(separator: UInt8(ascii: ";")).compactMap {
            Int(String(decoding: $0, as: UTF8.self))
        }
        guard numbers.count == 3, final == UInt8(ascii: "M") || final == UInt8(ascii: "m") else { return nil }
        let (button, column, row) = (numbers[0], numbers[1], numbers[2])
        // Cells are counted from one; anything less was not written by a terminal.
        guard button >= 0, column > 0, row > 0 else { return nil }
        let action: MouseEvent.Action
        switch button & 0b1110_0011 {
        case 64: action = .wheelUp
        case 65: action = .wheelDown
        case 0...2 where final == UInt8(ascii: "m"): action = .release(button & 3)
        case 0...2: action = button & 32 == 0 ? .press(button & 3) : .drag(button & 3)
        case 32...34: action = .drag(button & 3)
        default: return nil
        }
        let position = Position(row: row - 1, column: column - 1)
        return .mouse(MouseEvent(action, at: position, modifiers: mouseModifiers(button)))
    }

    /// The meaning of the three bytes after `ESC [ M`, by which a terminal without SGR reports tells of the mouse.
    static func oldMouse(_ bytes: [UInt8]) -> InputEvent? {
        guard bytes.count == 3, bytes[1] > 32, bytes[2] > 32 else { return nil }
        let button = Int(bytes[0]) - 32
        let action: MouseEvent.Action
        switch button & 0b1110_0011 {
        case 64: action = .wheelUp
        case 65: action = .wheelDown
        // These reports do not tell which button it was; there is one that matters.
        case 3: action = .release(0)
        case 0...2: action = .press(button & 3)
        case 32...34: action = .drag(button & 3)
        default: return nil
        }
        let position = Position(row: Int(bytes[2]) - 33, column: Int(bytes[1]) - 33)
        return .mouse(MouseEvent(action, at: position, modifiers: mouseModifiers(button)))
    }

    private static func mouseModifiers(_ button: Int) -> Key.Modifiers {
        var modifiers: Key.Modifiers = []
        if button & 4 != 0 { modifiers.insert(.shift) }
        if button & 8 != 0 { modifiers.insert(.alt) }
        if button & 16 != 0 { modifiers.insert(.control) }
        return modifiers
    }
}
