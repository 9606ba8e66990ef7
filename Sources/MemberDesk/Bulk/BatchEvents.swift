import Synchronization

/// What happens while a batch is carried out, in its order.
///
/// Waiting for the next is not ended by cancellation: what is under way is brought to its end.
final class BatchEvents: Sendable {
    /// What happens.
    enum Event: Sendable {
        /// A row has come to its end, or could not be begun.
        case ended(row: Int, Result<BatchLine, any Error>)
        /// The time for the next row has come.
        case due
        /// Whoever asked for the batch has cancelled it.
        case cancelled
    }

    private struct State {
        var events: [Event] = []
        var waiter: CheckedContinuation<[Event], Never>?
    }

    private let state = Mutex(State())

    /// Adds an event.
    func post(_ event: Event) {
        let waiter = state.withLock { state in
            guard let waiter = state.waiter else {
                state.events.append(event)
                return nil as CheckedContinuation<[Event], Never>?
            }
            state.waiter = nil
            return waiter
        }
        waiter?.resume(returning: [event])
    }

    /// Waits for what happens next; one waits at a time.
    func next() async -> [Event] {
        await withCheckedContinuation { continuation in
            let events = state.withLock { state -> [Event] in
                guard !state.events.isEmpty else {
                    state.waiter = continuation
                    return []
                }
                defer { state.events = [] }
                return state.events
            }
            if !events.isEmpty { continuation.resume(returning: events) }
        }
    }
}
