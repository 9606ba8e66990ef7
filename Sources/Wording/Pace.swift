package import Konaplate

/// How far something has come that is done for many members, how quickly, and how long it will still take.
package struct Pace {
    private let done: Int
    private let total: Int
    private let milliseconds: Int64

    /// Looks at what is done since the start.
    package init(done: Int, total: Int, since start: Timestamp, now: Timestamp) {
        self.done = done
        self.total = total
        milliseconds = max(0, now.milliseconds - start.milliseconds)
    }

    /// The same for a time that was measured.
    package init(done: Int, total: Int, _ elapsed: Duration) {
        self.done = done
        self.total = total
        milliseconds = Int64(elapsed / .milliseconds(1))
    }

    /// How many a second or a minute; `nil` where that cannot be told yet.
    package var rate: Phrase? { done > 0 && milliseconds >= 1000 ? pace : nil }

    /// `12/40  3.1/s  9 s left`; what cannot be told yet is left out.
    package var text: Phrase {
        let count = "\(done)/\(total)"
        guard let rate else { return Phrase(count, count) }
        let left = left
        return Phrase("\(count)  \(rate.korean)  \(left.korean)", "\(count)  \(rate.english)  \(left.english)")
    }

    private var pace: Phrase {
        let perMinute = Int64(done) * 60_000 / milliseconds
        // Below one a second only minutes make a number that can be read.
        guard perMinute >= 60 else { return Phrase("분당 \(perMinute)건", "\(perMinute)/min") }
        let tenths = Int64(done) * 10_000 / milliseconds
        return Phrase("초당 \(tenths / 10).\(tenths % 10)건", "\(tenths / 10).\(tenths % 10)/s")
    }

    private var left: Phrase {
        let seconds = (milliseconds * Int64(max(0, total - done)) / Int64(done) + 999) / 1000
        guard seconds >= 60 else { return Phrase("\(seconds)초 남음", "\(seconds) s left") }
        return Phrase("\((seconds + 59) / 60)분 남음", "\((seconds + 59) / 60) min left")
    }
}
