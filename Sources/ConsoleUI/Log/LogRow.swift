import Konaplate
import MemberDesk

/// A row of the log pane.
package enum LogRow: Sendable, Hashable {
    /// The visible entry at a place.
    case entry(Int)
    /// What a sandbox found about the visible entry at a place, which somebody's own client sent.
    case note(Int)
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
        let hasPauses = height >= Self.smallestWithPauses
        var rows: [LogRow] = []
        rows.reserveCapacity(visible.count)
        for index in visible.indices {
            if hasPauses, index > 0, let pause = Self.pause(from: visible[index - 1], to: visible[index]) {
                rows.append(.pause(pause))
            }
            rows.append(.entry(index))
            if visible[index].note != nil { rows.append(.note(index)) }
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

extension JournalEntry {
    /// What a sandbox found wrong with it, in the language of whoever watches: it stands before the request's headers.
    var note: String? {
        guard requestText.hasPrefix("! ") else { return nil }
        return String(requestText.prefix { $0 != "\n" }.dropFirst(2))
    }
}
