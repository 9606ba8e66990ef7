import Konaplate

/// An agent's permission to register in production, for a time.
public struct Arming: Hashable, Sendable {
    /// The longest time that it can be given for.
    public static let longest: Duration = .seconds(12 * 3600)
    /// The time that a console gives it for.
    public static let usual: Duration = .seconds(5 * 60)

    /// When it was given, by both clocks.
    let since: Moment
    /// For how long.
    public let duration: Duration
    /// Why.
    public let reason: String

    /// How much of it is left; `nil` where it is over.
    ///
    /// By whichever clock has come further: one that was set back does not lengthen it, and another start of the machine
    /// ends it.
    public func remaining(at now: Moment) -> Duration? {
        guard let running = now.boot.duration(since: since.boot), running >= .zero else { return nil }
        let rest = duration - max(running, now.wall.duration(since: since.wall))
        return rest > .zero ? rest : nil
    }
}

extension Arming {
    init(_ row: SQLRow) throws(SQLError) {
        let boot = BootTime(bootID: try row.value("boot_id"), microseconds: try row.value("boot_us"))
        since = Moment(wall: Timestamp(milliseconds: try row.value("armed_at")), boot: boot)
        duration = .seconds(try row.value("seconds", as: Int64.self))
        reason = try row.value("reason")
    }
}
