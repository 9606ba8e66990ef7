package import Konaplate
package import MemberDesk

/// The log pane: exchanges of this and every other process on the state.
package struct LogPane: Sendable, Equatable {
    /// How many entries are kept; older ones are in the journal.
    package static let capacity = 2000

    /// The entries by number.
    package private(set) var entries: [JournalEntry] = []
    /// The entry that the reader stays on; `nil` follows the newest.
    package var anchor: Int64?
    /// The newest entry when the reader stopped following.
    package var seenID: Int64 = 0
    /// Only this member's entries.
    package var memberFilter: MemberID?
    /// Whether only the last line is shown.
    package var isFolded = false
    /// The first row that is drawn.
    package var top = 0

    /// Whether the newest entry is always in sight.
    package var isFollowing: Bool { anchor == nil }

    /// The entries that the filter lets pass.
    package var visible: [JournalEntry] {
        guard let memberFilter else { return entries }
        return entries.filter { $0.memberID == memberFilter }
    }

    /// The entries that the filter holds back.
    package var hiddenCount: Int { entries.count - visible.count }

    /// What came while the reader was not following, and how much of it is trouble.
    package var unseen: (count: Int, errors: Int) {
        guard !isFollowing else { return (0, 0) }
        let new = visible.filter { $0.id > seenID }
        return (new.count, new.filter(\.isTrouble).count)
    }

    /// The entry under the marker.
    package var selected: JournalEntry? {
        guard let anchor else { return visible.last }
        return visible.last { $0.id <= anchor } ?? visible.first
    }

    /// Adds entries, or puts newer forms in the place of older ones.
    package mutating func take(_ changes: [JournalEntry]) {
        for change in changes {
            if let index = entries.lastIndex(where: { $0.id <= change.id }) {
                if entries[index].id == change.id {
                    if entries[index].revision < change.revision { entries[index] = change }
                } else {
                    entries.insert(change, at: index + 1)
                }
            } else {
                entries.insert(change, at: 0)
            }
        }
        if entries.count > Self.capacity { entries.removeFirst(entries.count - Self.capacity) }
    }

    /// Moves the marker by rows; beyond the end the pane follows again.
    package mutating func move(by rows: Int) {
        let visible = visible
        guard !visible.isEmpty else { return }
        let current = selected.flatMap { selected in visible.lastIndex { $0.id == selected.id } } ?? visible.count - 1
        let target = max(0, current + rows)
        if target >= visible.count {
            follow()
        } else {
            if isFollowing { seenID = entries.last?.id ?? 0 }
            anchor = visible[target].id
        }
    }

    /// Puts the marker on the entry of a row, where there is one.
    package mutating func select(row: Int) {
        let visible = visible
        guard visible.indices.contains(row) else { return }
        if isFollowing { seenID = entries.last?.id ?? 0 }
        anchor = visible[row].id
    }

    /// Follows the newest entry.
    package mutating func follow() {
        anchor = nil
    }

    /// Scrolls so that the marker is among the drawn rows.
    package mutating func reveal(rows: Int) {
        let visible = visible
        guard rows > 0, !isFollowing, let selected, let row = visible.firstIndex(where: { $0.id == selected.id })
        else {
            top = max(0, visible.count - rows)
            return
        }
        if row < top { top = row }
        if row >= top + rows { top = row - rows + 1 }
        top = max(0, min(top, visible.count - rows))
    }
}

extension JournalEntry {
    /// Whether somebody should look at it.
    package var isTrouble: Bool {
        switch outcome {
        case nil, .success: false
        case .refused, .notSent, .unknown: true
        }
    }
}
