import Konaplate
import Synchronization

/// When a request's first byte left, noted from the network's thread.
final class Departure: Sendable {
    private let noted = Mutex<Timestamp?>(nil)

    var time: Timestamp? { noted.withLock { $0 } }

    func note(_ time: Timestamp) {
        noted.withLock { $0 = time }
    }
}
