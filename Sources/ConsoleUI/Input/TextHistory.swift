/// Earlier texts of a field, which come back one by one.
package struct TextHistory: Sendable, Equatable {
    /// How many are kept.
    private static let memory = 50

    /// The texts, the newest last.
    package private(set) var texts: [String] = []
    /// Which of them is shown, counted from the newest; `nil` is what was typed.
    private var recalled: Int?
    /// What was typed before one was recalled.
    private var typed = ""

    /// Forgets which one is shown.
    mutating func rewind() {
        recalled = nil
    }

    /// The text before the one that a field shows, or with `-1` the one after it; `nil` where there is none.
    mutating func recall(by step: Int, from text: String) -> String? {
        let target = (recalled ?? -1) + step
        guard target < texts.count, target >= -1 else { return nil }
        if recalled == nil {
            guard target >= 0 else { return nil }
            typed = text
        }
        recalled = target < 0 ? nil : target
        return target < 0 ? typed : texts[texts.count - 1 - target]
    }

    /// Keeps a text as the newest.
    mutating func remember(_ text: String) {
        guard !text.isEmpty else { return }
        texts.removeAll { $0 == text }
        texts.append(text)
        if texts.count > Self.memory { texts.removeFirst() }
    }
}
