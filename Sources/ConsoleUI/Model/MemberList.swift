package import Konaplate
package import MemberDesk

/// The member pane: a search, what it finds, and the selected member.
package struct MemberList: Sendable, Equatable {
    /// The text of the search.
    package var query = TextField()
    /// Whether keys go into the search.
    package var isSearching = false
    /// Whether members were looked for since the field was entered.
    package var searched: SearchSummary?
    /// What is shown, best first.
    package var matches: [MemberID] = []
    /// The selected member.
    ///
    /// It is a member and not a row: it stays itself through sorting and refreshing.
    package var selection: MemberID?
    /// The member that was selected before the search, for when the search is given up.
    package var selectionBeforeSearch: MemberID?
    /// The first row that is drawn.
    package var top = 0

    /// The selected row.
    package var selectedRow: Int? {
        selection.flatMap { matches.firstIndex(of: $0) }
    }

    /// Shows other members; the selection stays where it can.
    package mutating func show(_ matches: [MemberID]) {
        self.matches = matches
        if selectedRow == nil { selection = matches.first }
    }

    /// Shows other members where nobody asked for it: the selected one keeps its row even if it is no match any more.
    package mutating func showKeepingSelection(_ matches: [MemberID]) {
        let row = selectedRow
        self.matches = matches
        guard let selection, let row, selectedRow == nil else { return }
        self.matches.insert(selection, at: min(row, matches.count))
    }

    /// Moves the selection by rows.
    package mutating func move(by rows: Int) {
        guard !matches.isEmpty else { return }
        let target = (selectedRow ?? 0) + rows
        selection = matches[min(max(0, target), matches.count - 1)]
    }

    /// Selects the member of a row, where there is one.
    package mutating func select(row: Int) {
        if matches.indices.contains(row) { selection = matches[row] }
    }

    /// Scrolls so that the selection is among the drawn rows.
    package mutating func reveal(rows: Int) {
        guard rows > 0, let row = selectedRow else {
            top = 0
            return
        }
        if row < top { top = row }
        if row >= top + rows { top = row - rows + 1 }
        top = max(0, min(top, matches.count - rows))
    }
}
