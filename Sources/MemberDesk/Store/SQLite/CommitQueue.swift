import Synchronization

/// The commits that wait for the disk, and whether somebody is writing.
final class CommitQueue: Sendable {
    private struct State {
        var waiting: [any PendingCommit] = []
        var isWriting = false
    }

    private let state = Mutex(State())

    /// How many wait.
    var count: Int { state.withLock { $0.waiting.count } }

    /// Adds a commit.
    /// - Returns: Whether who adds it has to write, since nobody does.
    func add(_ commit: any PendingCommit) -> Bool {
        state.withLock { state in
            state.waiting.append(commit)
            defer { state.isWriting = true }
            return !state.isWriting
        }
    }

    /// Takes all that wait, in the order in which they came.
    func take() -> [any PendingCommit] {
        state.withLock { state in
            defer { state.waiting = [] }
            return state.waiting
        }
    }

    /// Ends the writing, or leaves it to the first of those that came meanwhile.
    func passOn() {
        let next = state.withLock { state in
            state.isWriting = !state.waiting.isEmpty
            return state.waiting.first
        }
        next?.lead()
    }
}
