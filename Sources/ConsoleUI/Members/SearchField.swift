/// The search: its text, whether keys go into it, and earlier texts.
package struct SearchField: Sendable, Equatable {
    /// The text.
    package var field = TextField()
    /// Whether keys go into it.
    package private(set) var isActive = false
    /// Earlier texts.
    package private(set) var earlier = TextHistory()
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
        earlier.rewind()
        field.selectAll()
    }

    /// Leaves the keys to the list; what is searched for stays.
    mutating func leave() {
        guard isActive else { return }
        isActive = false
        earlier.rewind()
        field.deselect()
        earlier.remember(text)
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
        guard let recalled = earlier.recall(by: step, from: text) else { return false }
        field.replace(recalled)
        return true
    }
}
