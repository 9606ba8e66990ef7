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
        /// The columns that it takes.
        fileprivate let width: Int
        fileprivate(set) var columns = 0..<0

        fileprivate init(
            _ key: String, _ title: String, _ command: CommandID?, isEnabled: Bool = true, group: Int = 0, _ pen: Pen
        ) {
            self.key = key
            self.title = title
            self.command = command
            self.isEnabled = isEnabled
            self.group = group
            width = pen.columns(of: key) + 1 + pen.columns(of: title)
        }

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
            let items = overlay.hints(model).map { Item($0.key, $0.title[model.language], $0.command, pen) }
            return placed((items, 2), model.size.columns)
        }
        if model.list.search.isActive { return placed((searchItems(model, pen), 2), model.size.columns) }
        return placed(fitting(candidates(model, pen), columns: model.size.columns), model.size.columns)
    }

    /// The rank of what leads the bar whenever it can be used, while it cannot.
    private static let lastRank = 99

    /// A command of the bar in its two lengths.
    private struct Candidate {
        let long: Item
        let short: Item
        let rank: Int
    }

    /// The commands of the bar, the most needed first; what cannot be used now stands behind what can.
    private static func candidates(_ model: Model, _ pen: Pen) -> [Candidate] {
        let hasTabs = Layout.Width(columns: model.size.columns) == .tabs
        return Command.table.compactMap { command -> Candidate? in
            guard let hint = command.hint, hint.places.contains(model.focus.place), hasTabs || !hint.isForTabs,
                let key = model.keymap.keys(of: command.id).first.map({ KeyLabel.of($0) })
            else { return nil }
            // Nobody is led to what the platform would refuse.
            let isEnabled = command.availability(in: model) == .enabled && !model.wouldBeRefused(command.id)
            let rank = hint.rank(in: model.focus.place)
            func item(_ title: Phrase) -> Item {
                Item(key, title[model.language], command.id, isEnabled: isEnabled, group: hint.group.rawValue, pen)
            }
            return Candidate(
                long: item(command.title), short: item(command.shortTitle),
                rank: isEnabled ? rank : 100 + (rank == 0 ? Self.lastRank : rank))
        }
        .sorted { $0.rank < $1.rank }
    }

    /// The items that there is room for: the least needed are shortened before others, and then left out.
    private static func fitting(_ candidates: [Candidate], columns: Int) -> (items: [Item], gap: Int) {
        var shortened = 0
        var kept = candidates.count
        // The bar is made for every key: its width is counted on while it gets shorter.
        var text = candidates.reduce(0) { $0 + $1.long.width }
        while kept > 0 {
            let groups = Set(candidates.prefix(kept).map(\.long.group)).count
            for gap in [2, 1] where 1 + text + (kept - 1) * gap + (groups - 1) * 2 <= columns {
                let items = candidates.prefix(kept).enumerated()
                    .map { $0.offset >= kept - shortened ? $0.element.short : $0.element.long }
                return (
                    CommandHint.Group.allCases.flatMap { group in items.filter { $0.group == group.rawValue } }, gap
                )
            }
            if shortened < kept {
                shortened += 1
                let next = candidates[kept - shortened]
                text -= next.long.width - next.short.width
            } else {
                kept -= 1
                shortened = kept
                text -= candidates[kept].short.width
            }
        }
        return ([], 1)
    }

    private static func searchItems(_ model: Model, _ pen: Pen) -> [Item] {
        [
            ("Enter", Phrase("목록으로", "To the list")), ("Esc", Phrase("찾기 유지하고 나가기", "Leave, keep the filter")),
            ("↑", Phrase("이전 검색어", "Earlier searches")), ("Ctrl-U", Phrase("지우기", "Clear")),
        ].map { Item($0.0, $0.1[model.language], nil, pen) }
    }

    private static func placed(_ bar: (items: [Item], gap: Int), _ columns: Int) -> [Item] {
        var column = 1
        var group: Int?
        var placed: [Item] = []
        for var item in bar.items {
            if let group, group != item.group { column += 2 }
            group = item.group
            let end = column + item.width
            guard end <= columns else { break }
            item.columns = column..<end
            placed.append(item)
            column = end + bar.gap
        }
        return placed
    }
}
