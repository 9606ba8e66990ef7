/// Keeps the beginnings of rows apart.
struct BatchPacer {
    private let interval: Duration?
    private var earliest: ContinuousClock.Instant?
    private var timer: Task<Void, Never>?

    /// Keeps beginnings apart by a time, or not at all.
    init(_ interval: Duration?) {
        self.interval = interval
    }

    /// Whether the next row may begin; where it has to wait, `events` hear when its time has come.
    mutating func lets(_ now: ContinuousClock.Instant, _ events: BatchEvents) -> Bool {
        guard let earliest, now < earliest else { return true }
        if timer == nil {
            timer = Task {
                // A batch that ends needs no time any more.
                guard (try? await Task.sleep(until: earliest)) != nil else { return }
                events.post(.due)
            }
        }
        return false
    }

    /// Whether a row waits for its time.
    var isWaiting: Bool { timer != nil }

    /// Notes that a row begins.
    mutating func begin(at now: ContinuousClock.Instant) {
        guard let interval else { return }
        // A late one does not put the others off, and what was missed is not made up for.
        earliest = max((earliest ?? now) + interval, now)
    }

    /// Notes that the time has come, or is not waited for any more.
    mutating func stopWaiting() {
        timer?.cancel()
        timer = nil
    }
}
