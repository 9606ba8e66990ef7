import TerminalKit
import Wording

/// The last line: the most needed keys of this place, from the command table.
enum HintBarView {
    static func draw(_ model: Model, _ area: Rectangle, _ pen: inout Pen) {
        let row = area.origin.row
        pen.frame.fill(area, style: .hintText)
        if let overlay = model.overlay {
            drawHints(OverlayHints.of(overlay, keymap: model.keymap), area, &pen)
            return
        }
        let commands = Command.table.filter { $0.hintRank != nil }.sorted { ($0.hintRank ?? 0) < ($1.hintRank ?? 0) }
        // What does not fit goes from the end; the order in sight is that of the keys.
        var room = area.size.columns
        let shown = commands.filter { command in
            guard let key = model.keymap.keys(of: command.id).first else { return false }
            room -= pen.columns(of: " \(label(key)) \(command.title[model.language])")
            return room >= 0
        }
        var column = 0
        for command in shown.sorted(by: { order($0, model) < order($1, model) }) {
            guard let key = model.keymap.keys(of: command.id).first else { continue }
            let isEnabled = command.availability(in: model) == .enabled
            column = pen.write(" \(label(key))", row: row, columns: column..<area.size.columns, style: .hintKey)
            column = pen.write(
                " \(command.title[model.language])", row: row, columns: column..<area.size.columns,
                style: isEnabled ? .hintText : .hintDisabled)
        }
    }

    private static func drawHints(_ hints: [OverlayHints.Hint], _ area: Rectangle, _ pen: inout Pen) {
        var column = 0
        for hint in hints {
            let room = column..<area.size.columns
            column = pen.write(" \(hint.key)", row: area.origin.row, columns: room, style: .hintKey)
            column = pen.write(
                " \(hint.title[pen.language])", row: area.origin.row, columns: column..<area.size.columns,
                style: .hintText)
        }
    }

    /// Function keys by number, then the others.
    private static func order(_ command: Command, _ model: Model) -> Int {
        if case .function(let number)? = model.keymap.keys(of: command.id).first?.code { return number }
        return 100 + (command.hintRank ?? 0)
    }

    /// A key as people write it.
    static func label(_ key: Key) -> String {
        let notation = key.description
        guard notation.hasPrefix("<"), notation.hasSuffix(">"), notation.count > 2 else { return notation }
        let name = String(notation.dropFirst().dropLast())
        switch name {
        case "lt": return "<"
        case "pgup": return "PgUp"
        case "pgdn": return "PgDn"
        default: break
        }
        if name.hasPrefix("c-") { return "Ctrl-" + name.dropFirst(2).uppercased() }
        return name.prefix(1).uppercased() + name.dropFirst()
    }
}
