import Konaplate

extension FailureCause {
    /// The word and its name as one column keeps them.
    var journalText: String { detail.map { "\(word) \($0)" } ?? word }

    /// Reads the column.
    /// - Returns: `nil` for a word of a later version.
    init?(journalText: String) {
        let parts = journalText.split(separator: " ", maxSplits: 1)
        self.init(word: parts.first.map { String($0) } ?? "", detail: parts.dropFirst().first.map { String($0) })
    }
}
