import Konaplate
import MemberDesk
import TerminalKit
import Wording

extension Model {
    /// The pane or overlay that keys go to.
    var place: Place { overlays.last?.value.place ?? focus.place }

    /// The command of a key where keys go now; a lone jamo counts as the key it stands on.
    func command(for key: Key) -> CommandID? {
        if let id = keymap.command(for: key, in: place) { return id }
        guard let keys = HangulKeys.keys(for: key), keys.count == 1, let plain = keys.first else { return nil }
        return keymap.command(for: plain, in: place)
    }

    /// Sends what a person did to where it belongs: what lies on top first, then a field, then the commands.
    mutating func take(_ event: InputEvent) -> [Effect] {
        guard ending == nil else { return [] }
        // What was said of the key before is old news with the next one.
        if case .key = event, notice?.kind == .info, notice?.about == nil { notice = nil }
        // The shell is reached from everywhere, a spoilt screen drawn again and any screen hidden, whatever lies over it.
        if case .key(let key) = event, key.text == nil, let id = keymap.command(for: key, in: place),
            [.suspend, .redraw, .curtain].contains(id)
        {
            return run(id)
        }
        guard Layout(self).fits else { return takeOnSmallScreen(event) }
        switch event {
        case .key(let key):
            if key.modifiers.contains(.alt), keymap.command(for: key, in: place) == nil {
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
        case .focus:
            noteFocus(event)
            return []
        }
    }

    /// On a screen that is too small nothing can be seen but a question; only that and the way out stay open.
    private mutating func takeOnSmallScreen(_ event: InputEvent) -> [Effect] {
        guard case .key(let key) = event else { return [] }
        if overlays.last?.value.question(self) != nil { return takeOverOverlay(key) }
        return key.text == nil && keymap.command(for: key, in: focus.place) == .quit ? run(.quit) : []
    }

    private mutating func take(_ key: Key) -> [Effect] {
        if !overlays.isEmpty { return takeOverOverlay(key) }
        // What is being sent comes to its end; the console goes on.
        if isBatchRunning, key == .control("c") { return pauseBatch() }
        // While the account is read for the card, keys are meant for the card that is not there yet.
        if pendingCard != nil, key.code != .escape { return [] }
        if list.search.isActive, let effects = takeInSearch(key) { return effects }
        return hold(key) ? [] : run(key)
    }

    private mutating func takeOverOverlay(_ key: Key) -> [Effect] {
        withTop { overlay, model in overlay.handle(key, in: &model) } ?? []
    }

    // MARK: Keys that wait

    /// Keeps a key for when what is searched for has come, so that it acts on that and on nothing else.
    private mutating func hold(_ key: Key) -> Bool {
        let limit = 64
        // What is awaited need not have been asked for yet: a search among the keys that waited asks only after them.
        guard list.isAwaited, ending == nil, isListComing, heldKeys.count < limit else { return false }
        guard !heldKeys.isEmpty || actsOnMember(key) else { return false }
        heldKeys.append(key)
        return true
    }

    /// Whether what the keys would act on is about to come.
    ///
    /// At the start that is so only where somebody was searched for: no key acts on the first of a list that nobody has
    /// seen.
    private var isListComing: Bool {
        switch list.status {
        case .loaded: true
        case .loading: !list.search.isEmpty
        case .failed: false
        }
    }

    private func actsOnMember(_ key: Key) -> Bool {
        command(for: key).flatMap { Command.with($0) }?.target == .member
    }

    /// Runs the keys that waited.
    mutating func runHeldKeys() -> [Effect] {
        guard !list.isAwaited else { return [] }
        let keys = heldKeys
        heldKeys = []
        return keys.flatMap { take($0) }
    }

    // MARK: Keys of commands

    /// Runs the command of a key; a lone jamo counts as the key it stands on.
    mutating func run(_ key: Key) -> [Effect] {
        if let id = keymap.command(for: key, in: place) { return run(id) }
        guard let keys = HangulKeys.keys(for: key) else {
            sayUnbound(key)
            return []
        }
        let ids = keys.compactMap { keymap.command(for: $0, in: place) }
        // Two vowels in one jamo are two presses of movement; nothing else is run twice or half.
        guard !ids.isEmpty, keys.count == 1 || ids.allSatisfy({ Command.with($0)?.target == .position }) else {
            say(.info, .syllableIgnored)
            return []
        }
        // Whoever types a name where there is no field does not want to leave.
        guard !ids.contains(.quit) else {
            say(.info, .hangulDoesNotQuit(self.key(of: .quit)))
            return []
        }
        let before = notice
        let effects = ids.flatMap { run($0) }
        if notice == before { say(.info, .hangulIsOn) }
        return effects
    }

    /// Says of a key that does nothing here that it does nothing, and where the keys are listed.
    mutating func sayUnbound(_ key: Key) {
        if let text = key.text, ("가"..."힣").contains(text) || HangulKeys.latin(for: text) != nil {
            say(.info, .syllableIgnored)
        } else {
            let help = keymap.keys(of: .help).first.map { KeyLabel.of($0) }
            say(.info, .unboundKey(KeyLabel.of(key), help: help))
        }
    }

    private mutating func take(_ paste: Paste) -> [Effect] {
        let text = paste.text.replacing("\n", with: " ").replacing("\r", with: " ")
        if !overlays.isEmpty {
            let isTaken = withTop { overlay, model in overlay.paste(text, in: model) } ?? false
            if !isTaken { say(.warning, .pasteRefused) }
        } else if list.search.isActive, pendingCard == nil {
            list.search.field.insert(text)
            list.searchAgain()
        } else {
            say(.warning, .pasteRefused)
        }
        return []
    }
}
