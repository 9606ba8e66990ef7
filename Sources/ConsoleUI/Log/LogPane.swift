package import MemberDesk

/// The log pane: exchanges of this and every other process on the state.
package struct LogPane: Sendable, Equatable {
    /// How many entries are kept; older ones are in the journal.
    package static let capacity = 2000

    /// The entries by number.
    package private(set) var entries: [JournalEntry] = []
    /// The entries that the filter lets pass.
    package private(set) var visible: [JournalEntry] = []
    /// Which entries are shown.
    package var filter = LogFilter() {
        didSet {
            guard filter != oldValue else { return }
            visible = filter.isEmpty ? entries : entries.filter { filter.matches($0) }
        }
    }
    /// Earlier filters as they were typed.
    package var earlierFilters = TextHistory()
    /// The entry that the reader stays on; `nil` follows the newest.
    package private(set) var anchor: Int64?
    /// The newest entry when the reader stopped following.
    package private(set) var seenID: Int64 = 0
    /// Whether only the last line is shown.
    package var isFolded = false
    /// The first row that is drawn.
    package private(set) var top = 0
    /// From which exchange the reader went to its member.
    package var origin: LogOrigin?

    /// Whether the newest entry is always in sight.
    package var isFollowing: Bool { anchor == nil }

    /// The entries that the filter holds back.
    package var hiddenCount: Int { entries.count - visible.count }

    /// What came while the reader was not following, and how much of it is trouble.
    package var unseen: (count: Int, errors: Int) {
        guard !isFollowing else { return (0, 0) }
        let new = visible.reversed().prefix { $0.id > seenID }
        return (new.count, new.count(where: \.isTrouble))
    }

    /// The place of the entry under the marker among the visible ones.
    var selectedIndex: Int? {
        guard !visible.isEmpty else { return nil }
        guard let anchor else { return visible.count - 1 }
        return visible.lastIndex { $0.id <= anchor } ?? 0
    }

    /// The entry under the marker.
    package var selected: JournalEntry? { selectedIndex.map { visible[$0] } }

    /// Adds entries, or puts newer forms in the place of older ones.
    package mutating func take(_ changes: [JournalEntry]) {
        for change in changes where entries.merge(change) {
            if filter.matches(change) {
                _ = visible.merge(change)
            } else {
                visible.removeAll { $0.id == change.id }
            }
        }
        guard entries.count > Self.capacity else { return }
        entries.removeFirst(entries.count - Self.capacity)
        guard let oldest = entries.first?.id else { return }
        visible.removeFirst(visible.firstIndex { $0.id >= oldest } ?? visible.count)
    }

    // MARK: Moving

    /// Moves the marker by entries; beyond the end the pane follows again.
    package mutating func move(by count: Int) {
        guard let selectedIndex else { return }
        let target = max(0, selectedIndex + count)
        if target >= visible.count { follow() } else { stay(on: visible[target].id) }
    }

    /// Puts the marker on the next entry in trouble, or with `-1` on the one before.
    /// - Returns: Whether there was one.
    package mutating func moveToError(_ step: Int) -> Bool {
        // Whoever follows has no marker yet: the newest entry is the first one back.
        let end = isFollowing ? visible.count : selectedIndex ?? 0
        let found =
            step > 0
            ? visible.indices.dropFirst(end + 1).first { visible[$0].isTrouble }
            : visible[..<end].lastIndex(where: \.isTrouble)
        guard let found else { return false }
        stay(on: visible[found].id)
        return true
    }

    /// Puts the marker on an entry and keeps it there.
    package mutating func stay(on id: Int64) {
        if isFollowing { seenID = entries.last?.id ?? 0 }
        anchor = id
    }

    /// Follows the newest entry.
    package mutating func follow() {
        anchor = nil
    }

    /// Puts the marker on the entry of a row, where there is one.
    package mutating func select(row: Int, height: Int) {
        let rows = rows(height: height)
        guard rows.indices.contains(row), case .entry(let index) = rows[row] else { return }
        stay(on: visible[index].id)
    }

    /// Scrolls so that the marker is among the drawn rows.
    package mutating func reveal(rows height: Int) {
        let rows = rows(height: height)
        guard height > 0, !isFollowing, let selectedIndex,
            let row = rows.firstIndex(of: .entry(selectedIndex))
        else {
            top = max(0, rows.count - height)
            return
        }
        if row < top { top = row }
        if row >= top + height { top = row - height + 1 }
        top = max(0, min(top, rows.count - height))
    }
}

extension [JournalEntry] {
    /// Puts an entry in its place, or a newer form in that of an older one.
    /// - Returns: Whether it was new.
    fileprivate mutating func merge(_ change: JournalEntry) -> Bool {
        let index = lastIndex { $0.id <= change.id }
        guard let index, self[index].id == change.id else {
            insert(change, at: index.map { $0 + 1 } ?? 0)
            return true
        }
        guard self[index].revision < change.revision else { return false }
        self[index] = change
        return true
    }
}
