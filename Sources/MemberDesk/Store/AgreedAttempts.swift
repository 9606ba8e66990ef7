import Synchronization

/// The open attempts that were compared with the audit's chain, and agreed.
///
/// What this program changes it puts into the chain in the same transaction, so what agreed once agrees for as long as
/// nobody else writes: a store keeps them from one transaction to the next and forgets them as soon as somebody has.
package final class AgreedAttempts: Sendable {
    private struct State {
        var attempts: Set<Int64> = []
        var version: Int64?
    }

    private let state = Mutex(State())

    /// Knows of none.
    package init() {}

    /// Whether an attempt agrees, by an earlier check.
    func contains(_ attempt: Int64) -> Bool {
        state.withLock { $0.attempts.contains(attempt) }
    }

    /// Keeps the open attempts, all of which agree; those that are not open any more are let go.
    func keep(_ open: Set<Int64>) {
        state.withLock { $0.attempts = open }
    }

    /// Forgets all where others have committed something since the last time.
    /// - Parameter version: A number that only their commits change.
    func require(_ version: Int64?) {
        state.withLock { state in
            if version == nil || version != state.version { state.attempts = [] }
            state.version = version
        }
    }
}
