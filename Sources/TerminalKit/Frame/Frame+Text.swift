extension Frame {
    /// The rows as plain text, each exactly as wide as the picture.
    package var rows: [String] {
        (0..<size.rows).map { number in
            var text = ""
            for cell in row(number) {
                if let glyph = cell.glyph { text.append(glyph.character) }
            }
            return text
        }
    }

    /// The picture as plain text without blanks at the ends of lines.
    package var text: String {
        rows.map(Self.withoutTrailingBlanks).joined(separator: "\n")
    }

    private static func withoutTrailingBlanks(_ line: String) -> String {
        line.lastIndex { $0 != " " }.map { String(line[...$0]) } ?? ""
    }
}
