import Synchronization

/// The waiting times of late answers, which a stopping server cuts short: the answers themselves are ready.
final class AnswerDelays: Sendable {
    private struct State {
        var isStopping = false
        var lastNumber = 0
        var sleepers: [Int: Task<Void, Never>] = [:]
    }

    private let state = Mutex(State())

    /// Returns after a duration, or as soon as the server stops.
    func wait(_ duration: Duration) async {
        let sleeper: (number: Int, task: Task<Void, Never>)? = state.withLock { state in
            guard !state.isStopping else { return nil }
            state.lastNumber += 1
            // The only error is the cancellation, which is how the wait is meant to end early.
            let task = Task<Void, Never> { try? await Task.sleep(for: duration) }
            state.sleepers[state.lastNumber] = task
            return (state.lastNumber, task)
        }
        guard let sleeper else { return }
        await sleeper.task.value
        state.withLock { $0.sleepers[sleeper.number] = nil }
    }

    /// Ends all waiting, now and later.
    func stop() {
        let sleepers = state.withLock { state in
            state.isStopping = true
            return Array(state.sleepers.values)
        }
        for sleeper in sleepers { sleeper.cancel() }
    }
}
