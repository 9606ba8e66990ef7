import Konaplate
import MemberDesk
import Wording

extension Model {
    /// How long a state that could not be read is left alone.
    private static let stateRetryDelay: Duration = .seconds(2)

    /// Takes what was committed by this or another process.
    mutating func take(_ message: StateMessage) -> [Effect] {
        switch message {
        case .changed(let change):
            log.take(change.entries)
            take(change.summaries)
            takeOpenAttempts(change.openAttempts)
            armedUntil = change.armedUntil
            warnOfLooks(change.unusualLooks)
            edit(ExchangePage.self) { page in
                if let newer = change.entries.last(where: { $0.id == page.entry.id }) { page.entry = newer }
            }
        case .read: inFlight[.readState] = nil
        }
        return []
    }

    /// Tells an agent once that so many looks are noticed.
    private mutating func warnOfLooks(_ looks: Int?) {
        if let looks, !isWarnedOfLooks { say(.warning, .unusualLooks(looks)) }
        isWarnedOfLooks = looks != nil
    }

    /// Takes what is known now of members.
    mutating func take(_ summaries: [MemberSummary]) {
        takeOpenAttempts(of: summaries)
        list.take(summaries)
    }

    /// Takes the failure of an effect on this machine.
    mutating func takeFailure(of activity: Activity?, _ reason: Phrase) -> [Effect] {
        if let activity { inFlight[activity] = nil }
        if case .readAccounts(let id)? = activity, isReadByRun(id) { return advanceReading(nil) }
        var memberID: MemberID?
        switch activity {
        case .readAccounts(let id)?:
            memberID = id
            if id == pendingCard { pendingCard = nil }
        case .register(let id)?, .addMember(let id)?, .reveal(let id)?, .loadHistory(let id)?,
            .consent(let id)?:
            memberID = id
        case .check(let id)?:
            memberID = openAttempts.first { $0.id == id }?.memberID
            postponeCheck(id)
        case .readState?: stateRetry = now.advanced(by: Self.stateRetryDelay)
        case .listMembers?, .listMatches?, .loadTimeline?, .exportLog?, .readWire?, .keepConsole?, .prepareBatch?,
            .batch?, .arm?, .approvals?, nil:
            break
        }
        say(.error, reason, about: memberID)
        return []
    }
}
