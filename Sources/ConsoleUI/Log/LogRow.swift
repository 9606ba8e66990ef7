import Konaplate
import MemberDesk

/// A row of the log pane.
package enum LogRow: Sendable, Hashable {
    /// The visible entry at a place.
    case entry(Int)
    /// Nothing was called for so long.
    case pause(Duration)
}

extension LogPane {
    /// From how long a silence on, what comes after it is another call.
    static let pause: Duration = .seconds(30)

    /// A pane with fewer rows than these has none to spare for silence.
    static let smallestWithPauses = 8

    /// The rows of a pane of a height: the visible entries, with the silences between calls.
    package func rows(height: Int) -> [LogRow] {
        guard height >= Self.smallestWithPauses else { return visible.indices.map { .entry($0) } }
        var rows: [LogRow] = []
        rows.reserveCapacity(visible.count)
        for index in visible.indices {
            if index > 0, let pause = Self.pause(from: visible[index - 1], to: visible[index]) {
                rows.append(.pause(pause))
            }
            rows.append(.entry(index))
        }
        return rows
    }

    /// The silence between the end of an exchange and the beginning of another, where it is long.
    private static func pause(from earlier: JournalEntry, to later: JournalEntry) -> Duration? {
        let end = earlier.time.advanced(by: earlier.duration ?? .zero)
        let silence = later.time.duration(since: end)
        return silence >= pause ? silence : nil
    }
}
