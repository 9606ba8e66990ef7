import TerminalKit
import Wording

/// The last line: the most needed keys of the place that keys go to, in groups, from the command table.
enum HintBarView {
    /// A hint as it is drawn.
    struct Item {
        let key: String
        let title: String
        let command: CommandID?
        let isEnabled: Bool
        let group: Int
        fileprivate(set) var columns = 0..<0

        /// Whether it only takes back a step.
        var isStepBack: Bool { key == "Esc" }
    }

    static func draw(_ model: Model, _ area: Rectangle, _ pen: inout Pen) {
        let row = area.origin.row
        pen.frame.fill(area, style: .hintText)
        var group: Int?
        for item in items(model) {
            let columns = item.columns
            if let group, group != item.group {
                pen.write(
                    String(pen.borders.vertical), row: row, columns: columns.lowerBound - 2..<columns.lowerBound - 1,
                    style: .hintDisabled)
            }
            group = item.group
            let end = pen.write(item.key, row: row, columns: columns, style: .hintKey)
            pen.write(
                " \(item.title)", row: row, columns: end..<max(end, columns.upperBound),
                style: item.isEnabled ? .hintText : .hintDisabled)
        }
    }

    /// The hints that there is room for, each with its columns.
    static func items(_ model: Model) -> [Item] {
        let pen = Pen(measuring: model)
        if let overlay = model.overlays.last?.value {
            let items = overlay.hints(model).map {
                Item(key: $0.key, title: $0.title[model.language], command: $0.command, isEnabled: true, group: 0)
            }
            return placed(items, pen, columns: model.size.columns)
        }
        if model.list.search.isActive { return placed(searchItems(model), pen, columns: model.size.columns) }
        let commands = Command.table.filter { command in
            command.hint?.places.contains(model.focus.place) ?? false && model.keymap.keys(of: command.id).first != nil
        }
        .map { (command: $0, isEnabled: $0.availability(in: model) == .enabled) }
        // What cannot be used now goes before what can.
        .sorted {
            ($0.isEnabled ? 0 : 1, $0.command.hint?.rank ?? 0) < ($1.isEnabled ? 0 : 1, $1.command.hint?.rank ?? 0)
        }
        // What there is no room for is shortened first, the least needed before the others, and then left out.
        var shortened = 0
        var kept = commands.count
        while kept > 0 {
            let items = items(commands.prefix(kept), shortened: shortened, model)
            for gap in [2, 1] {
                let placed = placed(items, pen, columns: .max, gap: gap)
                if placed.last.map({ $0.columns.upperBound <= model.size.columns }) ?? true { return placed }
            }
            if shortened < kept { shortened += 1 } else { kept -= 1 }
        }
        return []
    }

    private static func searchItems(_ model: Model) -> [Item] {
        [
            ("Enter", Phrase("목록으로", "To the list")), ("Esc", Phrase("찾기 유지하고 나가기", "Leave, keep the filter")),
            ("↑", Phrase("이전 검색어", "Earlier searches")), ("Ctrl-U", Phrase("지우기", "Clear")),
        ].map { Item(key: $0.0, title: $0.1[model.language], command: nil, isEnabled: true, group: 0) }
    }

    private static func items(
        _ commands: ArraySlice<(command: Command, isEnabled: Bool)>, shortened: Int, _ model: Model
    )
        -> [Item]
    {
        commands.enumerated().compactMap { index, entry -> Item? in
            let command = entry.command
            guard let key = model.keymap.keys(of: command.id).first, let hint = command.hint else { return nil }
            let title = index >= commands.count - shortened ? command.shortTitle : command.title
            return Item(
                key: KeyLabel.of(key), title: title[model.language], command: command.id,
                isEnabled: entry.isEnabled, group: hint.group.rawValue)
        }
        .enumerated().sorted {
            ($0.element.group, $0.element.isEnabled ? 0 : 1, $0.offset)
                < ($1.element.group, $1.element.isEnabled ? 0 : 1, $1.offset)
        }
        .map(\.element)
    }

    private static func placed(_ items: [Item], _ pen: Pen, columns: Int, gap: Int = 2) -> [Item] {
        var column = 1
        var group: Int?
        var placed: [Item] = []
        for var item in items {
            if let group, group != item.group { column += 3 - (gap == 2 ? 1 : gap) }
            group = item.group
            let end = column + pen.columns(of: "\(item.key) \(item.title)")
            guard end <= columns else { break }
            item.columns = column..<end
            placed.append(item)
            column = end + gap
        }
        return placed
    }
}
