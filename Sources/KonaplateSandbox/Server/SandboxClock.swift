import Konaplate
import Synchronization

/// The sandbox's clock: the one that it was given, and as far ahead of it as somebody has set it.
final class SandboxClock: Sendable {
    private let lead = Mutex(Duration.zero)
    private let base: @Sendable () -> Timestamp

    init(_ base: @escaping @Sendable () -> Timestamp) {
        self.base = base
    }

    func now() -> Timestamp { base().advanced(by: ahead) }

    /// How far it is ahead of the clock that it was given.
    var ahead: Duration { lead.withLock { $0 } }

    /// Sets it forward.
    func advance(by duration: Duration) {
        lead.withLock { $0 += duration }
    }

    /// Sets how far it is ahead.
    func set(ahead duration: Duration) {
        lead.withLock { $0 = duration }
    }
}
