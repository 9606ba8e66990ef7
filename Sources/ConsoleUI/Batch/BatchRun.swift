package import Konaplate
package import MemberDesk
import Wording

/// Registering marked members, one after another: who they are, what came of those that were reached, and why it stands
/// still where it does.
///
/// How far it has come is kept by the core as well, with each attempt: that is what a later run goes on by.
package struct BatchRun: Sendable, Equatable {
    /// What came of a member.
    package enum Result: Sendable, Equatable {
        /// It was attempted, with this outcome.
        case attempted(Attempt)
        /// It was refused here, and nothing was sent.
        case refusedHere(GateRefusal)
    }

    /// Why a batch stands still before its end.
    package enum Stop: Error, Sendable, Hashable {
        /// The first member is done, and an agent has to look at it.
        case first
        /// An agent asked for it.
        case paused
        /// So many were refused that something may be wrong with all of them.
        case refusals(Int)
        /// An outcome is unknown, nothing could be sent, or the gate refused all that was left.
        case outcome
        /// Another console or command carries out the same members.
        case elsewhere
    }

    /// The members in their order.
    package let members: [MemberID]
    /// How many of them are done.
    package private(set) var reached: Int
    /// What came of those that were reached here.
    package private(set) var results: [MemberID: Result] = [:]
    /// Whether it is to stand still after what is being sent.
    package var isPausing = false
    /// When the present part began.
    private(set) var startedAt: Timestamp
    /// How many were done then.
    private(set) var reachedAtStart: Int

    /// Those whose turn had not come when the present part began, for the rows.
    private var waiting: Set<MemberID> = []

    /// Plans a batch, of which an earlier run may have done a part.
    package init(_ members: [MemberID], reached: Int = 0, at now: Timestamp) {
        self.members = members
        self.reached = reached
        startedAt = now
        reachedAtStart = reached
    }

    /// Whether every member is done.
    package var isFinished: Bool { reached >= members.count }

    /// The members that are left.
    package var rest: ArraySlice<MemberID> { members.dropFirst(reached) }

    /// Whether a member's turn is still to come.
    func isWaiting(_ memberID: MemberID) -> Bool { waiting.contains(memberID) && results[memberID] == nil }

    /// Begins a part.
    mutating func begin(reached: Int, at now: Timestamp) {
        (self.reached, reachedAtStart, startedAt) = (reached, reached, now)
        isPausing = false
        waiting = Set(rest.dropFirst())
    }

    /// Takes what came of a member.
    mutating func take(_ memberID: MemberID, _ result: Result) {
        // What the gate has against all of them is no member's own outcome.
        if case .refusedHere(let refusal) = result, !refusal.isAboutMember { return }
        results[memberID] = result
        if let place = members.firstIndex(of: memberID) { reached = max(reached, place + 1) }
    }

    /// Takes how far the core says that it came; `nil` where it reached nobody.
    mutating func end(reached: Int?) {
        self.reached = reached ?? reachedAtStart
        isPausing = false
    }

    mutating func moveClock(by step: Duration) { startedAt = startedAt.advanced(by: step) }

    /// How quickly the present part goes on.
    func pace(at now: Timestamp) -> Pace {
        Pace(done: reached - reachedAtStart, total: members.count - reachedAtStart, since: startedAt, now: now)
    }

    /// How many have been registered and refused here, for the sentence at the end.
    var tally: (registered: Int, refused: Int, open: Int) {
        var tally = (registered: 0, refused: 0, open: 0)
        for result in results.values {
            switch result {
            case .attempted(let attempt) where attempt.state == .registered: tally.registered += 1
            case .attempted(let attempt) where attempt.state.isOpen: tally.open += 1
            case .attempted, .refusedHere: tally.refused += 1
            }
        }
        return tally
    }
}

/// How far a batch may go by itself.
package struct BatchLimits: Sendable, Hashable {
    /// How many members at most; `nil` where all may be done.
    package var members: Int?
    /// At how many refusals it stands still.
    package var refusals: Int
}
