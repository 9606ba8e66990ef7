import MemberDesk
import TerminalKit
import Wording

/// The palette: all commands by a few letters of their names, disabled ones with their reasons.
struct CommandPalette: Overlay {
    /// A row of the palette.
    enum Entry: Sendable {
        case command(Command)
        /// Looked for here, and not to be had here.
        case unavailable(UnavailableTask)

        /// What it is called.
        var title: Phrase {
            switch self {
            case .command(let command): command.title
            case .unavailable(let task): task.title
            }
        }

        /// The command, where it is one.
        var command: CommandID? { if case .command(let command) = self { command.id } else { nil } }
    }

    /// What is typed.
    private(set) var query = TextField()
    /// The selected row.
    private(set) var row = 0

    mutating func handle(_ key: Key, in model: inout Model) -> [Effect] {
        let matches = matches(language: model.language)
        let page = Self.rows(in: model) - 1
        switch key.code {
        case .escape: model.dismiss()
        case .character("c") where key.modifiers == .control: model.dismiss()
        case .enter:
            model.dismiss()
            guard matches.indices.contains(row) else { return [] }
            switch matches[row] {
            case .command(let command): return model.run(command.id)
            case .unavailable(let task): model.say(.info, task.answer)
            }
        case .up: select(row - 1, matches)
        case .down: select(row + 1, matches)
        case .pageUp: select(row - page, matches)
        case .pageDown: select(row + page, matches)
        case .character("p") where key.modifiers == .control: select(row - 1, matches)
        case .character("n") where key.modifiers == .control: select(row + 1, matches)
        default: if query.edit(key) { row = 0 }
        }
        return []
    }

    mutating func paste(_ text: String, in model: Model) -> Bool {
        query.insert(text)
        row = 0
        return true
    }

    mutating func scroll(by rows: Int, in model: Model) {
        select(row + rows, matches(language: model.language))
    }

    private mutating func select(_ row: Int, _ matches: [Entry]) {
        self.row = max(0, min(row, matches.count - 1))
    }

    /// What the query finds, the best first; what this screen cannot do behind what it can as well.
    func matches(language: Language) -> [Entry] {
        let commands = Command.table.filter { $0.target != .position }
        guard !query.isEmpty else {
            return commands.map { .command($0) } + UnavailableTask.all.map { .unavailable($0) }
        }
        let pattern = FuzzyPattern(query.text)
        let tasks = UnavailableTask.all.compactMap { task in task.rank(pattern).map { (Entry.unavailable(task), $0) } }
        let found = Self.ranked(commands, by: query.text).map { (Entry.command($0.command), $0.rank) } + tasks
        return found.enumerated().sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }.map(\.element.0)
    }

    /// The commands whose names fit a text, the best first, each with how well it fits: 0 where a name begins with it.
    static func ranked(_ commands: [Command], by text: String) -> [(command: Command, rank: Int)] {
        let pattern = FuzzyPattern(text)
        return commands.compactMap { command in
            let names = [command.title.korean, command.title.english, command.id.rawValue]
            return names.compactMap { pattern.rank(in: $0) }.min().map { (command, $0) }
        }
        .enumerated().sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }.map(\.element)
    }

    func hints(_ model: Model) -> [KeyHint] { [KeyHint("Enter", Phrase("실행", "Run")), .close] }

    private static func rows(in model: Model) -> Int { max(1, area(in: model).size.rows - 3) }

    private static func area(in model: Model) -> Rectangle {
        Box.centred(columns: 68, rows: min(20, model.size.rows - 4), in: model)
    }

    func draw(_ model: Model, _ pen: inout Pen) {
        let language = model.language
        let area = Self.area(in: model)
        let inside = pen.box(area, title: Phrase("명령", "Commands")[language], style: .overlay)
        let columns = inside.columnRange.inset(by: 1)
        let start = pen.write(":", row: inside.origin.row, columns: columns, style: .fieldLabel)
        pen.field(query, row: inside.origin.row, columns: start..<columns.upperBound, hasCaret: true)
        let matches = matches(language: language)
        if matches.isEmpty {
            pen.write(
                Phrase("찾는 명령이 없습니다.", "No command matches."), row: inside.origin.row + 1, columns: columns, style: .dim
            )
        }
        let rows = Self.rows(in: model)
        let top = max(0, row - rows + 1)
        for (offset, entry) in matches.dropFirst(top).prefix(rows).enumerated() {
            let line = inside.origin.row + 1 + offset
            let isSelected = top + offset == row
            if isSelected {
                pen.frame.fill(
                    Rectangle(row: line, column: inside.origin.column, columns: inside.size.columns, rows: 1),
                    style: .rowSelected)
            }
            draw(entry, row: line, columns: columns, isSelected: isSelected, model, &pen)
        }
        PageView.drawRest(matches.count - top - rows, area, &pen)
    }

    private func draw(
        _ entry: Entry, row: Int, columns: Range<Int>, isSelected: Bool, _ model: Model, _ pen: inout Pen
    ) {
        let language = model.language
        var keys = ""
        var text = entry.title[language]
        let reason: Phrase?
        switch entry {
        case .command(let command):
            keys = model.keymap.keys(of: command.id).first.map { KeyLabel.of($0) } ?? ""
            reason = command.availability(in: model).reason
        case .unavailable: reason = Phrase("이 화면에서 할 수 없음", "not possible here")
        }
        var style: StyleName = isSelected ? .rowSelected : .default
        if let reason {
            text += "  (\(reason[language]))"
            if !isSelected { style = .hintDisabled }
        }
        pen.write(
            keys, row: row, columns: columns.lowerBound..<columns.lowerBound + 8, style: isSelected ? style : .hintKey)
        pen.write(text, row: row, columns: columns.lowerBound + 9..<columns.upperBound, style: style)
    }
}
