import Synchronization

/// Makes correlation IDs that are unique within the process.
///
/// Uniqueness over processes is the journal's business: its column is UNIQUE.
public final class CorrelationIDSource: Sendable {
    private struct State {
        var used: [String: Set<UInt32>] = [:]
        var seconds: [String] = []
    }

    private let state = Mutex(State())
    private let random: @Sendable () -> UInt32

    /// Makes a source.
    /// - Parameter random: Where the random part comes from; tests pass a known sequence.
    public init(random: @escaping @Sendable () -> UInt32 = { UInt32.random(in: 0...0xFFF_FFFF) }) {
        self.random = random
    }

    /// The next correlation ID for a time.
    public func next(at time: Timestamp, in zone: WireTimeZone) -> CorrelationID {
        state.withLock { state in
            let second = time.correlationTime(in: zone)
            // More than the current second: callers overtake each other at its end, and a clock may be set back.
            if state.used[second] == nil {
                state.seconds.append(second)
                if state.seconds.count > 60 { state.used[state.seconds.removeFirst()] = nil }
            }
            var value = random() & 0xFFF_FFFF
            while !state.used[second, default: []].insert(value).inserted {
                value = (value &+ 1) & 0xFFF_FFFF
            }
            return CorrelationID(time: time, zone: zone, random: value)
        }
    }
}
