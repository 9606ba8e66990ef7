import FoundationEssentials

/// An instant in whole milliseconds since 1970 UTC, the finest unit that the wire knows.
public struct Timestamp: Hashable, Comparable, Sendable, Codable {
    /// Milliseconds since 1970-01-01 00:00:00 UTC.
    public let milliseconds: Int64

    /// Makes an instant of milliseconds since 1970 UTC.
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// The system's clock, rounded down to a millisecond.
    public static func now() -> Timestamp {
        Timestamp(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
    }

    /// Whether an instant is before another.
    public static func < (left: Timestamp, right: Timestamp) -> Bool { left.milliseconds < right.milliseconds }

    /// The instant later (or, for a negative duration, earlier) by a duration, to the millisecond.
    public func advanced(by duration: Duration) -> Timestamp {
        Timestamp(milliseconds: milliseconds.clampedAdding(duration.wholeMilliseconds))
    }

    /// The time from another instant to this one.
    public func duration(since earlier: Timestamp) -> Duration {
        .milliseconds(milliseconds.clampedSubtracting(earlier.milliseconds))
    }
}

extension Int64 {
    /// The sum, or the last number on its side: what is kept on disk may hold any number.
    package func clampedAdding(_ other: Int64) -> Int64 {
        let (sum, hasOverflow) = addingReportingOverflow(other)
        return hasOverflow ? (other > 0 ? .max : .min) : sum
    }

    /// The difference, or the last number on its side.
    package func clampedSubtracting(_ other: Int64) -> Int64 {
        let (difference, hasOverflow) = subtractingReportingOverflow(other)
        return hasOverflow ? (other < 0 ? .max : .min) : difference
    }
}

extension Duration {
    /// The duration in milliseconds, without the fraction.
    package var wholeMilliseconds: Int64 {
        components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    }

    /// The duration in microseconds, without the fraction.
    package var wholeMicroseconds: Int64 {
        components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000
    }

    /// The duration in milliseconds, rounded to a tenth.
    package var tenthsOfMilliseconds: Double {
        (Double(wholeMicroseconds) / 100).rounded() / 10
    }
}
