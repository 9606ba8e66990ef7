import TerminalKit

/// Keys as people write them: `F7`, `PgUp`, `Ctrl-C`.
enum KeyLabel {
    static func of(_ key: Key) -> String {
        let notation = key.description
        guard notation.hasPrefix("<"), notation.hasSuffix(">"), notation.count > 2 else { return notation }
        let name = String(notation.dropFirst().dropLast())
        switch name {
        case "lt": return "<"
        case "space": return "Space"
        case "pgup": return "PgUp"
        case "pgdn": return "PgDn"
        default: break
        }
        if name.hasPrefix("c-") { return "Ctrl-" + name.dropFirst(2).uppercased() }
        if name.hasPrefix("s-") { return "Shift-" + name.dropFirst(2).prefix(1).uppercased() + name.dropFirst(3) }
        return name.prefix(1).uppercased() + name.dropFirst()
    }
}
