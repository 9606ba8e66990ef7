import Konaplate
import MemberDesk
import TerminalKit
import Wording

extension Model {
    /// Takes a key while something lies over the panes.
    mutating func takeOverOverlay(_ key: Key) -> [Effect] {
        switch overlay {
        case .card(let card)?: return take(key, card)
        case .quitQuestion?: return takeAtQuitQuestion(key)
        case .palette(let palette)?: return take(key, palette)
        case .addMember(let field)?: return take(key, field)
        case .override(let card)?: return take(key, card)
        case .openAttempts(let selected)?: return takeAmongOpenAttempts(key, selected: selected)
        case .exchange(let entry, let scroll)?: return take(key, entry, scroll: scroll)
        case .help(let scroll)?:
            if keymap.command(for: key) == .help {
                overlay = nil
                return []
            }
            return scrolled(key, from: scroll) { .help(scroll: $0) }
        case .history(let memberID, let attempts, let scroll)?:
            return scrolled(key, from: scroll) { .history(memberID, attempts, scroll: $0) }
        case .correlationID?, .ticketNote?, nil:
            overlay = nil
            return []
        }
    }

    // MARK: The card

    private mutating func take(_ key: Key, _ card: RegistrationCard) -> [Effect] {
        // What was typed before a person can have seen the card was not meant for it.
        guard card.acceptsKeys(at: now) else { return [] }
        var card = card
        if key.code == .escape || key == .control("c") {
            overlay = nil
            say(.info, .cancelled)
            return []
        }
        if card.isTypingConsent {
            if key.code == .enter || key.code == .tab {
                if card.consent.text.allSatisfy(\.isWhitespace) {
                    say(.warning, .consentMissing)
                } else {
                    card.isTypingConsent = false
                }
            } else {
                _ = card.consent.edit(key)
            }
            overlay = .card(card)
            return []
        }
        switch card.confirmation {
        case .letter:
            // Cancel has the focus: Enter, and everything else that a hand falls on, does not register.
            if key.text == "y" || key.text == "1" { return confirm(card) }
            if key.code == .enter || key.text == "n" {
                overlay = nil
                say(.info, .cancelled)
            }
            return []
        case .lastDigits(let digits):
            if key.code == .enter {
                overlay = nil
                say(.info, .cancelled)
                return []
            }
            _ = card.digits.edit(key)
            overlay = .card(card)
            guard card.digits.characters.count >= digits.count else { return [] }
            if card.digits.text == digits { return confirm(card) }
            card.digits.clear()
            overlay = .card(card)
            say(.warning, .wrongDigits)
            return []
        }
    }

    private mutating func confirm(_ card: RegistrationCard) -> [Effect] {
        overlay = nil
        inFlight[.register(card.memberID)] = now
        return [
            .register(
                card.memberID, consent: card.consent.isEmpty ? nil : card.consent.text, decidedAt: card.decidedAt)
        ]
    }

    // MARK: The others

    private mutating func takeAtQuitQuestion(_ key: Key) -> [Effect] {
        overlay = nil
        return key.text == "y" || key.text == "1" ? end(status: 0) : []
    }

    private mutating func take(_ key: Key, _ palette: CommandPalette) -> [Effect] {
        var palette = palette
        let matches = palette.matches(language: language)
        switch key.code {
        case .escape:
            overlay = nil
            return []
        case .enter:
            overlay = nil
            return matches.indices.contains(palette.row) ? run(matches[palette.row].id) : []
        case .up: palette.row = max(0, palette.row - 1)
        case .down: palette.row = min(max(0, matches.count - 1), palette.row + 1)
        default:
            if palette.query.edit(key) { palette.row = 0 }
        }
        overlay = .palette(palette)
        return []
    }

    private mutating func take(_ key: Key, _ field: TextField) -> [Effect] {
        var field = field
        switch key.code {
        case .escape:
            overlay = nil
            return []
        case .enter:
            guard let memberID = try? MemberID(text: field.text) else {
                say(.warning, .invalidMemberID)
                return []
            }
            overlay = nil
            inFlight[.addMember(memberID)] = now
            return [.addMember(memberID)]
        default:
            _ = field.edit(key)
            overlay = .addMember(field)
            return []
        }
    }

    private mutating func take(_ key: Key, _ entry: JournalEntry, scroll: Int) -> [Effect] {
        switch keymap.command(for: key) {
        case .copyCorrelationID?: return run(.copyCorrelationID)
        case .filterLog?:
            overlay = nil
            if let memberID = entry.memberID { select(memberID) }
            return []
        default: return scrolled(key, from: scroll) { .exchange(entry, scroll: $0) }
        }
    }

    /// Shows a member even where the search hides it.
    mutating func select(_ memberID: MemberID) {
        guard directory.content?.summary(memberID) != nil else {
            say(.warning, .notInDirectory(memberID.description))
            return
        }
        if !list.matches.contains(memberID) {
            list.query.clear()
            searchAgain()
        }
        list.selection = memberID
        focus = .members
    }

    /// Scrolls the page on top by rows; cards and fields have nothing to scroll.
    mutating func scrollOverlay(by rows: Int) {
        switch overlay {
        case .help(let scroll)?: overlay = .help(scroll: max(0, scroll + rows))
        case .exchange(let entry, let scroll)?: overlay = .exchange(entry, scroll: max(0, scroll + rows))
        case .history(let memberID, let attempts, let scroll)?:
            overlay = .history(memberID, attempts, scroll: max(0, scroll + rows))
        default: break
        }
    }

    private mutating func scrolled(_ key: Key, from scroll: Int, _ overlay: (Int) -> Overlay) -> [Effect] {
        let page = max(1, size.rows - 6)
        switch keymap.command(for: key) {
        case .up?: self.overlay = overlay(max(0, scroll - 1))
        case .down?: self.overlay = overlay(scroll + 1)
        case .pageUp?: self.overlay = overlay(max(0, scroll - page))
        case .pageDown?: self.overlay = overlay(scroll + page)
        case .first?: self.overlay = overlay(0)
        case .plain?: return run(.plain)
        case .back?, .quit?, .open?, .history?: self.overlay = nil
        default: break
        }
        return []
    }
}
