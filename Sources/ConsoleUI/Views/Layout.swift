package import TerminalKit
import Wording

/// Where the panes are.
///
/// `update` scrolls by it and `view` draws by it, so that they cannot disagree.
package struct Layout: Sendable, Equatable {
    /// The smallest screen that the panes fit on.
    package static let minimum = Size(columns: 60, rows: 15)

    /// From so many columns on there is room for everything beside each other.
    static let wide = 100

    /// Whether the screen is large enough.
    package let fits: Bool
    /// The first line.
    package let banner: Rectangle
    /// The member pane with its border.
    package let members: Rectangle
    /// The detail pane with its border.
    package let detail: Rectangle
    /// The log pane with its border; a single line when it is folded.
    package let log: Rectangle
    /// The line for notices, above the hint bar.
    package let notice: Rectangle
    /// The last line.
    package let hints: Rectangle

    /// Places the panes of a screen.
    package init(_ model: Model) {
        let size = model.size
        fits = size.columns >= Self.minimum.columns && size.rows >= Self.minimum.rows
        banner = Rectangle(row: 0, column: 0, columns: size.columns, rows: 1)
        hints = Rectangle(row: size.rows - 1, column: 0, columns: size.columns, rows: 1)
        notice = Rectangle(row: size.rows - 2, column: 0, columns: size.columns, rows: 1)
        let room = max(0, size.rows - 3)
        let logRows = model.log.isFolded ? 1 : min(max(6, room * 3 / 10), max(3, room - 9))
        let upperRows = max(0, room - logRows)
        // The member pane has its columns and no more; what is over belongs to the sentences beside it.
        let wanted = MemberColumns.width(
            idWidth: model.directory.content?.idWidth ?? 0, hasMobile: size.columns >= Self.wide,
            language: model.language)
        let membersColumns = min(wanted + 2, size.columns - 24)
        members = Rectangle(row: 1, column: 0, columns: membersColumns, rows: upperRows)
        detail = Rectangle(
            row: 1, column: membersColumns, columns: size.columns - membersColumns, rows: upperRows)
        log = Rectangle(row: 1 + upperRows, column: 0, columns: size.columns, rows: logRows)
    }

    /// The rows of members that are in sight, without border and header.
    package var memberRows: Int { max(0, members.size.rows - 3) }

    /// The rows of the log that are in sight.
    package var logRows: Int { log.size.rows <= 1 ? log.size.rows : max(0, log.size.rows - 2) }
}
