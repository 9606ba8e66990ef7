/// The search: its text, whether keys go into it, and earlier texts.
package struct SearchField: Sendable, Equatable {
    /// How many earlier texts are kept.
    private static let memory = 50

    /// The text.
    package var field = TextField()
    /// Whether keys go into it.
    package private(set) var isActive = false
    /// Earlier texts, the newest last.
    package private(set) var earlier: [String] = []
    /// Which of the earlier texts is shown, counted from the newest; `nil` is what was typed.
    private var recalled: Int?
    /// What was typed before an earlier text was recalled.
    private var typed = ""

    /// The text.
    package var text: String { field.text }

    /// Whether nothing is searched for.
    package var isEmpty: Bool { field.isEmpty }

    /// Takes the keys, with the old text selected so that typing replaces it.
    mutating func enter() {
        isActive = true
        recalled = nil
        field.selectAll()
    }

    /// Leaves the keys to the list; what is searched for stays.
    mutating func leave() {
        guard isActive else { return }
        isActive = false
        recalled = nil
        field.deselect()
        remember()
    }

    /// Shows an older text, or with `-1` a newer one.
    /// - Returns: Whether there was one.
    mutating func recall(by step: Int) -> Bool {
        let target = (recalled ?? -1) + step
        guard target < earlier.count, target >= -1 else { return false }
        if recalled == nil {
            guard target >= 0 else { return false }
            typed = text
        }
        field.replace(target < 0 ? typed : earlier[earlier.count - 1 - target])
        recalled = target < 0 ? nil : target
        return true
    }

    private mutating func remember() {
        let text = text
        guard !text.isEmpty else { return }
        earlier.removeAll { $0 == text }
        earlier.append(text)
        if earlier.count > Self.memory { earlier.removeFirst() }
    }
}
