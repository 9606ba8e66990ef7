package import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// Moves the model on by one message and says what is to be done outside of it.
///
/// It is pure: time, results and everything else arrive in the message or before it.
package func update(_ model: inout Model, _ message: Message, at now: Timestamp) -> [Effect] {
    if now < model.now { model.followClock(backTo: now) }
    model.now = now
    model.dropOldNotice()
    let wasSearching = model.list.isSearching
    let effects: [Effect]
    switch message {
    case .resized(let size):
        model.resize(to: size)
        effects = []
    case .input(let event): effects = model.take(event)
    case .deadline: effects = model.doWhatIsDue()
    case .resumed: effects = [.redraw]
    case .signal(let status): effects = model.end(status: status)
    case .directoryLoaded, .directoryFailed, .stateChanged, .stateRead, .history, .failed:
        effects = model.takeState(message)
    case .accountsRead, .memberAdded, .registered, .checked: effects = model.takeResult(message)
    }
    model.dropAnsweredQuestion()
    model.reveal()
    return effects + model.searchAudit(wasSearching: wasSearching)
}

extension Model {
    /// What is done at the start.
    package mutating func start() -> [Effect] {
        inFlight[.loadDirectory] = now
        inFlight[.readState] = now
        return [.loadDirectory] + (usesMouse ? [.reportMouse(true)] : [])
    }

    /// Says something for a while.
    mutating func say(_ kind: Notice.Kind, _ phrase: Phrase) {
        let time: Duration = kind == .info ? .seconds(6) : .seconds(15)
        notice = Notice(kind: kind, phrase: phrase, until: now.advanced(by: time))
    }

    /// Ends, after what is being sent has been recorded.
    mutating func end(status: Int32) -> [Effect] {
        ending = ending ?? Ending(status: status)
        return [.cancelAll]
    }

    /// A search is audited when it is over, however the field was left; what was typed is not recorded.
    fileprivate mutating func searchAudit(wasSearching: Bool) -> [Effect] {
        let isOver = wasSearching && !list.isSearching || ending != nil
        guard isOver, list.hasSearched else { return [] }
        list.hasSearched = false
        return [.audit(AuditEvent(.search))]
    }

    /// A card that could not be seen is new to whoever sees it now: its keys are not taken at once.
    fileprivate mutating func resize(to size: Size) {
        let couldBeSeen = Layout(self).fits
        self.size = size
        if !couldBeSeen, case .card(let card)? = overlay { overlay = .card(card.shown(at: now)) }
    }

    /// Whether to quit all the same is no question any more when nothing is open.
    fileprivate mutating func dropAnsweredQuestion() {
        if overlay == .quitQuestion, !isSending, checks.isEmpty { overlay = nil }
    }

    fileprivate mutating func dropOldNotice() {
        if let notice, notice.until <= now { self.notice = nil }
    }

    /// Scrolls so that what is selected is in sight.
    fileprivate mutating func reveal() {
        let layout = Layout(self)
        list.reveal(rows: layout.memberRows)
        log.reveal(rows: layout.logRows)
    }
}
