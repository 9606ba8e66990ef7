/// What a living process holds while it works on something, so that others can tell it from what a dead one left behind.
package enum LifeSign: Hashable, Sendable {
    /// It sends an attempt.
    case attempt(Int64)
    /// It waits for an exchange's answer.
    case exchange(Int64)
    /// It carries out a file with this hash.
    case batch(hash: Int64)
}

/// A life sign that is held for as long as this object lives, or the process.
package final class HeldSign: Sendable {
    private let holder: any Sendable

    /// Holds a sign by what proves it: a lock, a place in a table.
    package init(_ holder: any Sendable) {
        self.holder = holder
    }
}

/// What is certain when a life sign is gone.
package enum DeathProof: Sendable {
    /// The process that held it has ended.
    case processEnded
    /// Its connection has ended; the process may live on and still send.
    case connectionEnded
}
