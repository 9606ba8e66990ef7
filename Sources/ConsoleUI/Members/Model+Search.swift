import Konaplate
import MemberDesk
import TerminalKit
import Wording

extension Model {
    /// Takes a key in the search field; `nil` leaves it to the commands.
    mutating func takeInSearch(_ key: Key) -> [Effect]? {
        switch key.code {
        case .enter, .escape:
            list.search.leave()
            return []
        case .up: return recall(by: 1) ? [] : nil
        case .down:
            if recall(by: -1) { return [] }
            list.search.leave()
            return nil
        case .tab:
            list.search.leave()
            return nil
        case .pageUp, .pageDown: return nil
        case .function: return runFromSearch(key)
        case .character where key.modifiers == .control:
            let before = list.search.text
            guard list.search.field.edit(key) else { return runFromSearch(key) }
            if before != list.search.text { list.searchAgain() }
            return []
        default:
            let before = list.search.text
            guard list.search.field.edit(key) else { return [] }
            if before != list.search.text { list.searchAgain() }
            return []
        }
    }

    private mutating func recall(by step: Int) -> Bool {
        guard list.search.recall(by: step) else { return false }
        list.searchAgain()
        return true
    }

    /// Runs what has nothing to do with the best match: from inside the field nothing acts on that.
    private mutating func runFromSearch(_ key: Key) -> [Effect]? {
        guard let id = keymap.command(for: key, in: focus.place), Command.with(id)?.target == .member else {
            return nil
        }
        say(.info, .leaveSearchFirst)
        return []
    }

    /// A search is audited when it is over, however the field was left; what was typed is not recorded.
    mutating func searchAudit() -> [Effect] {
        if ending != nil { list.search.finish() }
        let (isEnding, text, page) = (ending != nil, list.search.text, list.page)
        // What it finds is recorded with it, unless that does not come any more.
        return list.search.takeFinished { isEnding || $0 != text || page?.request.text == $0 }.map { search in
            let hits = page?.request.text == search ? page?.count : nil
            return .desk(.record(.searched(SearchSummary(SearchQuery(search), hits: hits))))
        }
    }

    /// Asks the directory for the rows that the screen lacks, one request at a time.
    mutating func missingMembers() -> [Effect] {
        guard inFlight[.listMembers] == nil, ending == nil else { return [] }
        if case .failed = list.status { return [] }
        guard let request = list.request() else { return [] }
        inFlight[.listMembers] = now
        return [.desk(.listMembers(request))]
    }

    /// Takes what came from the directory.
    mutating func take(_ message: DirectoryMessage) -> [Effect] {
        switch message {
        case .page(let page):
            inFlight[.listMembers] = nil
            list.take(page)
            returnFromNobody()
            return runHeldKeys()
        case .matches(let matched):
            take(matched)
            return []
        case .failed(let reason):
            inFlight[.listMembers] = nil
            inFlight[.listMatches] = nil
            list.status = .failed(reason)
            heldKeys = []
            return []
        case .changed:
            list.refresh()
            return []
        }
    }
}
