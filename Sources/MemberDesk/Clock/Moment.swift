public import Konaplate

/// A point in time by both clocks of a machine.
///
/// The wall clock is what people read, and anybody may set it. The boot clock only goes forward, but begins anew with the
/// machine. What money depends on has passed when both say so.
public struct Moment: Hashable, Sendable {
    /// The time of day.
    public let wall: Timestamp
    /// The time since the machine was started.
    public let boot: BootTime

    /// Makes a moment of two readings taken together.
    public init(wall: Timestamp, boot: BootTime) {
        self.wall = wall
        self.boot = boot
    }

    /// The moment a while later, if the machine runs on.
    public func advanced(by duration: Duration) -> Moment {
        Moment(wall: wall.advanced(by: duration), boot: boot.advanced(by: duration))
    }

    /// Whether a time has passed since an earlier moment by both clocks.
    ///
    /// A wall clock that was set back says no, one that was set forward is held by the boot clock. Where the machine was
    /// started again since then, nobody can say, so the answer is no.
    public func hasPassed(_ duration: Duration, since earlier: Moment) -> Bool {
        guard let running = boot.duration(since: earlier.boot) else { return false }
        return running >= duration && wall.duration(since: earlier.wall) >= duration
    }
}
