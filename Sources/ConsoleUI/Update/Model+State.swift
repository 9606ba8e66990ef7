import Konaplate
import MemberDesk

extension Model {
    /// Takes what the state on disk says.
    mutating func takeState(_ message: Message) -> [Effect] {
        switch message {
        case .directoryLoaded(let content):
            inFlight[.loadDirectory] = nil
            var content = content
            content.update(knownMeanwhile)
            knownMeanwhile = []
            directory = .loaded(content)
            let selection = list.selection
            searchAgain()
            if let selection, list.matches.contains(selection) { list.selection = selection }
        case .directoryFailed(let reason):
            inFlight[.loadDirectory] = nil
            directory = .failed(reason)
        case .stateChanged(let change):
            log.take(change.entries)
            takeSummaries(change.summaries)
            takeOpenAttempts(change.openAttempts)
            if case .exchange(let shown, let scroll)? = overlay,
                let newer = change.entries.last(where: { $0.id == shown.id })
            {
                overlay = .exchange(newer, scroll: scroll)
            }
        case .stateRead: inFlight[.readState] = nil
        case .history(let memberID, let attempts):
            inFlight[.loadHistory(memberID)] = nil
            if overlay == nil { overlay = .history(memberID, attempts, scroll: 0) }
        case .failed(let activity, let reason):
            if let activity { inFlight[activity] = nil }
            switch activity {
            case .readAccounts(let memberID)? where memberID == pendingCard: pendingCard = nil
            case .check(let id)?: postponeCheck(id)
            case .readState?: stateRetry = now.advanced(by: Self.stateRetryDelay)
            default: break
            }
            say(.error, reason)
        default: break
        }
        return []
    }

    /// How long a state that could not be read is left alone.
    private static let stateRetryDelay: Duration = .seconds(2)

    /// Takes over newer readings and attempts of members.
    mutating func takeSummaries(_ summaries: [MemberSummary]) {
        takeOpenAttempts(of: summaries)
        if inFlight[.loadDirectory] != nil { knownMeanwhile += summaries }
        guard !summaries.isEmpty, var content = directory.content else { return }
        content.update(summaries)
        directory = .loaded(content)
        // A search by state finds others now; one by name does not, and is not made again.
        if !SearchQuery(list.query.text).qualifiers.isEmpty {
            list.showKeepingSelection(content.matches(list.query.text))
        }
    }
}
