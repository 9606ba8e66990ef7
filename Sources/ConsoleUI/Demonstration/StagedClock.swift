package import Konaplate
package import MemberDesk
import Synchronization

/// A clock that goes only when it is told to: by whoever plays a scene, and by each exchange.
///
/// What is recorded on it is the same every time, whatever the machine was busy with.
package final class StagedClock: SceneClock {
    private struct State {
        /// The time at the desks and in the sandbox.
        var desk: Timestamp
        /// The time on the screen, which stands still while something is under way.
        var screen: Timestamp
        var exchanges = 0
    }

    /// The time-out of the profile on which scenes are played, where nothing else is said.
    ///
    /// An exchange that a busy machine is slow with ends before it; one that ends with it was not answered.
    package static let timeout: Duration = .seconds(3)

    /// When every recording begins: an ordinary working day.
    package static let beginning = Timestamp(milliseconds: 1_774_845_600_000)

    private let start: Timestamp
    private let timeout: Duration
    private let state: Mutex<State>

    /// Makes a clock that stands.
    package init(start: Timestamp = StagedClock.beginning, timeout: Duration = StagedClock.timeout) {
        self.start = start
        self.timeout = timeout
        state = Mutex(State(desk: start, screen: start))
    }

    /// The time on the screen.
    package var screen: Timestamp { state.withLock { $0.screen } }
    /// The time in the sandbox.
    package var sandbox: Timestamp { state.withLock { $0.desk } }
    /// The clocks of the desks.
    package var deskClock: DeskClock {
        DeskClock { [self] in Moment(wall: sandbox, runningSince: start) }
    }

    /// Nothing: it goes only when it is told to.
    package func go(_ pace: ScenePace?) {}

    /// Now: whoever plays a scene on it does not wait.
    package func instant(of time: Timestamp) -> ContinuousClock.Instant? { .now }

    /// What an exchange is said to have taken: a time-out its time, everything else a little more or less than 30 ms.
    package func exchangeTime(_ real: Duration) -> Duration {
        state.withLock { state in
            state.exchanges += 1
            let said: Duration =
                real >= timeout ? timeout : .milliseconds(17 + state.exchanges * 13 % 29)
            state.desk = state.desk.advanced(by: said)
            return said
        }
    }

    /// Brings the time of the desks to the screen.
    func settle() {
        state.withLock { $0.screen = max($0.screen, $0.desk) }
    }

    /// Goes on to a time.
    func advance(to time: Timestamp) {
        state.withLock { state in
            state.screen = max(state.screen, time)
            state.desk = max(state.desk, state.screen)
        }
    }
}
