/// The side that a text keeps to within its columns.
package enum TextAlignment: Sendable, Hashable {
    case left
    case right
}

extension WidthPolicy {
    /// The longest beginning of a text that fits into the columns.
    package func prefix(of text: some StringProtocol, columns limit: Int) -> String {
        var used = 0
        var glyphs = glyphs(of: text)
        var end = glyphs.index
        while let glyph = glyphs.next() {
            used += glyph.columns
            guard used <= limit else { break }
            end = glyphs.index
        }
        return String(glyphs.text[..<end])
    }

    /// The text itself, or its beginning with `…` when it is wider than the columns.
    package func truncated(_ text: some StringProtocol, to limit: Int) -> String {
        guard limit > 0 else { return "" }
        guard columns(of: text) > limit else { return String(text) }
        let room = limit - columns(of: "…" as Character)
        guard room >= 0 else { return String(repeating: " ", count: limit) }
        return prefix(of: text, columns: room) + "…"
    }

    /// The text with blanks up to the columns; a wider text stays as it is.
    package func padded(_ text: some StringProtocol, to width: Int, alignment: TextAlignment = .left) -> String {
        let blanks = String(repeating: " ", count: max(0, width - columns(of: text)))
        return alignment == .left ? text + blanks : blanks + text
    }

    /// The text in exactly these columns: cut with `…` or filled with blanks.
    package func fitted(_ text: some StringProtocol, to width: Int, alignment: TextAlignment = .left) -> String {
        padded(truncated(text, to: width), to: width, alignment: alignment)
    }

    /// The text in lines of at most these columns, broken at blanks where there are any and at newlines always.
    package func wrapped(_ text: some StringProtocol, to limit: Int) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { wrappedLine($0, to: max(1, limit)) }
    }

    private func wrappedLine(_ line: some StringProtocol, to limit: Int) -> [String] {
        var lines: [String] = []
        var current = ""
        var used = 0
        for (index, word) in line.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
            let width = columns(of: word)
            if index > 0, used + 1 + width <= limit {
                current += " "
                used += 1
            } else if index > 0 {
                lines.append(current)
                (current, used) = ("", 0)
            }
            if used + width <= limit {
                current += word
                used += width
                continue
            }
            for character in word {
                let columns = columns(of: character)
                if used + columns > limit, used > 0 {
                    lines.append(current)
                    (current, used) = ("", 0)
                }
                current.append(character)
                used += columns
            }
        }
        return lines + [current]
    }
}
