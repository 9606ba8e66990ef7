import Synchronization

/// Tells a batch that is being carried out that it shall stand still.
final class BatchBrake: Sendable {
    private let state = Mutex(false)

    /// Whether it shall stand still.
    var isPulled: Bool { state.withLock { $0 } }

    /// Lets it stand still after what is being sent, or go on.
    func pull(_ isPulled: Bool = true) { state.withLock { $0 = isPulled } }
}
