internal import CTerminal

/// Threads that can restore the terminal even when their stack is full.
package enum UIThread {
    /// Runs work on a thread of its own and returns its result.
    ///
    /// The work may block for as long as it likes: no thread of the concurrency runtime is held up by it.
    package static func run<Success: Sendable, Failure: Error>(
        _ work: @escaping @Sendable () throws(Failure) -> Success
    ) async throws(Failure) -> Success {
        let result: Result<Success, Failure> = await withCheckedContinuation { continuation in
            start {
                do throws(Failure) {
                    continuation.resume(returning: .success(try work()))
                } catch {
                    continuation.resume(returning: .failure(error))
                }
            }
        }
        return try result.get()
    }

    /// Gives the calling thread a stack for signal handlers; for threads that were not made here, such as the first.
    package static func protectCurrentThread() {
        _ = cterm_thread_alternate_stack()
    }

    static func start(_ body: @escaping @Sendable () -> Void) {
        let context = Unmanaged.passRetained(Work(body: body)).toOpaque()
        // With no thread to be had, this one is better than none.
        if cterm_thread_start(perform, context) != 0 { perform(context) }
    }
}

private func perform(_ context: UnsafeMutableRawPointer?) {
    guard let context else { return }
    Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
}

private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(body: @escaping @Sendable () -> Void) {
        self.body = body
    }
}
