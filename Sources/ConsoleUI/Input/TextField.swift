import StrictText
package import TerminalKit

/// A line of text with a caret.
package struct TextField: Sendable, Equatable {
    /// The longest text; more than that is a paste gone astray.
    private static let maximumLength = 200

    /// The characters.
    package private(set) var characters: [Character] = []
    /// The caret's place between the characters.
    package private(set) var caret = 0
    /// Whether the whole text is selected: the next character replaces it.
    package private(set) var isSelected = false

    /// The text.
    package var text: String { String(characters) }

    /// Whether there is nothing in it.
    package var isEmpty: Bool { characters.isEmpty }

    /// Puts text in at the caret; what could drive a terminal becomes visible.
    package mutating func insert(_ text: String) {
        if isSelected { clear() }
        let visible = Array(TextSanitiser.visible(text)).prefix(max(0, Self.maximumLength - characters.count))
        characters.insert(contentsOf: visible, at: caret)
        caret += visible.count
    }

    /// Empties it.
    package mutating func clear() {
        characters = []
        caret = 0
        isSelected = false
    }

    /// Selects the whole text, where there is any.
    package mutating func selectAll() {
        isSelected = !characters.isEmpty
        caret = characters.count
    }

    /// Ends the selection; the text stays.
    package mutating func deselect() {
        isSelected = false
    }

    /// Puts another text in its place, with the caret at the end.
    package mutating func replace(_ text: String) {
        clear()
        insert(text)
    }

    /// Edits by a key.
    /// - Returns: Whether the key was one of editing.
    package mutating func edit(_ key: Key) -> Bool {
        let wasSelected = isSelected
        if wasSelected, [.backspace, .delete].contains(key.code) {
            clear()
            return true
        }
        defer { if wasSelected { isSelected = false } }
        switch (key.code, key.modifiers) {
        case (.character(let character), []): insert(String(character))
        case (.backspace, _):
            guard caret > 0 else { return true }
            caret -= 1
            characters.remove(at: caret)
        case (.delete, _): if caret < characters.count { characters.remove(at: caret) }
        case (.left, _): caret = max(0, caret - 1)
        case (.right, _): caret = min(characters.count, caret + 1)
        case (.home, _), (.character("a"), .control): caret = 0
        case (.end, _), (.character("e"), .control): caret = characters.count
        case (.character("u"), .control): clear()
        case (.character("w"), .control): deleteWord()
        default: return false
        }
        return true
    }

    private mutating func deleteWord() {
        var start = caret
        while start > 0, characters[start - 1] == " " { start -= 1 }
        while start > 0, characters[start - 1] != " " { start -= 1 }
        characters.removeSubrange(start..<caret)
        caret = start
    }
}
