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
    /// The newest text that was searched for, as long as the search is not over.
    private var searched: String?
    /// The texts of searches that are over and that the audit does not know yet.
    private var finished: [String] = []

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
        finish()
    }

    /// Notes that the text is searched for; one that was taken away was searched for all the same.
    mutating func noteSearch() {
        guard isActive else { return }
        if isEmpty { finish() } else { searched = text }
    }

    /// Ends the search.
    mutating func finish() {
        if let searched { finished.append(searched) }
        searched = nil
    }

    /// Hands out the searches that are over, once each.
    mutating func takeFinished(_ isDue: (String) -> Bool) -> [String] {
        let due = finished.filter(isDue)
        finished.removeAll(where: isDue)
        return due
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
