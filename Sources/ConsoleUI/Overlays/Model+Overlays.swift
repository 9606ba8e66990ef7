import TerminalKit

extension Model {
    /// What takes the keys, where it is of this kind.
    func top<Kind: Overlay>(_ kind: Kind.Type) -> Kind? {
        overlays.last?.value as? Kind
    }

    /// Puts something over what is there.
    mutating func present(_ overlay: some Overlay) {
        // What was said before is not about what is seen now.
        if notice?.kind == .info { notice = nil }
        overlayCount += 1
        overlays.append(AnyOverlay(value: overlay, number: overlayCount))
    }

    /// Opens the help of what takes the keys, where a key asks for it and stands for no letter.
    mutating func opensHelp(_ key: Key, _ hints: [KeyHint]) -> Bool {
        guard keymap.command(for: key, in: .overlay) == .help, key.text == nil else { return false }
        present(HelpPage(hints: hints))
        return true
    }

    /// Takes away what takes the keys; what lay under it takes them now.
    mutating func dismiss() {
        _ = overlays.popLast()
    }

    /// Takes away what any key takes away, and does what the key does else: nobody who goes on working presses it twice.
    mutating func dismissAnd(run key: Key, but opener: CommandID) -> [Effect] {
        dismiss()
        guard let id = command(for: key), ![opener, .back, .quit].contains(id) else { return [] }
        return run(id)
    }

    /// Changes what takes the keys, where it is of this kind.
    mutating func edit<Kind: Overlay>(_ kind: Kind.Type, _ change: (inout Kind) -> Void) {
        guard var overlay = top(kind), let index = overlays.indices.last else { return }
        change(&overlay)
        overlays[index].value = overlay
    }

    /// Lets the overlay on top do something with the model, and keeps what it has become unless it is gone.
    mutating func withTop<Result>(_ body: (inout any Overlay, inout Model) -> Result) -> Result? {
        guard let index = overlays.indices.last else { return nil }
        return with(index, body)
    }

    /// Keeps all overlays true to what has changed.
    mutating func followOverlays() {
        var index = 0
        while index < overlays.count {
            let count = overlays.count
            with(index) { overlay, model in overlay.follow(&model) }
            if overlays.count >= count { index += 1 }
        }
    }

    /// Removes the overlay that is being followed, wherever it lies.
    mutating func dismiss(_ isGone: (any Overlay) -> Bool) {
        overlays.removeAll { isGone($0.value) }
    }

    @discardableResult
    private mutating func with<Result>(_ index: Int, _ body: (inout any Overlay, inout Model) -> Result) -> Result {
        let number = overlays[index].number
        var value = overlays[index].value
        let result = body(&value, &self)
        if let place = overlays.firstIndex(where: { $0.number == number }) { overlays[place].value = value }
        return result
    }
}
