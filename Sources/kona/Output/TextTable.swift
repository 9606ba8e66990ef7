import StrictText
import TerminalKit

/// Rows and columns as text for a terminal, aligned by the columns that characters take and not by their number.
package struct TextTable {
    private let header: [String]
    private var rows: [[String]] = []
    private let policy = WidthPolicy.narrow

    /// Makes a table with a header.
    package init(header: [String]) {
        self.header = header
    }

    /// Adds a row.
    ///
    /// What comes from a server or a file is made harmless for the terminal here.
    package mutating func append(_ row: [String]) {
        rows.append(row.map { TextSanitiser.visible($0) })
    }

    /// The table, a line each.
    package var lines: [String] {
        let all = [header] + rows
        let widths = header.indices.map { column in
            all.map { row in column < row.count ? policy.columns(of: row[column]) : 0 }.max() ?? 0
        }
        return all.map { row in
            let cells = zip(row, widths).map { policy.padded($0, to: $1) }
            return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
        }
    }
}
