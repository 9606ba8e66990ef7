extension Frame {
    /// The rows as plain text, each exactly as wide as the picture.
    package var rows: [String] {
        (0..<size.rows).map { number in
            var text = ""
            for cell in row(number) {
                if case .glyph(let glyph) = cell.content { text.append(glyph.character) }
            }
            return text
        }
    }

    /// The picture as plain text without blanks at the ends of lines.
    package var text: String {
        rows.map(Self.withoutTrailingBlanks).joined(separator: "\n")
    }

    /// The meaning of every cell as one letter each, followed by what the letters stand for; `.` is the default.
    package var styleLayer: String {
        let alphabet = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
        var letters: [StyleName: Character] = [.default: "."]
        var legend: [String] = []
        let lines = (0..<size.rows).map { number in
            String(
                row(number).map { cell in
                    if let letter = letters[cell.style] { return letter }
                    let letter = letters.count <= alphabet.count ? alphabet[letters.count - 1] : "?"
                    letters[cell.style] = letter
                    legend.append("\(letter) \(cell.style.rawValue)")
                    return letter
                })
        }
        return (lines + legend).joined(separator: "\n")
    }

    private static func withoutTrailingBlanks(_ line: String) -> String {
        line.lastIndex { $0 != " " }.map { String(line[...$0]) } ?? ""
    }
}
