import Synchronization

/// A commit whose values nobody needs to know to write it.
protocol PendingCommit: Sendable {
    /// Runs it within a transaction that has begun, its seal included.
    func run(_ transaction: Transaction, _ seal: Seal) throws
    /// Notes that it failed.
    func note(_ error: any Error)
    /// Lets go what it made, life signs included, before it is run again or given up.
    func forget()
    /// Tells who waits for it what became of it, which is on the disk now.
    func end(path: String)
    /// Asks who waits for it to write it, and the others that wait.
    func lead()
}

/// A commit with the task that waits for it.
final class WaitingCommit<Value: Sendable>: PendingCommit {
    private typealias Waiter = CheckedContinuation<Result<Value, StateError>?, Never>

    private struct State {
        var result: Result<Value, any Error>?
        var isOver = false
        var leads = false
        var waiter: Waiter?
    }

    private let body: @Sendable (Transaction) throws -> Value
    private let state = Mutex(State())

    init(_ body: @escaping @Sendable (Transaction) throws -> Value) {
        self.body = body
    }

    func run(_ transaction: Transaction, _ seal: Seal) throws {
        let value = try body(transaction)
        try seal.write(transaction)
        state.withLock { $0.result = .success(value) }
    }

    func note(_ error: any Error) {
        state.withLock { $0.result = .failure(error) }
    }

    func forget() {
        state.withLock { $0.result = nil }
    }

    func end(path: String) {
        let waiter = state.withLock { state in
            state.isOver = true
            return state.waiter.take()
        }
        // Who waits is the only one who keeps the value from now on: a life sign ends with the work.
        waiter?.resume(returning: take(path: path))
    }

    func lead() {
        let waiter = state.withLock { state in
            state.leads = true
            return state.waiter.take()
        }
        waiter?.resume(returning: nil)
    }

    /// Waits until somebody has written it.
    /// - Returns: What became of it; `nil` where who waits has to write now.
    func result(path: String) async -> Result<Value, StateError>? {
        await withCheckedContinuation { continuation in
            let (isOver, leads) = state.withLock { state in
                if !state.isOver, !state.leads { state.waiter = continuation }
                return (state.isOver, state.leads)
            }
            if isOver { return continuation.resume(returning: take(path: path)) }
            if leads { continuation.resume(returning: nil) }
        }
    }

    /// Takes what became of it, once it is written.
    func take(path: String) -> Result<Value, StateError> {
        state.withLock { $0.result.take() }.map { $0.mapError { StateError($0, path: path) } }
            ?? .failure(.unusable(path: path, reason: "a commit was not carried out"))
    }
}
