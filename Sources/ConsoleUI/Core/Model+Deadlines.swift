package import Konaplate
import MemberDesk

extension Model {
    /// The next time at which something changes by itself; `nil` lets the process sleep.
    package var nextDeadline: Timestamp? {
        var times: [Timestamp] = []
        // Behind the curtain nothing on the screen changes with time.
        if let notice, curtain == nil { times.append(notice.until) }
        if let curtainDeadline { times.append(curtainDeadline) }
        if let revealed { times.append(revealed.until) }
        if let armedUntil { times.append(armedUntil) }
        if let idleEnd { times.append(idleEnd) }
        times += overlays.compactMap { $0.value.deadline(in: self) }
        times += checksByItself.values
        if let due = rest.due, ending == nil { times.append(due) }
        if inFlight[.readState] == nil, ending == nil {
            times += senderLooks.values
            if let stateRetry { times.append(stateRetry) }
        }
        // Counters run only while something is counted.
        if curtain == nil, isCounting { times.append(now.advanced(by: .milliseconds(1000 - now.milliseconds % 1000))) }
        return times.min().map { max($0, now.advanced(by: .milliseconds(1))) }
    }

    /// When a console that nobody touches ends: what it shows is not for whoever comes by.
    private var idleEnd: Timestamp? {
        guard ending == nil else { return nil }
        return station.guards.idleExit.map { lastInputAt.advanced(by: $0) }
    }

    /// Whether a number on the screen changes with time.
    private var isCounting: Bool {
        if isSending || readingRun != nil || revealed != nil || secondsArmed != nil { return true }
        if top(WorkList.self) != nil { return !checksByItself.isEmpty }
        return selectedOpenAttempt.flatMap { checksByItself[$0.id] } != nil
    }

    /// The checks that this console may make by itself and is not making already.
    private var checksByItself: [Attempt.ID: Timestamp] {
        station.isReadOnly || ending != nil ? [:] : checks.filter { inFlight[.check($0.key)] == nil }
    }

    /// How long until the selected member's attempt is checked by itself.
    package var secondsUntilCheck: Int64? {
        selectedOpenAttempt.flatMap { secondsUntilCheck(of: $0.id) }
    }

    /// How long until an attempt is checked by itself.
    func secondsUntilCheck(of id: Attempt.ID) -> Int64? {
        checksByItself[id].map { time in
            max(0, (time.milliseconds - now.milliseconds + 999) / 1000)
        }
    }

    /// Starts what is due.
    mutating func doWhatIsDue() -> [Effect] {
        endArming()
        if let idleEnd, idleEnd <= now { return end(status: 0) }
        return checkWhatIsDue() + readStateIfDue()
    }

    /// Starts the checks whose time has come.
    private mutating func checkWhatIsDue() -> [Effect] {
        let due = checksByItself.filter { $0.value <= now }.keys
        return openAttempts.filter { due.contains($0.id) }.map { attempt in
            inFlight[.check(attempt.id)] = now
            return .desk(.check(attempt, byItself: true))
        }
    }

    /// Reads the state again where it could not be read, or where a sender should have come to its end.
    private mutating func readStateIfDue() -> [Effect] {
        guard inFlight[.readState] == nil, ending == nil else { return [] }
        let due = senderLooks.filter { $0.value <= now }.keys
        let isRetryDue = stateRetry.map { $0 <= now } ?? false
        guard isRetryDue || !due.isEmpty else { return [] }
        for id in due { senderLooks[id] = now.advanced(by: station.timeout) }
        stateRetry = nil
        return readState()
    }

    /// Reads the state again.
    mutating func readState() -> [Effect] {
        guard inFlight[.readState] == nil else { return [] }
        inFlight[.readState] = now
        return [.desk(.readState)]
    }

    /// Puts off what this console does by itself about an attempt, for as long as the server is given.
    mutating func postponeCheck(_ id: Attempt.ID) {
        // It may have been settled elsewhere while it was checked.
        guard openAttempts.contains(where: { $0.id == id && $0.state != .sending }) else {
            checks[id] = nil
            return
        }
        let until = now.advanced(by: max(station.settle, .seconds(1)))
        putOffs[id] = until
        checks[id] = until
    }

    /// Keeps what is waited for as far ahead as it was when the clock is set back.
    mutating func followClock(backTo time: Timestamp) {
        let step = time.duration(since: now)
        if let until = notice?.until { notice?.until = until.advanced(by: step) }
        for index in overlays.indices { overlays[index].value.moveClock(by: step) }
        checks = checks.mapValues { $0.advanced(by: step) }
        putOffs = putOffs.mapValues { $0.advanced(by: step) }
        senderLooks = senderLooks.mapValues { $0.advanced(by: step) }
        inFlight = inFlight.mapValues { $0.advanced(by: step) }
        stateRetry = stateRetry?.advanced(by: step)
        readingRun?.moveClock(by: step)
        batch?.moveClock(by: step)
        armedUntil = armedUntil?.advanced(by: step)
        lastInputAt = lastInputAt.advanced(by: step)
        if let until = revealed?.until { revealed?.until = until.advanced(by: step) }
        rest.moveClock(by: step)
        if case .unreachable(let since) = server { server = .unreachable(since: since.advanced(by: step)) }
    }
}
