import Konaplate
import MemberDesk
import TerminalKit
import Wording

extension Model {
    /// Takes over which attempts are open, and plans their checks.
    mutating func takeOpenAttempts(_ attempts: [Attempt]) {
        followOpenAttempts(to: attempts)
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

    /// Takes over from the end of a check that an attempt is not open any more.
    mutating func closeAttempt(_ id: Attempt.ID) {
        takeOpenAttempts(openAttempts.filter { $0.id != id })
    }

    /// Keeps what lies over the panes true to the attempts that are open from now on.
    private mutating func followOpenAttempts(to attempts: [Attempt]) {
        switch overlay {
        case .override(let card)? where !attempts.contains { $0.id == card.attempt.id }:
            overlay = nil
            say(.info, .settledMeanwhile)
        case .openAttempts(let selected)? where !attempts.contains { $0.id == selected }:
            // The selection is an attempt; only when that is gone, it goes on to what stands in its place.
            let row = openAttempts.firstIndex { $0.id == selected } ?? 0
            overlay = .openAttempts(selected: (attempts.dropFirst(row).first ?? attempts.last)?.id)
        default: break
        }
    }

    // MARK: The list of them

    /// Takes a key in the list of all that is to be checked.
    mutating func takeAmongOpenAttempts(_ key: Key, selected: Attempt.ID?) -> [Effect] {
        let row = openAttempts.firstIndex { $0.id == selected }
        let attempt = row.map { openAttempts[$0] }
        switch keymap.command(for: key) {
        case .up?: selectOpenAttempt(row: (row ?? 0) - 1)
        case .down?: selectOpenAttempt(row: (row ?? -1) + 1)
        case .first?: selectOpenAttempt(row: 0)
        case .last?: selectOpenAttempt(row: openAttempts.count - 1)
        case .check?: return attempt.map { checkFromList($0) } ?? []
        case .open?:
            overlay = nil
            if let attempt { select(attempt.memberID) }
        case .copyCorrelationID?:
            if let attempt { return copy(attempt.correlationID, of: attempt.memberID) }
        case .back?, .quit?, .openAttempts?: overlay = nil
        default: break
        }
        return []
    }

    private mutating func selectOpenAttempt(row: Int) {
        let row = min(max(0, row), openAttempts.count - 1)
        overlay = .openAttempts(selected: openAttempts.indices.contains(row) ? openAttempts[row].id : nil)
    }

    private mutating func checkFromList(_ attempt: Attempt) -> [Effect] {
        if case .disabled(let reason) = Command.check(of: attempt, in: self) {
            say(.warning, reason)
            if station.isReadOnly {
                return [.decide(.reconcile(attempt.memberID))]
            }
            return isSentElsewhere(attempt) ? [.readState] : []
        }
        return check(attempt)
    }
}

extension Phrase {
    fileprivate static let settledMeanwhile = Phrase(
        "그 사이 결과가 확정되었습니다.", "It has been settled in the meantime.")
}
