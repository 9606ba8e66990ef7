import Konaplate

/// Reading the accounts of many members, one after another.
package struct ReadingRun: Sendable, Equatable {
    /// The members in the order of reading.
    let members: [MemberID]
    /// How many of them were read, well or not.
    private(set) var done = 0
    /// How many of those brought no valid answer.
    private(set) var failures = 0
    /// When it began.
    private(set) var startedAt: Timestamp

    init(_ members: [MemberID], at now: Timestamp) {
        self.members = members
        startedAt = now
    }

    /// The member that is being read; `nil` after the last.
    var current: MemberID? { done < members.count ? members[done] : nil }

    /// Goes on to the next member.
    mutating func advance(isRead: Bool) {
        done += 1
        if !isRead { failures += 1 }
    }

    mutating func moveClock(by step: Duration) { startedAt = startedAt.advanced(by: step) }
}
