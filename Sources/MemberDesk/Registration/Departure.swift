import Synchronization

/// When a request's first byte left, noted from the network's thread.
final class Departure: Sendable {
    private let noted = Mutex<Moment?>(nil)

    var time: Moment? { noted.withLock { $0 } }

    func note(_ time: Moment) {
        noted.withLock { $0 = time }
    }
}
