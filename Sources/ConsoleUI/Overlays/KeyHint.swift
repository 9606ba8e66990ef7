import Wording

/// A key and what it does, for the hint bar of what lies over the panes.
struct KeyHint: Sendable, Equatable {
    /// The key as people write it.
    let key: String
    /// What it does.
    let title: Phrase
    /// The command that a click on it runs; `nil` presses the key instead.
    let command: CommandID?

    /// Describes a key.
    init(_ key: String, _ title: Phrase, command: CommandID? = nil) {
        self.key = key
        self.title = title
        self.command = command
    }

    static let close = KeyHint("Esc", Phrase("닫기", "Close"))
    static let cancel = KeyHint("Esc", Phrase("취소", "Cancel"))
}

extension Model {
    /// The hints of commands that have a key.
    func keyHints(_ ids: [CommandID]) -> [KeyHint] { ids.compactMap { keyHint($0) } }

    /// The hint of a command, under another name where that says more.
    func keyHint(_ id: CommandID, _ title: Phrase? = nil) -> KeyHint? {
        guard let key = keymap.keys(of: id).first, let command = Command.with(id) else { return nil }
        return KeyHint(KeyLabel.of(key), title ?? command.title, command: id)
    }
}
