import MemberDesk

/// Letters that are looked for in a name: in their order, and a beginning or one piece before scattered ones.
///
/// Hangul is compared by the keys of its letters, so that initials, a syllable still being composed and a name typed in
/// the wrong keyboard layout are found.
struct FuzzyPattern {
    /// The rank of letters that stand apart in a name.
    static let scattered = 1000

    private let letters: [Character]

    init(_ text: String) {
        letters = Self.letters(of: text)
    }

    /// How well a name fits, the lowest the best; `nil` where it does not.
    func rank(in name: String) -> Int? {
        let plain = Self.letters(of: name)
        let initials = name.lowercased().filter { $0 != " " }.map { character in
            character.unicodeScalars.first.flatMap { Hangul.initial(of: $0) }
                .flatMap { KeyboardLayout.letter(onKeyOf: $0) } ?? character
        }
        return [plain, initials].compactMap { rank(in: $0) }.min()
    }

    private func rank(in name: [Character]) -> Int? {
        guard !name.starts(with: letters) else { return 0 }
        guard let start = name.indices.first(where: { name[$0...].starts(with: letters) }) else {
            var rest = name[...]
            for letter in letters {
                guard let index = rest.firstIndex(of: letter) else { return nil }
                rest = rest[(index + 1)...]
            }
            return Self.scattered
        }
        return 1 + start
    }

    private static func letters(of text: String) -> [Character] {
        text.lowercased().filter { $0 != " " }.flatMap { character in
            character.unicodeScalars.first.flatMap { Hangul.keys(of: $0) }?
                .compactMap { KeyboardLayout.letter(onKeyOf: $0) } ?? [character]
        }
    }
}
