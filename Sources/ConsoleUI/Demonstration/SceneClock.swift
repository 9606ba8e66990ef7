package import Konaplate
package import MemberDesk
import Synchronization

/// The time in which scenes are played: at the desks, in the sandbox and on the screen.
package protocol SceneClock: AnyObject, Sendable {
    /// The time on the screen.
    var screen: Timestamp { get }
    /// The time in the sandbox.
    var sandbox: Timestamp { get }
    /// The clocks of the desks.
    var deskClock: DeskClock { get }
    /// What an exchange is said to have taken, told what it took.
    func exchangeTime(_ real: Duration) -> Duration
    /// Goes at a pace from now on; `nil` stands.
    func go(_ pace: ScenePace?)
    /// When a time will have come; `nil` where the clock stands.
    func instant(of time: Timestamp) -> ContinuousClock.Instant?
}

/// The clock of scenes that people watch: it stands while they are paused and goes as quickly as they are played.
///
/// So whoever explains something misses nothing of a countdown, and whoever hurries need not wait for it.
package final class PlayClock: SceneClock {
    private struct State {
        var time: Timestamp
        var since: ContinuousClock.Instant
        var pace: ScenePace? = .normal

        /// The time at an instant.
        func time(at instant: ContinuousClock.Instant) -> Timestamp {
            guard let pace else { return time }
            return time.advanced(by: (instant - since) * pace.factor)
        }
    }

    private let start: Timestamp
    private let state: Mutex<State>

    /// Makes a clock that shows the time of day and goes.
    package init() {
        start = .now()
        state = Mutex(State(time: start, since: .now))
    }

    /// The time on the screen.
    package var screen: Timestamp { state.withLock { $0.time(at: .now) } }
    /// The time in the sandbox.
    package var sandbox: Timestamp { screen }
    /// The clocks of the desks.
    package var deskClock: DeskClock {
        DeskClock { [self] in Moment(wall: screen, runningSince: start) }
    }

    /// What an exchange took.
    package func exchangeTime(_ real: Duration) -> Duration { real }

    /// Goes at a pace from now on; `nil` stands.
    package func go(_ pace: ScenePace?) {
        state.withLock { state in
            guard state.pace != pace else { return }
            let now = ContinuousClock.now
            state = State(time: state.time(at: now), since: now, pace: pace)
        }
    }

    /// When a time will have come; `nil` where the clock stands.
    package func instant(of time: Timestamp) -> ContinuousClock.Instant? {
        state.withLock { state in
            let now = ContinuousClock.now
            return state.pace.map { now + time.duration(since: state.time(at: now)) / $0.factor }
        }
    }
}

extension Moment {
    /// A moment of a scene, whose machine was started a day before it.
    init(wall: Timestamp, runningSince start: Timestamp) {
        let running = wall.duration(since: start) + .seconds(86_400)
        self.init(wall: wall, boot: BootTime(bootID: "scene", microseconds: running.wholeMicroseconds))
    }
}
