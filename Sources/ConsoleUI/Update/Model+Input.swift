import Konaplate
import MemberDesk
import TerminalKit

extension Model {
    /// Sends what a person did to where it belongs: what lies on top first, then a field, then the commands.
    mutating func take(_ event: InputEvent) -> [Effect] {
        guard ending == nil else { return [] }
        // On a screen that is too small nothing of this can be seen; only the way out stays open.
        guard Layout(self).fits else {
            guard case .key(let key) = event else { return [] }
            // The question is the one thing that such a screen shows.
            if overlay == .quitQuestion { return takeOverOverlay(key) }
            return keymap.command(for: key) == .quit && key.text == nil ? run(.quit) : []
        }
        switch event {
        case .key(let key):
            if key.modifiers.contains(.alt), keymap.command(for: key) == nil {
                // A terminal sends Esc and a quick next key exactly as it sends that key with Alt.
                var plain = key
                plain.modifiers.remove(.alt)
                return take(Key(.escape)) + take(plain)
            }
            return take(key)
        case .paste(let paste): return take(paste)
        case .mouse(let event):
            // A report that nobody asked for: an earlier program left it switched on.
            return usesMouse ? take(event) : []
        case .focus: return []
        }
    }

    private mutating func take(_ key: Key) -> [Effect] {
        // A spoilt screen is to be drawn again whatever lies over it.
        if key.text == nil, keymap.command(for: key) == .redraw { return [.redraw] }
        if overlay != nil { return takeOverOverlay(key) }
        // While the account is read for the card, keys are meant for the card that is not there yet.
        if isCardComing, key.code != .escape { return [] }
        if list.isSearching, let effects = takeInSearch(key) { return effects }
        return run(key)
    }

    /// Runs the command of a key; a lone jamo counts as the key it stands on.
    mutating func run(_ key: Key) -> [Effect] {
        if let id = keymap.command(for: key) { return run(id) }
        guard let text = key.text else { return [] }
        if let keys = HangulKeys.keys(for: key) {
            let ids = keys.compactMap { keymap.command(for: $0) }
            // Two vowels in one jamo are two presses of movement; nothing else is run twice or half.
            guard keys.count == 1 || ids.allSatisfy({ $0.isMovement }) else { return [] }
            let before = notice
            let effects = ids.flatMap { run($0) }
            if notice == before { say(.info, .hangulIsOn) }
            return effects
        }
        if ("가"..."힣").contains(text) { say(.info, .syllableIgnored) }
        return []
    }

    private mutating func take(_ paste: Paste) -> [Effect] {
        let text = paste.text.replacing("\n", with: " ").replacing("\r", with: " ")
        switch overlay {
        case .card(var card)? where card.isTypingConsent && card.acceptsKeys(at: now):
            card.consent.insert(text)
            overlay = .card(card)
        case .override(var card)? where card.isTypingReason:
            card.reason.insert(text)
            overlay = .override(card)
        case .addMember(var field)?:
            field.insert(text)
            overlay = .addMember(field)
        case .palette(var palette)?:
            palette.query.insert(text)
            palette.row = 0
            overlay = .palette(palette)
        case nil where list.isSearching && pendingCard == nil:
            list.query.insert(text)
            searchAgain()
        default: say(.warning, .pasteRefused)
        }
        return []
    }

    /// Whether a member's account is being read to open the card.
    private var isCardComing: Bool { pendingCard != nil }

    // MARK: Searching

    private mutating func takeInSearch(_ key: Key) -> [Effect]? {
        switch key.code {
        case .enter:
            list.isSearching = false
            return []
        case .escape:
            // Esc steps back and loses nothing but the step: first the text, then the field.
            if list.query.isEmpty {
                list.isSearching = false
            } else {
                let hasFoundNobody = list.matches.isEmpty
                list.query.clear()
                searchAgain()
                if hasFoundNobody, let before = list.selectionBeforeSearch, list.matches.contains(before) {
                    list.selection = before
                }
            }
            return []
        case .up, .down, .pageUp, .pageDown, .tab: return nil
        case .function: return runFromSearch(key)
        case .character where key.modifiers == .control:
            let before = list.query
            guard list.query.edit(key) else { return runFromSearch(key) }
            if before != list.query { searchAgain() }
            return []
        default:
            guard list.query.edit(key) else { return [] }
            searchAgain()
            return []
        }
    }

    /// Runs what has nothing to do with the best match: from inside the field nothing acts on that.
    private mutating func runFromSearch(_ key: Key) -> [Effect]? {
        guard let id = keymap.command(for: key), id.actsOnMember else { return nil }
        say(.info, .leaveSearchFirst)
        return []
    }

    /// Shows what the search finds now; the best match is selected while typing.
    mutating func searchAgain() {
        guard let content = directory.content else { return }
        let matches = content.matches(list.query.text)
        list.show(matches)
        guard list.isSearching, !list.query.isEmpty else { return }
        list.searched = SearchSummary(SearchQuery(list.query.text), hits: matches.count)
        list.selection = matches.first ?? list.selection
    }
}

extension CommandID {
    /// Whether it does something with the selected member.
    fileprivate var actsOnMember: Bool {
        switch self {
        case .refresh, .register, .check, .override, .history, .copyCorrelationID, .copyTicketNote, .filterLog, .open:
            true
        default: false
        }
    }

    /// Whether it only moves.
    fileprivate var isMovement: Bool {
        switch self {
        case .up, .down, .pageUp, .pageDown, .first, .last: true
        default: false
        }
    }
}
