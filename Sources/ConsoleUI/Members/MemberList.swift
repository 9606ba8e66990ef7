package import Konaplate
package import MemberDesk
package import Wording

/// The member pane: a search, the part of what it finds that is in sight, and the selected member.
///
/// The rows themselves come from the directory beside the model. What is selected is a member and not a row: it stays
/// itself through searching, sorting and refreshing.
package struct MemberList: Sendable, Equatable {
    /// Whether the directory is there.
    package enum Status: Sendable, Equatable {
        case loading
        case failed(Phrase)
        case loaded
    }

    /// How many rows are asked for beyond those in sight, on either side.
    private static let margin = 150

    /// Whether the directory is there.
    package var status = Status.loading
    /// The search.
    package var search = SearchField()
    /// The order.
    package var sort = MemberSort.memberID
    /// Whether that order is turned round.
    package var isReversed = false
    /// The marked members.
    package var marks = MemberMarks()
    /// The newest part of the list that came.
    package private(set) var page: MemberPage?
    /// The selected member; `nil` where there is none, or its row has not come yet.
    package private(set) var selection: MemberID?
    /// The row of the selected member.
    package private(set) var selectedRow = 0
    /// The first row that is drawn.
    package private(set) var top = 0
    /// The rows that are drawn.
    private var visibleRows = 20
    /// Whether the best match is to be selected when it comes.
    private var selectsBest = false
    /// Whether what came does not show what is wanted any more.
    private var isStale = true
    /// The member that was selected before a search found nobody.
    private var selectionBefore: MemberID?

    /// How many members match.
    package var count: Int { page?.count ?? 0 }
    /// How many members there are.
    package var total: Int { page?.total ?? 0 }

    /// What is listed, and in which order.
    package var query: MemberQuery { MemberQuery(text: search.text, sort: sort, isReversed: isReversed) }

    /// Whether the selected member or what is searched for is still to come.
    package var isAwaited: Bool { status == .loading || isStale || selection == nil && count > 0 }

    /// What is known of a member in sight.
    package func summary(_ memberID: MemberID) -> MemberSummary? {
        page?.members.first { $0.id == memberID }
    }

    /// What is known of the selected member.
    package var selected: MemberSummary? {
        guard let selection, let summary = summary(row: selectedRow) else { return nil }
        return summary.id == selection ? summary : self.summary(selection)
    }

    /// The member of a row, where it has come.
    package func summary(row: Int) -> MemberSummary? {
        guard let page, row >= page.start, row < page.start + page.members.count else { return nil }
        return page.members[row - page.start]
    }

    /// The rows to draw.
    package func rows(_ count: Int) -> Range<Int> {
        top..<max(top, min(top + count, self.count))
    }

    // MARK: What is wanted

    /// Wants everything anew; the selection stays where it can.
    mutating func refresh() {
        isStale = true
    }

    /// Wants what the search finds now, the best match selected.
    mutating func searchAgain() {
        isStale = true
        selectsBest = !search.isEmpty
        search.noteSearch()
    }

    /// Wants a member to be selected, wherever it stands.
    mutating func select(_ memberID: MemberID) {
        selection = memberID
        selectsBest = false
        if let page, let offset = page.members.firstIndex(where: { $0.id == memberID }) {
            selectedRow = page.start + offset
        } else {
            isStale = true
        }
    }

    /// What has to be asked for so that the rows in sight can be drawn; `nil` where they can.
    func request() -> MemberRequest? {
        let wanted = max(0, min(top, selectedRow) - visibleRows)..<max(top, selectedRow) + 2 * visibleRows
        if !isStale, let page, wanted.clamped(to: 0..<page.count).isWithin(page.start..<page.start + page.members.count)
        {
            return nil
        }
        let rows =
            selectsBest
            ? 0..<Self.margin + visibleRows : max(0, wanted.lowerBound - Self.margin)..<wanted.upperBound + Self.margin
        return MemberRequest(
            text: search.text, sort: sort, rows: rows, anchor: selectsBest ? nil : selection ?? selectionBefore,
            anchorRow: keepsSelection ? selectedRow : nil, isReversed: isReversed)
    }

    /// Whether the selected row stays although it is no match any more: only where nobody asked for other rows.
    private var keepsSelection: Bool {
        guard let page, !search.isEmpty, !selectsBest else { return false }
        return page.request.text == search.text
    }

    // MARK: What came

    /// Takes a part of the list.
    mutating func take(_ page: MemberPage) {
        let isAnswer = page.request.query == query
        self.page = page
        status = .loaded
        guard isAnswer else { return }
        isStale = false
        if selectsBest {
            selectsBest = false
            selectedRow = 0
        } else if let wanted = selection ?? selectionBefore,
            let offset = page.members.firstIndex(where: { $0.id == wanted })
        {
            select(wanted, row: page.start + offset)
            return
        } else if selection != nil, page.request.anchor == selection {
            selectedRow = 0
        }
        let before = page.count == 0 ? selection ?? selectionBefore : nil
        selectedRow = max(0, min(selectedRow, page.count - 1))
        selection = summary(row: selectedRow)?.id
        selectionBefore = before
    }

    private mutating func select(_ memberID: MemberID, row: Int) {
        selection = memberID
        selectedRow = row
        selectionBefore = nil
    }

    /// Takes what is known now of members in sight.
    mutating func take(_ summaries: [MemberSummary]) {
        guard let page, !summaries.isEmpty else { return }
        let newer = Dictionary(summaries.map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
        self.page = page.replacing(newer)
        // A search by state may find others now.
        if sort != .memberID && sort != .name || !SearchQuery(search.text).qualifiers.isEmpty { isStale = true }
    }

    // MARK: Moving

    /// Moves the selection by rows.
    mutating func move(by rows: Int) {
        guard count > 0 else { return }
        selectRow(min(max(0, selectedRow + rows), count - 1))
    }

    /// Selects the member of a row, where there is one.
    mutating func select(row: Int) {
        if (0..<count).contains(row) { selectRow(row) }
    }

    private mutating func selectRow(_ row: Int) {
        selectedRow = row
        selection = summary(row: row)?.id
    }

    /// Scrolls so that the selection is among the drawn rows.
    package mutating func reveal(rows: Int) {
        visibleRows = max(1, rows)
        guard rows > 0 else {
            top = 0
            return
        }
        if selectedRow < top { top = selectedRow }
        if selectedRow >= top + rows { top = selectedRow - rows + 1 }
        top = max(0, min(top, count - rows))
    }
}

extension MemberPage {
    /// The page with what is known now of some of its members.
    fileprivate func replacing(_ newer: [MemberID: MemberSummary]) -> MemberPage {
        MemberPage(
            request: request, start: start, members: members.map { newer[$0.id] ?? $0 }, count: count, total: total,
            unread: unread, updatedAt: updatedAt, idWidth: idWidth, anchorRow: anchorRow)
    }
}

extension Range<Int> {
    fileprivate func isWithin(_ other: Range<Int>) -> Bool {
        isEmpty || lowerBound >= other.lowerBound && upperBound <= other.upperBound
    }
}
