/// Decides when to draw: at once after a key, at most about thirty times a second otherwise.
package struct FramePacer: Sendable {
    private let interval: Duration
    private var last: ContinuousClock.Instant?
    private var isWanted = false
    private var isUrgent = false

    /// Makes a pacer with the shortest time between two frames that no key asked for.
    package init(interval: Duration = .milliseconds(33)) {
        self.interval = interval
    }

    /// Asks for a frame.
    package mutating func request(urgent: Bool) {
        isWanted = true
        isUrgent = isUrgent || urgent
    }

    /// When the wanted frame is due; nil when none is wanted.
    package func due(now: ContinuousClock.Instant) -> ContinuousClock.Instant? {
        guard isWanted else { return nil }
        guard !isUrgent, let last else { return now }
        return max(now, last + interval)
    }

    /// Whether to draw now; if so, the wish is fulfilled.
    package mutating func takeDue(now: ContinuousClock.Instant) -> Bool {
        guard let due = due(now: now), due <= now else { return false }
        (isWanted, isUrgent, last) = (false, false, now)
        return true
    }
}
