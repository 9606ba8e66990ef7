public import Konaplate

extension MaskingPolicy {
    /// A name with its middle hidden (`김*`, `김*나`, `남**수`), or all but its first syllable (`김**`).
    ///
    /// In a name of several words the first stays and the others are starred (`KIM ****`), unless the first word is
    /// most of the name; then it is masked like a single word.
    public func name(_ name: Personal) -> String {
        let text = name.exposed
        let words = text.split(whereSeparator: \.isWhitespace)
        guard let first = words.first else { return "" }
        guard words.allSatisfy({ $0.allSatisfy(Self.isPartOfName) }) else {
            return words.map { Self.stars($0.count) }.joined(separator: " ")
        }
        let others = words.dropFirst()
        let hidden = others.reduce(0) { $0 + $1.count }
        let staysWhole = self.name == .middle && !others.isEmpty && first.count <= hidden + 1
        let shown = staysWhole ? String(first) : maskedWord(first)
        return ([shown] + others.map { Self.stars($0.count) }).joined(separator: " ")
    }

    private func maskedWord(_ word: Substring) -> String {
        guard word.count > 1 else { return "*" }
        switch self.name {
        case .middle where word.count > 2:
            return word.prefix(1) + Self.stars(word.count - 2) + word.suffix(1)
        case .middle, .first:
            return word.prefix(1) + Self.stars(word.count - 1)
        }
    }

    private static func isPartOfName(_ character: Character) -> Bool {
        character.isLetter || "-.'’·,*".contains(character)
    }
}
