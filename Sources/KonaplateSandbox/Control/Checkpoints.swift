import Synchronization

/// States of the sandbox that can be gone back to.
final class Checkpoints: Sendable {
    /// What a sandbox can be set back to: who is registered, and the clock.
    struct Checkpoint: Sendable {
        let registrations: [StateDocument.Registration]
        let ahead: Duration
    }

    private let kept = Mutex<[String: Checkpoint]>([:])

    /// - Returns: Whether there was room for it.
    func save(_ checkpoint: Checkpoint, as name: String) -> Bool {
        kept.withLock { kept in
            guard kept[name] != nil || kept.count < SandboxDefaults.maximumCheckpoints else { return false }
            kept[name] = checkpoint
            return true
        }
    }

    subscript(name: String) -> Checkpoint? { kept.withLock { $0[name] } }

    /// - Returns: Whether there was one.
    func remove(_ name: String) -> Bool { kept.withLock { $0.removeValue(forKey: name) != nil } }

    var names: [String] { kept.withLock { $0.keys.sorted() } }
}
