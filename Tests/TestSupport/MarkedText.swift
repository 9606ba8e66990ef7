/// A text with one place marked by `▸`, which is taken out.
package struct MarkedText {
    /// The text without the mark.
    package let text: String
    /// The line of the mark, from 1; nothing for a text without one.
    package let line: Int?
    /// The column of the mark, from 1.
    package let column: Int?

    /// Takes the mark out of a text.
    package init(_ marked: String) {
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
