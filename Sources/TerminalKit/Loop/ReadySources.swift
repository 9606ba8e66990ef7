internal import CTerminal

/// Which of the loop's descriptors have something.
struct ReadySources: OptionSet {
    let rawValue: UInt32

    // The bits follow the order of the descriptors in the wait.
    static let signals = ReadySources(rawValue: 1)
    static let input = ReadySources(rawValue: 2)
    static let mail = ReadySources(rawValue: 4)

    /// Sleeps until a descriptor has something or the deadline comes; with no deadline, for ever.
    static func wait(
        signals: Int32, input: Int32?, mail: Int32, until deadline: ContinuousClock.Instant?
    ) -> ReadySources {
        let descriptors = [signals, input ?? -1, mail]
        let timeout = deadline.map { milliseconds(until: $0) } ?? -1
        return ReadySources(rawValue: cterm_wait(descriptors, Int32(descriptors.count), timeout))
    }

    /// Rounded up, because a wait that ends too early would only be repeated.
    private static func milliseconds(until deadline: ContinuousClock.Instant) -> Int32 {
        let (seconds, attoseconds) = ContinuousClock.now.duration(to: deadline).components
        guard seconds >= 0, attoseconds >= 0 else { return 0 }
        guard seconds < 1_000_000 else { return 1_000_000_000 }
        return Int32(seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }
}
