package import TerminalKit
import Wording

/// Where the panes are.
///
/// `update` scrolls by it and `view` draws by it, so that they cannot disagree. There is one rule between two panes; a
/// pane's title stands in the rule above it.
package struct Layout: Sendable, Equatable {
    /// The smallest screen that the panes fit on.
    package static let minimum = Size(columns: 60, rows: 15)

    /// The columns that the detail's sentences need beside other panes.
    private static let detailMinimum = 42

    /// A class of widths; each shows what the one before has no room for.
    enum Width: Int, Comparable {
        /// One pane at a time, with tabs.
        case tabs
        /// Members beside the detail, the member ID shortened.
        case narrow
        /// Whole member IDs.
        case normal
        /// Bank, last registration and agent in the list.
        case wide
        /// The log beside the detail.
        case widest

        init(columns: Int) {
            self =
                switch columns {
                case ..<80: .tabs
                case ..<100: .narrow
                case ..<140: .normal
                case ..<180: .wide
                default: .widest
                }
        }

        static func < (left: Width, right: Width) -> Bool { left.rawValue < right.rawValue }
    }

    /// A pane: the row of its title and what is below it.
    struct Area: Sendable, Equatable {
        let title: Rectangle
        let body: Rectangle

        init(row: Int, column: Int, columns: Int, rows: Int) {
            title = Rectangle(row: row, column: column, columns: max(0, columns), rows: 1)
            body = Rectangle(row: row + 1, column: column, columns: max(0, columns), rows: max(0, rows - 1))
        }

        func contains(_ position: Position) -> Bool { title.contains(position) || body.contains(position) }
    }

    /// Whether the screen is large enough.
    package let fits: Bool
    let width: Width
    let size: Size
    /// The member pane, where it is in sight.
    private(set) var members: Area?
    /// The detail pane, where it is in sight.
    private(set) var detail: Area?
    /// The log pane, where it is in sight; without a body it is folded.
    private(set) var log: Area?
    /// The rules between panes that stand beside each other.
    private(set) var rules: [Rectangle] = []
    /// The lines for notices, above the hint bar.
    let notice: Rectangle

    /// The first line.
    var banner: Rectangle { Rectangle(row: 0, column: 0, columns: size.columns, rows: 1) }
    /// The last line.
    var hints: Rectangle { Rectangle(row: size.rows - 1, column: 0, columns: size.columns, rows: 1) }
    /// The row of the tabs, where there are any.
    var tabRow: Int? { width == .tabs ? 1 : nil }

    /// Places the panes of a screen.
    package init(_ model: Model) {
        size = model.size
        width = Width(columns: size.columns)
        fits = size.columns >= Self.minimum.columns && size.rows >= Self.minimum.rows
        let noticeRows = fits ? NoticeView.rows(model) : 1
        notice = Rectangle(row: size.rows - 1 - noticeRows, column: 0, columns: size.columns, rows: noticeRows)
        guard fits else { return }
        let room = size.rows - 2 - noticeRows
        switch width {
        case .tabs: placeTab(model, room)
        case .narrow, .normal, .wide: placeStacked(model, room)
        case .widest:
            // Beside both other panes the log has room for whole values only on the widest screens.
            let isWide =
                size.columns - MemberColumns.width(width, model) - Self.detailMinimum - 2 >= LogColumns.wholeWidth
            if isWide || model.log.isFolded { placeBeside(model, room) } else { placeBelow(model, room) }
        }
    }

    private mutating func placeTab(_ model: Model, _ room: Int) {
        let area = Area(row: 1, column: 0, columns: size.columns, rows: room)
        switch model.focus {
        case .members: members = area
        case .detail: detail = area
        case .log: log = area
        }
    }

    private mutating func placeStacked(_ model: Model, _ room: Int) {
        let wanted = model.log.isFolded ? 2 : max(5, room / 4) + model.panes.log
        let logRows = min(max(2, wanted), max(2, room - 7))
        let upper = room - logRows
        let columns = membersColumns(model, room: size.columns - 1)
        members = Area(row: 1, column: 0, columns: columns, rows: upper)
        detail = Area(row: 1, column: columns + 1, columns: size.columns - columns - 1, rows: upper)
        log = Area(row: 1 + upper, column: 0, columns: size.columns, rows: logRows)
        rules = [Rectangle(row: 1, column: columns, columns: 1, rows: upper)]
    }

    /// The members across the screen, and below them the detail with the log beside it.
    private mutating func placeBelow(_ model: Model, _ room: Int) {
        let lowerRows = min(max(10, room / 2 + model.panes.log), max(10, room - 4))
        let upper = max(0, room - lowerRows)
        let detailColumns = min(
            max(Self.detailMinimum, size.columns - 1 - LogColumns.wholeWidth - model.panes.members),
            size.columns - 1 - Self.detailMinimum)
        members = Area(row: 1, column: 0, columns: size.columns, rows: upper)
        detail = Area(row: 1 + upper, column: 0, columns: detailColumns, rows: lowerRows)
        log = Area(
            row: 1 + upper, column: detailColumns + 1, columns: size.columns - detailColumns - 1, rows: lowerRows)
        rules = [Rectangle(row: 1 + upper, column: detailColumns, columns: 1, rows: lowerRows)]
    }

    private mutating func placeBeside(_ model: Model, _ room: Int) {
        let first = membersColumns(model, room: size.columns - 2)
        let second =
            model.log.isFolded
            ? size.columns - first - 2
            : max(Self.detailMinimum, min(size.columns - first - 2 - LogColumns.wholeWidth, (size.columns - first) / 2))
        members = Area(row: 1, column: 0, columns: first, rows: room)
        let logRows = model.log.isFolded ? 2 : 0
        detail = Area(row: 1, column: first + 1, columns: second, rows: room - logRows)
        if model.log.isFolded {
            log = Area(row: 1 + room - logRows, column: first + 1, columns: second, rows: logRows)
            rules = [Rectangle(row: 1, column: first, columns: 1, rows: room)]
        } else {
            let third = first + 1 + second + 1
            log = Area(row: 1, column: third, columns: size.columns - third, rows: room)
            rules = [first, third - 1].map { Rectangle(row: 1, column: $0, columns: 1, rows: room) }
        }
    }

    /// The member pane has its columns and no more; what is over belongs to the sentences beside it.
    private func membersColumns(_ model: Model, room: Int) -> Int {
        let wanted = MemberColumns.width(width, model) + model.panes.members
        return min(max(30, wanted), room - 30)
    }

    /// The rows of members that are in sight, without the header.
    package var memberRows: Int { max(0, (members?.body.size.rows ?? 0) - 1) }
    /// The rows of the detail that are in sight.
    package var detailRows: Int { detail?.body.size.rows ?? 0 }
    /// The rows of the log that are in sight.
    package var logRows: Int { log?.body.size.rows ?? 0 }
}
