internal import CTerminal

/// Threads for work that may block: the loop, a lock that is waited for, the pool of the tasks.
///
/// Each can restore the terminal even when its stack is full.
package enum OwnThread {
    /// Runs work on a thread of its own and returns its result.
    ///
    /// The work may block for as long as it likes: no thread of the concurrency runtime is held up by it.
    package static func run<Success: Sendable, Failure: Error>(
        _ work: @escaping @Sendable () throws(Failure) -> Success
    ) async throws(Failure) -> Success {
        let result: Result<Success, Failure> = await withCheckedContinuation { continuation in
            let work = Work {
                do throws(Failure) {
                    continuation.resume(returning: .success(try work()))
                } catch {
                    continuation.resume(returning: .failure(error))
                }
            }
            // With no thread to be had, this one is better than none.
            if !start(work) { work.body() }
        }
        return try result.get()
    }

    /// Starts a thread; false when the system has none left.
    package static func start(_ work: Work) -> Bool {
        let context = Unmanaged.passRetained(work)
        let status = cterm_thread_start(
            { context in
                guard let context else { return }
                Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
            }, context.toOpaque())
        if status != 0 { context.release() }
        return status == 0
    }

    /// What a thread does.
    package final class Work: Sendable {
        let body: @Sendable () -> Void

        /// Takes what is to be done.
        package init(_ body: @escaping @Sendable () -> Void) {
            self.body = body
        }
    }
}
