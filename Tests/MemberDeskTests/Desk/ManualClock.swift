import Konaplate
import MemberDesk
import Synchronization

/// Two clocks that move only when a test says so, together or apart.
final class ManualClock: Sendable {
    private let moment: Mutex<Moment>

    init(_ start: Timestamp = Timestamp(milliseconds: 1_795_323_718_120)) {
        moment = Mutex(Moment(wall: start, boot: BootTime(bootID: "boot-1", microseconds: 5_000_000)))
    }

    var now: Timestamp { moment.withLock(\.wall) }

    /// The same as a desk takes it.
    var desk: DeskClock { DeskClock { [self] in moment.withLock { $0 } } }

    func advance(by duration: Duration) {
        moment.withLock { $0 = $0.advanced(by: duration) }
    }

    /// Sets the wall clock, as a person with the right to can.
    func setWall(by duration: Duration) {
        moment.withLock { $0 = Moment(wall: $0.wall.advanced(by: duration), boot: $0.boot) }
    }

    /// Starts the machine again.
    func startAgain(as bootID: String) {
        moment.withLock { $0 = Moment(wall: $0.wall, boot: BootTime(bootID: bootID, microseconds: 1_000_000)) }
    }
}
