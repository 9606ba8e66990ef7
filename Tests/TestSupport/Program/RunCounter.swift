import Synchronization

/// Numbers runs, so that each has files of its own.
final class RunCounter: Sendable {
    private let last = Mutex(0)

    func next() -> Int {
        last.withLock { last in
            last += 1
            return last
        }
    }
}
