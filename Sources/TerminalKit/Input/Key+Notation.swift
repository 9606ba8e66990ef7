/// Why a text is not a key notation.
package enum KeyNotationError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A `<` without its `>`.
    case unclosed(String)
    /// A name in angle brackets that stands for no key.
    case unknownName(String)
    /// The text is not exactly one key.
    case notOneKey(String)

    /// The error in a sentence.
    package var description: String {
        switch self {
        case .unclosed(let text): "\"\(text)\" lacks its closing >; a plain < is written <lt>"
        case .unknownName(let name): "no key is called <\(name)>"
        case .notOneKey(let text): "\"\(text)\" is not one key"
        }
    }
}

extension Key: CustomStringConvertible {
    /// Reads one key, such as `<f7>`, `<c-x>`, `<s-tab>` or `j`.
    package init(notation: String) throws(KeyNotationError) {
        let keys = try Self.sequence(notation: notation)
        guard keys.count == 1 else { throw .notOneKey(notation) }
        self = keys[0]
    }

    /// Reads keys written one after the other, such as `/김<enter><f7>`.
    package static func sequence(notation: String) throws(KeyNotationError) -> [Key] {
        var keys: [Key] = []
        var rest = notation[...]
        while let character = rest.popFirst() {
            guard character == "<" else {
                keys.append(.character(character))
                continue
            }
            guard let end = rest.firstIndex(of: ">") else { throw .unclosed("<" + rest) }
            let name = String(rest[..<end])
            keys.append(try named(name))
            rest = rest[rest.index(after: end)...]
        }
        return keys
    }

    /// The key as it is written in a keymap; reading it gives the same key.
    package var description: String {
        let name: String
        switch code {
        case .character("<"): name = "lt"
        case .character(" "): name = "space"
        case .character(let character):
            if modifiers.isEmpty { return String(character) }
            name = String(character)
        case .function(let number): name = "f\(number)"
        default: name = Self.names.first { $0.code == code }?.name ?? "?"
        }
        let prefixes = [(Modifiers.control, "c-"), (.alt, "a-"), (.shift, "s-")]
        return "<" + prefixes.filter { modifiers.contains($0.0) }.map(\.1).joined() + name + ">"
    }

    private static let names: [(name: String, code: Code)] = [
        ("enter", .enter), ("esc", .escape), ("tab", .tab), ("bs", .backspace), ("del", .delete), ("ins", .insert),
        ("up", .up), ("down", .down), ("left", .left), ("right", .right), ("home", .home), ("end", .end),
        ("pgup", .pageUp), ("pgdn", .pageDown), ("space", .character(" ")), ("lt", .character("<")),
    ]

    private static func named(_ name: String) throws(KeyNotationError) -> Key {
        var modifiers: Modifiers = []
        var rest = name[...]
        while rest.count > 2, rest.dropFirst().first == "-" {
            switch rest.first {
            case "c", "C": modifiers.insert(.control)
            case "a", "A": modifiers.insert(.alt)
            case "s", "S": modifiers.insert(.shift)
            default: throw .unknownName(name)
            }
            rest = rest.dropFirst(2)
        }
        let lowercased = rest.lowercased()
        if let known = names.first(where: { $0.name == lowercased }) { return Key(known.code, modifiers) }
        if lowercased.first == "f", let number = Int(lowercased.dropFirst()), (1...24).contains(number) {
            return Key(.function(number), modifiers)
        }
        // A character alone needs no brackets, and shift is part of the character.
        guard rest.count == 1, let character = rest.first, !modifiers.isEmpty, !modifiers.contains(.shift) else {
            throw .unknownName(name)
        }
        // A terminal sends the same byte for Ctrl with and without shift.
        let isControl = modifiers.contains(.control)
        return Key(.character(isControl ? lowercased.first ?? character : character), modifiers)
    }
}
