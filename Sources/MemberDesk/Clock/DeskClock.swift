import Konaplate

/// Where a desk takes its time from.
public struct DeskClock: Sendable {
    /// Reads both clocks.
    public let now: @Sendable () -> Moment

    /// Makes a clock, for tests.
    public init(now: @escaping @Sendable () -> Moment) {
        self.now = now
    }

    /// The clocks of this machine.
    public static let system = DeskClock { Moment(wall: .now(), boot: .now()) }
}
