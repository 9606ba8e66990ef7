import Konaplate
import Synchronization

/// The sandbox's clock: the system's, and as far ahead of it as somebody has set it.
final class SandboxClock: Sendable {
    private let lead = Mutex(Duration.zero)

    func now() -> Timestamp { Timestamp.now().advanced(by: ahead) }

    /// How far it is ahead of the system's clock.
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
