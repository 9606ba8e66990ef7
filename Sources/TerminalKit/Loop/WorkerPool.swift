internal import Glibc

/// Threads for the tasks of a program that sleeps when it has nothing to do.
///
/// Tasks on the default executor start a timer in libdispatch that wakes the process once a second for good; tasks that
/// prefer this executor do not. Each thread can restore the terminal even when its stack is full.
// The queue is only touched with the mutex held.
package final class WorkerPool: TaskExecutor, @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var jobs: [UnownedJob] = []
    private var next = 0

    /// The pool of the program.
    ///
    /// It lives as long as the program does.
    package static let shared = WorkerPool(threads: 4)

    private init(threads: Int) {
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(condition, nil)
        let started = (0..<threads).count { _ in
            OwnThread.start(
                OwnThread.Work { [self] in
                    while true { take().runSynchronously(on: asUnownedTaskExecutor()) }
                })
        }
        precondition(started > 0, "the system has no thread left for this program")
    }

    /// Gives a job to the next thread that is free.
    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        pthread_mutex_lock(mutex)
        jobs.append(job)
        pthread_mutex_unlock(mutex)
        pthread_cond_signal(condition)
    }

    private func take() -> UnownedJob {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while next == jobs.count { pthread_cond_wait(condition, mutex) }
        let job = jobs[next]
        next += 1
        if next == jobs.count {
            jobs.removeAll(keepingCapacity: true)
            next = 0
        }
        return job
    }
}
