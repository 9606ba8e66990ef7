/// A text with one place marked by `▸`, which is taken out.
struct MarkedText {
    let text: String
    /// Line and column of the mark, both from 1; nothing for a text without one.
    let line: Int?
    let column: Int?

    init(_ marked: String) {
        // By scalars: CR LF is one character, and a mark between two characters may join them.
        let parts = marked.unicodeScalars.split(separator: "▸", maxSplits: 1, omittingEmptySubsequences: false)
        text = parts.map { String($0) }.joined()
        guard parts.count == 2 else {
            (line, column) = (nil, nil)
            return
        }
        let lines = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
        line = lines.count
        column = (lines.last?.count ?? 0) + 1
    }
}
