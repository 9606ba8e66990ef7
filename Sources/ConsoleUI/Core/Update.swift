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
    let selection = model.list.selection
    var effects = model.drawCurtainIfIdle()
    switch message {
    // Whoever presses a key after the time for the curtain has not seen what the key would act on.
    case .terminal(.input(let event)) where !effects.isEmpty: model.noteFocus(event)
    case .terminal(let message): effects += model.take(message)
    case .desk(let message):
        effects += model.take(message)
        model.noteNews(of: message)
    }
    if model.list.selection != selection { model.detailTop = 0 }
    model.followOverlays()
    model.dropStaleRange()
    model.hideRevealed()
    model.dropOldNotice()
    model.reveal()
    effects += model.searchAudit()
    effects += model.viewAudit()
    effects += model.missingMembers()
    return effects
}

extension Model {
    /// What is done at the start.
    package mutating func start() -> [Effect] {
        inFlight[.readState] = now
        list.refresh()
        return missingMembers() + (usesMouse ? [.terminal(.reportMouse(true))] : [])
    }

    fileprivate mutating func take(_ message: TerminalMessage) -> [Effect] {
        switch message {
        case .resized(let size):
            resize(to: size)
            return []
        case .input(let event):
            guard curtain == nil else {
                takeBeforeCurtain(event)
                return []
            }
            if !event.isFocus {
                lastInputAt = now
                greets = false
            }
            return take(event)
        case .deadline: return doWhatIsDue()
        case .resumed:
            revealed = nil
            return [.terminal(.redraw)]
        case .signal(let status): return end(status: status)
        case .said(let saying): return take(saying)
        case .themeSaved(.success):
            say(.info, .themeReloaded)
            return []
        case .themeSaved(.failure(let error)):
            say(.error, .themeUnread(error))
            return []
        }
    }

    fileprivate mutating func take(_ message: DeskMessage) -> [Effect] {
        switch message {
        case .directory(let message): return take(message)
        case .state(let message): return take(message)
        case .result(let message): return take(message)
        case .failed(let activity, let reason): return takeFailure(of: activity, reason)
        }
    }

    /// Says something for a while, about a member where it is about one.
    mutating func say(_ kind: Notice.Kind, _ phrase: Phrase, about memberID: MemberID? = nil) {
        let time: Duration = kind == .info ? .seconds(6) : .seconds(15)
        notice = Notice(
            kind: kind, phrase: phrase, about: memberID.map { shortName($0) }, until: now.advanced(by: time),
            saidAt: list.selection)
    }

    /// Ends, after what is being sent has been recorded.
    mutating func end(status: Int32) -> [Effect] {
        ending = ending ?? Ending(status: status)
        readingRun = nil
        return [.desk(.cancelAll)]
    }

    /// A card that could not be seen is new to whoever sees it now: its keys are not taken at once.
    fileprivate mutating func resize(to size: Size) {
        let couldBeSeen = Layout(self).fits
        self.size = size
        if !couldBeSeen { showCardsAnew() }
    }

    /// A notice goes by time, and with the selection that it belongs to.
    fileprivate mutating func dropOldNotice() {
        guard let notice else { return }
        let isOver = notice.until <= now && curtain == nil
        guard isOver || notice.saidAt != list.selection else { return }
        self.notice = nil
    }

    /// Scrolls so that what is selected is in sight.
    fileprivate mutating func reveal() {
        let layout = Layout(self)
        list.reveal(rows: layout.memberRows)
        log.reveal(rows: layout.logRows)
        if detailTop > 0 {
            let rows = layout.detail.map { DetailView.rows(self, $0.body.size).count } ?? 0
            detailTop = max(0, min(detailTop, rows - layout.detailRows))
        }
    }
}

extension InputEvent {
    /// Whether it is only that the window got or lost the focus.
    fileprivate var isFocus: Bool {
        if case .focus = self { true } else { false }
    }
}

extension Phrase {
    fileprivate static let themeReloaded = Phrase("테마를 다시 읽었습니다.", "The theme was reloaded.")

    fileprivate static func themeUnread(_ error: ConfigurationError) -> Phrase {
        let cause = Phrase.configuration(error)
        return Phrase("테마를 바꾸지 않았습니다. \(cause.korean)", "The theme was not changed. \(cause.english)")
    }
}
