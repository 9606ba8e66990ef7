import Konaplate
import MemberDesk
import TerminalKit
import Wording

extension Model {
    /// Runs a command, or says why it cannot be run.
    mutating func run(_ id: CommandID) -> [Effect] {
        if let command = Command.with(id), case .disabled(let reason) = command.availability(in: self) {
            say(.warning, reason)
            return refusalEffects(id)
        }
        switch id {
        case .up: return move(by: -1)
        case .down: return move(by: 1)
        case .pageUp: return move(by: -pageRows)
        case .pageDown: return move(by: pageRows)
        case .first: return move(by: -.max / 2)
        case .last: return move(by: .max / 2)
        case .nextPane:
            focus = focus == .members ? .log : .members
            list.isSearching = false
            return []
        case .open: return open()
        case .back: return back()
        case .search:
            focus = .members
            if list.query.isEmpty { list.selectionBeforeSearch = list.selection }
            list.isSearching = true
            return []
        case .add:
            overlay = .addMember(TextField())
            return []
        case .refresh where directory.content == nil: return start()
        case .refresh: return list.selection.map { read($0, opensCard: false) } ?? []
        case .register: return list.selection.map { read($0, opensCard: true) } ?? []
        case .check: return selectedOpenAttempt.map { check($0) } ?? []
        case .override: return openOverride()
        case .history: return list.selection.map { loadHistory(of: $0) } ?? []
        case .copyCorrelationID: return copyCorrelationID()
        case .copyTicketNote: return copyTicketNote()
        case .openAttempts:
            overlay = .openAttempts(selected: openAttempts.first?.id)
            return [.record(.viewed(.openAttempts, nil))]
        case .filterLog:
            log.memberFilter = log.memberFilter == nil ? list.selection : nil
            log.follow()
            return []
        case .followLog:
            log.follow()
            return []
        case .foldLog:
            log.isFolded.toggle()
            return []
        case .help:
            overlay = .help(scroll: 0)
            return []
        case .palette:
            overlay = .palette(CommandPalette())
            return []
        case .plain: return [.showPlain(PlainText.of(self))]
        case .mouse:
            usesMouse.toggle()
            say(.info, usesMouse ? .mouseIsOn : .mouseIsOff)
            return [.reportMouse(usesMouse)]
        case .redraw: return [.redraw]
        // The loop itself stops the process at Ctrl-Z; another key for it has to ask.
        case .suspend: return keymap.keys(of: .suspend).contains(.control("z")) ? [] : [.suspend]
        case .quit: return quit()
        }
    }

    /// What a refusal leads to: it is audited, and a sender that may be dead is checked.
    private func refusalEffects(_ id: CommandID) -> [Effect] {
        var effects: [Effect] = []
        if let memberID = list.selection {
            switch id {
            case .register: effects.append(.decide(.prepareRegistration(memberID)))
            case .check: effects.append(.decide(.reconcile(memberID)))
            case .override where station.isReadOnly:
                effects.append(.decide(.override(memberID, isRegistered: true, reason: "")))
            default: break
            }
        }
        if let attempt = selectedOpenAttempt, isSentElsewhere(attempt), [.register, .check, .override].contains(id) {
            effects.append(.readState)
        }
        return effects
    }

    private var pageRows: Int {
        let layout = Layout(self)
        return max(1, (focus == .log ? layout.logRows : layout.memberRows) - 1)
    }

    private mutating func move(by rows: Int) -> [Effect] {
        switch focus {
        case .members: list.move(by: rows)
        case .log: log.move(by: rows)
        }
        return []
    }

    private mutating func open() -> [Effect] {
        switch focus {
        case .members: return list.selection.map { read($0, opensCard: false) } ?? []
        case .log:
            guard let entry = log.selected else { return [] }
            overlay = .exchange(entry, scroll: 0)
            return [.record(.viewed(.exchange, entry.memberID))]
        }
    }

    private mutating func back() -> [Effect] {
        if pendingCard != nil {
            pendingCard = nil
            say(.info, .cancelled)
        } else if log.memberFilter != nil, focus == .log {
            log.memberFilter = nil
        } else if !log.isFollowing, focus == .log {
            log.follow()
        } else if focus == .log {
            focus = .members
        } else if !list.query.isEmpty {
            list.query.clear()
            searchAgain()
        }
        return []
    }

    /// Reads a member's accounts; for a registration the card follows.
    mutating func read(_ memberID: MemberID, opensCard: Bool) -> [Effect] {
        guard inFlight[.readAccounts(memberID)] == nil else { return [] }
        inFlight[.readAccounts(memberID)] = now
        if opensCard { pendingCard = memberID }
        return [.readAccounts(memberID, opensCard: opensCard)]
    }

    private mutating func loadHistory(of memberID: MemberID) -> [Effect] {
        inFlight[.loadHistory(memberID)] = now
        return [.loadHistory(memberID)]
    }

    /// Inquires after an open attempt now.
    mutating func check(_ attempt: Attempt) -> [Effect] {
        guard inFlight[.check(attempt.id)] == nil else { return [] }
        inFlight[.check(attempt.id)] = now
        return [.check(attempt, byItself: false)]
    }

    private mutating func copyCorrelationID() -> [Effect] {
        guard let (correlationID, memberID) = correlationIDToCopy else { return [] }
        return copy(correlationID, of: memberID)
    }

    /// Copies a correlation ID and shows it, since many terminals do not take what is copied.
    mutating func copy(_ correlationID: CorrelationID, of memberID: MemberID?) -> [Effect] {
        overlay = .correlationID(correlationID)
        say(.info, .copied)
        return [.copy(correlationID.rawValue, .correlationID, of: memberID)]
    }

    private mutating func copyTicketNote() -> [Effect] {
        guard let summary = selectedSummary, let attempt = summary.attempt else { return [] }
        let note = TicketNote(attempt: attempt, summary: summary).text(language: language)
        overlay = .ticketNote(note)
        say(.info, .noteCopied)
        return [.copy(note, .ticketNote, of: summary.id)]
    }

    private mutating func quit() -> [Effect] {
        let hasUnknown = !checks.isEmpty
        guard isSending || hasUnknown else { return end(status: 0) }
        overlay = .quitQuestion
        return []
    }
}
