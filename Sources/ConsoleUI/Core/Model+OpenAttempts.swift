import Konaplate
import MemberDesk

extension Model {
    /// Takes over which attempts are open, and plans their checks.
    mutating func takeOpenAttempts(_ attempts: [Attempt]) {
        openAttempts = attempts
        let oldLooks = senderLooks
        putOffs = putOffs.filter { id, until in until > now && attempts.contains { $0.id == id } }
        (checks, senderLooks) = ([:], [:])
        for attempt in attempts {
            if let next = attempt.nextCheck(settle: station.settle) {
                // A time further ahead than any plan was planned before the clock was set back.
                let planned = min(next, now.advanced(by: Attempt.longestWait(settle: station.settle)))
                checks[attempt.id] = max(planned, putOffs[attempt.id] ?? now)
            } else if isSentElsewhere(attempt) {
                let end = attempt.startedAt.advanced(by: station.timeout + .seconds(1))
                senderLooks[attempt.id] = oldLooks[attempt.id] ?? max(end, now)
            }
        }
    }

    /// Whether another process sends an attempt, or sent it and is gone.
    func isSentElsewhere(_ attempt: Attempt) -> Bool {
        attempt.state == .sending && inFlight[.register(attempt.memberID)] == nil
            && !(isBatchRunning && batch?.rest.first == attempt.memberID)
    }

    /// Takes over from members what they say about open attempts, before the state on disk is read again.
    mutating func takeOpenAttempts(of summaries: [MemberSummary]) {
        var attempts = openAttempts
        for summary in summaries {
            attempts.removeAll { $0.memberID == summary.id }
            if let attempt = summary.attempt, attempt.state.isOpen { attempts.append(attempt) }
        }
        attempts.sort { ($0.startedAt, $0.id) < ($1.startedAt, $1.id) }
        if attempts != openAttempts { takeOpenAttempts(attempts) }
    }
}
