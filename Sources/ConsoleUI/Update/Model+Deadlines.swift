package import Konaplate
import MemberDesk

extension Model {
    /// The next time at which something changes by itself; `nil` lets the process sleep.
    package var nextDeadline: Timestamp? {
        var times: [Timestamp] = []
        if let notice { times.append(notice.until) }
        if case .card(let card)? = overlay, !card.acceptsKeys(at: now) {
            times.append(card.shownAt.advanced(by: RegistrationCard.delay))
        }
        times += checksByItself.values.map(\.at)
        // Counters run only while something is counted.
        if isCounting { times.append(now.advanced(by: .milliseconds(1000 - now.milliseconds % 1000))) }
        return times.min().map { max($0, now.advanced(by: .milliseconds(1))) }
    }

    /// Whether a number on the screen changes with time.
    private var isCounting: Bool {
        if isSending { return true }
        return selectedOpenAttempt.flatMap { checksByItself[$0.id] } != nil
    }

    /// The checks that this console may make by itself and is not making already.
    private var checksByItself: [Int64: CheckPlan] {
        station.isReadOnly || ending != nil ? [:] : checks.filter { inFlight[.check($0.key)] == nil }
    }

    /// How long until the selected member's attempt is checked by itself.
    package var secondsUntilCheck: Int64? {
        selectedOpenAttempt.flatMap { checksByItself[$0.id] }.map { plan in
            max(0, (plan.at.milliseconds - now.milliseconds + 999) / 1000)
        }
    }

    /// Starts the checks whose time has come.
    mutating func checkWhatIsDue() -> [Effect] {
        let due = checksByItself.filter { $0.value.at <= now }.keys
        return openAttempts.filter { due.contains($0.id) }.map { attempt in
            inFlight[.check(attempt.id)] = now
            return .check(attempt, byItself: true)
        }
    }

    /// Plans the next look at an attempt that did not tell: twice as long each time, five minutes at most.
    mutating func postponeCheck(_ id: Int64) {
        // It may have been settled elsewhere while it was looked at.
        guard openAttempts.contains(where: { $0.id == id && $0.state != .sending }) else {
            checks[id] = nil
            return
        }
        let count = (checks[id]?.count ?? 0) + 1
        let seconds = max(1, station.settle.components.seconds) << Int64(min(count, 10))
        checks[id] = CheckPlan(at: now.advanced(by: .seconds(min(seconds, 300))), count: count)
    }
}
